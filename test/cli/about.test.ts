import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { scratchFolder } from '../store/scratch.ts'
import { type Ended, runStrata } from './run-strata.ts'

const REGISTRY = resolve(import.meta.dirname, '../../registry')
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(resolve(REGISTRY, file), 'utf8'), { columns: true })

describe('strata about', () => {
  let workspace: string
  const run = (...args: string[]): Promise<Ended> => runStrata(['--workspace', workspace, 'about', ...args])

  beforeAll(async () => {
    workspace = join(scratchFolder(), 'about.strata')
    await runStrata(['init', workspace])
  })

  it('says what the instruments lack, for reading and as data', async () => {
    const { out, status } = await run()
    expect(status).toBe(0)
    const all = rowsOf('instruments.csv').length
    expect(out).toMatch(new RegExp(`Of ${all} instruments \\d+ \\(\\d+ %\\) have no date`))
    const data = JSON.parse((await run('--json')).out)
    expect(data.all.instruments).toBe(all)
    const csv: Record<string, string>[] = parse((await run('--csv')).out, { columns: true })
    expect(csv.reduce((sum, row) => sum + Number(row['instruments']), 0)).toBe(all)
  })

  it('lists the tables beside the facts, and finds words in them', async () => {
    const problems: Record<string, string>[] = parse((await run('problems', '--csv')).out, { columns: true })
    expect(problems).toHaveLength(rowsOf('problems.csv').length)
    const { out } = await run('problems', '--find', 'DORMANT')
    const found = rowsOf('problems.csv').filter((row) => Object.values(row).join(' ').includes('dormant'))
    expect(out).toContain(`${found.length} of ${problems.length} problems.`)
    const { items } = JSON.parse((await run('flows', '--json')).out)
    expect(items).toHaveLength(4)
  })

  it('says which lists there are', async () => {
    const { status, err } = await run('colours')
    expect(status).toBe(2)
    expect(err).toContain('sources, licences, gaps, merges, problems, flows, corridors')
  })
})
