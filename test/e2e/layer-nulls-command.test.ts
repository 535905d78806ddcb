import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nullSeriesSchema, nullsSchema } from '../../src/api/layer-nulls.ts'
import { ROOT } from './workbench.ts'

const LONG_MS = 240_000
const CLI = join(ROOT, 'dist/cli/strata.js')
let folder: string

function strata(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'layers', ...words], {
    encoding: 'utf8',
    env: { ...process.env, STRATA_WORKSPACE: join(folder, 'test.strata') },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, out: stdout, err: stderr }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-nulls-'))
  expect(strata('--year', '2012', '--json').status).toBe(0)
}, LONG_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('strata layers nulls', { timeout: LONG_MS }, () => {
  it('tells the layers beside both nulls, the same with one worker and with two', () => {
    const one = strata('nulls', '--year', '2012', '--draws', '120', '--threads', '1', '--json')
    expect(one.status, one.err).toBe(0)
    expect(strata('nulls', '--year', '2012', '--draws', '120', '--threads', '2', '--json').out).toBe(one.out)
    const answer = nullsSchema.parse(JSON.parse(one.out))
    expect(answer).toMatchObject({ year: 2012, blocs: 'node', scope: 'coded', draws: 120, actors: 214 })
    const { layers } = JSON.parse(strata('--year', '2012', '--json').out)
    for (const { layer, ties } of layers) {
      const row = answer.rows.find((each) => each.measure === 'ties' && each.layer === layer)
      expect(row).toMatchObject({ network: ties, observed: ties })
    }
    expect(answer.rows.every(({ p }) => p === null || p >= 1 / 121)).toBe(true)
  })

  it('takes the rules of the layered view, and says where draws tie members of one bloc', () => {
    const { out } = strata('nulls', '--year', '2012', '--expand-blocs', '--draws', '49', '--measure', 'ties')
    expect(out).toContain('blocs as their members')
    expect(out).toContain('A draw knows no bloc')
    const answer = nullsSchema.parse(
      JSON.parse(
        strata('nulls', '--expand-blocs', '--year', '2012', '--without-inferred', '--draws', '49', '--json')
          .out,
      ),
    )
    expect(answer).toMatchObject({ blocs: 'expanded', inferred: 'without' })
    const bloc = answer.rows.find(({ measure, layer }) => measure === 'ties' && layer === 'bloc')
    expect(bloc?.observed ?? 0).toBeGreaterThan(bloc?.network ?? 0)
  })

  it('gives the bands of a series as tidy rows', () => {
    const words = ['nulls', '--from', '2009', '--to', '2011', '--draws', '49', '--null', 'curveball']
    const rows: Record<string, string>[] = parse(strata(...words, '--csv').out, { columns: true })
    expect(rows).toHaveLength(3 * 38)
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set(['2009', '2010', '2011']))
    for (const row of rows) expect(Number(row['low'])).toBeLessThanOrEqual(Number(row['high']))
    expect(nullSeriesSchema.parse(JSON.parse(strata(...words, '--json').out)).from).toBe(2009)
  })

  it('tells reducibility and core-periphery where they are asked for, the same with one worker and with two', () => {
    for (const measure of ['reducibility', 'core-periphery']) {
      const words = ['nulls', '--year', '2012', '--measure', measure, '--draws', '19', '--null', 'curveball']
      const one = strata(...words, '--threads', '1', '--json')
      expect(one.status, one.err).toBe(0)
      expect(strata(...words, '--threads', '2', '--json').out).toBe(one.out)
      const { rows } = nullsSchema.parse(JSON.parse(one.out))
      const told: Record<string, string>[] = parse(
        strata('measures', '--year', '2012', '--measure', measure, '--csv').out,
        { columns: true },
      )
      expect(rows.map(({ layer }) => layer)).toEqual(told.map(({ layer }) => layer))
      for (const { layer, value } of told)
        expect(rows.find((row) => row.layer === layer)?.network).toBeCloseTo(Number(value), 9)
    }
    const { out } = strata('nulls', '--year', '2012', '--measure', 'core-periphery', '--draws', '19')
    expect(out).toContain('Core and periphery')
    expect(out).toMatch(/multilateral .*some draws have no such value/)
  })

  it('refuses years that are reversed and draws without end', () => {
    expect(strata('nulls', '--from', '2012', '--to', '2010').err).toContain('[layers/years-reversed]')
    expect(strata('nulls', '--draws', '5').status).toBe(2)
  })
})
