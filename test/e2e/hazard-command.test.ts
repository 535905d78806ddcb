import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './workbench.ts'

const LONG_MS = 240_000
let folder: string
const at = (name: string): string => join(folder, name)

/** Runs the built command as a process, on a workspace of the bundled registry. */
function hazard(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), 'layers', 'hazard', ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, STRATA_WORKSPACE: at('test.strata') },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { status, out: stdout, err: stderr }
}

interface Answer {
  readonly first_year: number
  readonly scope: string
  readonly controls: string[]
  readonly joining: { readonly rows: number; readonly coefficients: { readonly term: string }[] }
  readonly processes: { readonly no_control: number }[]
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-hazard-'))
  expect(hazard('--json').status).toBe(0)
}, LONG_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('strata layers hazard', { timeout: LONG_MS }, () => {
  it('prints both models with what they rest on, and the rules', () => {
    const { status, out } = hazard('--at-risk', 'region', '--from', '1990')
    expect(status).toBe(0)
    expect(out).toContain('1990 to 2022')
    expect(out).toContain('blocs as one node')
    expect(out).toMatch(/share +-?\d/)
    expect(out).toMatch(/shared +-?\d/)
    expect(out).toContain('processes that nobody at risk joined at a recorded date were left out')
    expect(out).toContain('clusters are few')
  })

  it('takes a table of controls, counts what it does not hold, and writes the rows of the model', () => {
    const years = Array.from({ length: 20 }, (_, y) => 2002 + y)
    const lines = ['LVA', 'MDA', 'HUN', 'ROU', 'SVK', 'ALB', 'TUR'].flatMap((actor, a) =>
      years.map((year) => `${actor},${year},${((a * 7 + year * 3) % 11) / 2}`),
    )
    writeFileSync(at('controls.csv'), ['actor,year,gdp', ...lines, 'GEO,2011,'].join('\n'))
    const { status, out } = hazard(
      '--controls',
      at('controls.csv'),
      '--table',
      at('rows.csv'),
      '--scope',
      'all',
      '--json',
    )
    expect(status).toBe(0)
    const answer = JSON.parse(out) as Answer
    expect(answer.controls).toEqual(['gdp'])
    expect(answer.scope).toBe('all')
    expect(answer.joining.coefficients.map(({ term }) => term)).toContain('gdp')
    expect(answer.processes.reduce((sum, row) => sum + row.no_control, 0)).toBeGreaterThan(1000)
    const [header, ...rows] = readFileSync(at('rows.csv'), 'utf8').trim().split('\n')
    expect(header).toBe('process,country,year,t,members,partners,share,joined,used,gdp')
    expect(rows.filter((row) => row.split(',')[8] === '1').length).toBe(answer.joining.rows)
    expect(hazard('--table', at('rows.csv')).err).toContain('--force')
  })

  it('refuses a table that cannot be used with file, row, column and mend', () => {
    const refused = (text: string) => {
      writeFileSync(at('bad.csv'), text)
      const { status, out, err } = hazard('--controls', at('bad.csv'), '--table', at('never.csv'))
      expect([status, out, existsSync(at('never.csv'))]).toEqual([1, '', false])
      return err
    }
    expect(refused('actor,year,gdp\nMAR,2001,3\nMAR,2002,much\n')).toMatch(
      /bad\.csv row 3, column gdp: "much" is not a number/,
    )
    expect(refused('actor,year,gdp\nMorokko,2001,3\n')).toMatch(
      /row 2, column actor: "Morokko" is the id of no actor/,
    )
    expect(refused('actor,year,gdp\nMAR,01,3\n')).toMatch(/row 2, column year: "01" is not a year/)
    expect(refused('actor,year,gdp\nMAR,2001,3\nMAR,2001,4\n')).toMatch(
      /row 3, column year: "2001" is there twice for MAR/,
    )
    expect(refused('country,year,gdp\nMAR,2001,3\n')).toMatch(/lacks the column actor/)
    expect(refused('actor,year,gdp\nMAR,2001\n')).toMatch(/bad\.csv cannot be read/)
    const missing = hazard('--controls', at('nowhere.csv'))
    expect([missing.status, missing.err.includes('nowhere.csv')]).toEqual([1, true])
  })

  it('gives the same as tidy rows, and one error for a process that is none', () => {
    const { out } = hazard('--csv', '--cluster', 'country')
    expect(out.split('\n')[0]).toContain('model,term,estimate,hazard_ratio,errors,se')
    expect(out).toMatch(/\njoining,share,-?\d/)
    expect(out).toMatch(/\nreverse,shared,-?\d/)
    const none = hazard('--process', 'rcp,rcp-nothing')
    expect([none.status, none.err]).toEqual([1, expect.stringContaining('rcp-nothing')])
  })
})
