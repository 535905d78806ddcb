import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layerMeasuresSchema } from '../../src/api/layer-measures.ts'
import { ROOT } from './workbench.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'strata-measures-'))
const COLUMNS = 'year,blocs,scope,start,inferred,measure,layer,other,actor,value,n,reason'

/** Runs the built command as a process, on a workspace of the bundled registry. */
function measures(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), 'layers', 'measures', ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, STRATA_WORKSPACE: join(FOLDER, 'cli.strata') },
      maxBuffer: 256 * 1024 * 1024,
    },
  )
  return { status, out: stdout, err: stderr }
}

function rowsOf(out: string): Record<string, string>[] {
  return parse(out, { columns: true })
}

beforeAll(() => expect(measures('--year', '2012').status).toBe(0), 120_000)
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

describe('strata layers measures, as a process on the full registry', { timeout: 120_000 }, () => {
  it('prints a year for reading, with overlaps and hubs', () => {
    const { status, out } = measures('--year', '2012')
    expect(status).toBe(0)
    expect(out).toMatch(/^bloc .* eu$/m)
    expect(out).toContain('Jaccard')
    expect(out).toMatch(/^CHE +Switzerland/m)
    expect(out).toContain('inferred starts counted')
    expect(measures('--year', '2012', '--without-inferred').out).toContain('recorded starts alone')
  })

  it('gives the whole series as tidy rows, with their rules and reasons', () => {
    const { status, out } = measures(
      '--from',
      '1945',
      '--to',
      '2025',
      '--csv',
      '--scope',
      'all',
      '--expand-blocs',
    )
    expect(status).toBe(0)
    expect(out.split('\n')[0]).toBe(COLUMNS)
    const rows = rowsOf(out)
    expect(new Set(rows.map(({ year }) => year)).size).toBe(81)
    expect(new Set(rows.map(({ scope, blocs }) => `${scope} ${blocs}`))).toEqual(new Set(['all expanded']))
    for (const { value, reason } of rows) expect(value === '').toBe(reason !== '')
    expect(rows.some(({ reason }) => reason === 'empty-layer')).toBe(true)
  })

  it('has the rows that the contract has, and of the layers, measures and actors asked for', () => {
    const words = ['--year', '2012', '--measure', 'participation', 'degree', '--layer', 'all', '--json']
    const every = layerMeasuresSchema.parse(JSON.parse(measures(...words).out))
    const some = layerMeasuresSchema.parse(JSON.parse(measures(...words, '--actor', 'Morocco', 'eu').out))
    expect(new Set(some.rows.map(({ actor }) => actor))).toEqual(new Set(['MAR', 'eu']))
    for (const row of some.rows) expect(every.rows).toContainEqual(row)
    expect(every.rows.length).toBeGreaterThan(400)
    expect(some.left_out).toHaveLength(1)
    const pair = [
      '--from',
      '2010',
      '--to',
      '2012',
      '--measure',
      'edge-overlap',
      '--actor',
      'MAR',
      'ESP',
      '--csv',
    ]
    expect(rowsOf(measures(...pair, '--layer', 'all').out).map(({ other, n }) => [other, n])).toEqual(
      [2010, 2011, 2012].map(() => ['ESP', '5']),
    )
  })

  it('refuses what it cannot answer, in a sentence', () => {
    const every = measures('--from', '2000', '--to', '2012', '--measure', 'degree')
    expect([every.status, every.out]).toEqual([2, ''])
    expect(every.err).toContain('[layers/actors-not-named]')
    expect(measures('--measure', 'height').status).toBe(2)
    expect(measures('--from', '2012', '--to', '2000').err).toContain('[layers/years-reversed]')
  })
})
