import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, runStrata } from './run-strata.ts'

const folder = mkdtempSync(join(tmpdir(), 'strata-process-'))
const workspace = join(folder, 'my.strata')

beforeAll(async () => {
  expect((await runStrata(['init', workspace])).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]): Promise<Ended> => runStrata(['--workspace', workspace, 'process', ...args])

describe('strata process', () => {
  it('says who chairs, hosts and pays, by side, with the reason where no side is known', async () => {
    const json = JSON.parse((await run('power', 'rcp-igc', '--json')).out)
    expect(json.mix).toBe('homogeneous-destination')
    expect(json.chairs.sides.unknown).toBe(0)
    const { out, err } = await run('power', 'rcp-igc', '--csv')
    expect(err).toBe('')
    const rows = parse(out, { columns: true }) as Record<string, string>[]
    const chairs = rows.filter(({ office }) => office === 'chair')
    expect(chairs.reduce((sum, { years }) => sum + Number(years), 0)).toBeCloseTo(json.chairs.recorded, 6)
    expect(rows.find(({ actor }) => actor === 'iom')).toMatchObject({ side: '', side_reason: 'neither-side' })
    expect((await run('power', 'rcp-budapest')).out).toContain('over sides none (side-unknown)')
    const unknown = await run('power', 'rcp-nothing')
    expect([unknown.status, unknown.err]).toEqual([1, expect.stringContaining('[layers/process-unknown]')])
  })

  it('says who is in many forums at once, and with whom an actor sits', async () => {
    const all = JSON.parse((await run('actors', '--year', '2015', '--json')).out)
    expect(all.items[0].forums.length).toBeGreaterThan(5)
    const one = await run('actors', 'Morocco', '--year', '2015', '--csv')
    const [itself] = parse(one.out, { columns: true }) as Record<string, string>[]
    expect(itself?.['actor']).toBe('MAR')
    expect(itself?.['forums']).toBe(
      String(all.items.find(({ actor }: { actor: string }) => actor === 'MAR').forums.length),
    )
    const layer = JSON.parse((await run('actors', '--layer', 'regional', '--json')).out)
    expect(layer.layer).toBe('regional')
    expect((await run('actors', '--year', 'x')).status).toBe(2)
  })

  it('still lists all of them, and shows one', async () => {
    const rows = parse((await run('--csv')).out, { columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(48)
    expect((await run('rcp-budapest', '--year', '2012')).out).toContain('Budapest Process: ')
  })
})
