import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './workbench.ts'

const LONG_MS = 240_000
let folder: string
const at = (name: string): string => join(folder, name)

/** Runs the built command as a process, on a workspace of the bundled registry. */
function strata(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), 'flows', ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, STRATA_WORKSPACE: at('test.strata') },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { status, out: stdout, err: stderr }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-flows-'))
  expect(strata('show', 'MAR', '--json').status).toBe(0)
}, LONG_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('strata flows', { timeout: LONG_MS }, () => {
  it('shows a corridor by each source with what binds the two, and the largest corridors of a country', () => {
    const { series, instruments } = JSON.parse(strata('show', 'Morocco', 'ESP', '--json').out)
    const persons = Object.fromEntries(
      series.map(({ source, points }: { source: string; points: { year: number; persons: number }[] }) => [
        source,
        points.find(({ year }) => year === 1990)?.persons,
      ]),
    )
    expect(persons).toEqual({ 'un-desa-ims-2020': 133_341, 'wb-gbmd-2011': 105_885 })
    expect(instruments.map((span: { instrument: string }) => span.instrument)).toContain('ra-esp-mar-1992')
    const { sides } = JSON.parse(strata('show', 'CHE', '--most', '1', '--json').out)
    expect(sides[0].corridors).toEqual([{ origin: 'CHE', destination: 'ITA', persons: 193_568 }])
  })

  it('writes the table that is estimated, a script that estimates it again, and estimates the same from both', () => {
    const treatment = 'family=labour-agreement,joint_commit=yes'
    const written = strata(
      ...['panel', '--treatment', treatment, '-o', at('panel.csv.gz'), '--script', at('check.R')],
    )
    expect([written.status, written.out]).toEqual([0, ''])
    expect(written.err).toContain('instruments')
    expect(readFileSync(at('check.R'), 'utf8')).toContain('read.csv("panel.csv.gz")')
    const lines = gunzipSync(readFileSync(at('panel.csv.gz')))
      .toString()
      .trim()
      .split('\n')
    expect(lines.length).toBe(262_095)
    const model = ['--separation', 'fixest', '--json']
    const file = JSON.parse(
      strata(
        'estimate',
        ...[
          '--panel',
          at('panel.csv.gz'),
          '--treatment',
          'treated',
          '--outcome',
          'mig',
          '--cluster',
          'od',
          ...model,
        ],
      ).out,
    )
    const { built_from, ...workspace } = JSON.parse(
      strata('estimate', '--treatment', treatment, ...model).out,
    )
    expect(workspace).toEqual(file)
    expect(workspace.coefficients[0].term).toBe('treated')
    expect(built_from.direction).toBe('role')
    expect(built_from.instruments).toBeGreaterThan(100)
  })

  it('clusters by instrument where a bloc’s deals bind many corridors', () => {
    const { vcov, clusters } = JSON.parse(
      strata('estimate', '--treatment', 'family=mobility-partnership', '--json').out,
    )
    expect(vcov).toBe('cluster: deal')
    expect(clusters).toBeLessThan(22_181)
  })

  it('says where each territory and dissolved state is counted', () => {
    const places = JSON.parse(strata('places', '--json').out)
    expect(places).toContainEqual({ actor: 'CSK', at: ['CZE', 'SVK'], why: 'successors' })
  })

  it.each([
    [['estimate', '--treatment', 'family=labour'], 'flows/treatment-unread'],
    [['estimate', '--treatment', 'family=rcp'], 'flows/nobody-treated'],
    [['panel', '--treatment', 'no_such=yes'], 'flows/treatment-unread'],
    [['show', 'Atlantis'], 'layers/actor-unknown'],
    [
      ['estimate', '--panel', 'x.csv', '--treatment', 'a', '--direction', 'either'],
      'flows/panel-or-treatment',
    ],
  ])('%j is refused in one message', (words, code) => {
    const { status, out, err } = strata(...words)
    expect(status).not.toBe(0)
    expect(out).toBe('')
    expect(err).toContain(code)
    expect(err).not.toContain('    at ')
  })

  it('overwrites no file unasked, and leaves none half-written', () => {
    writeFileSync(at('there.csv'), 'mine')
    expect(strata('panel', '--treatment', 'family=labour-agreement', '-o', at('there.csv')).err).toContain(
      'export/file-exists',
    )
    expect(readFileSync(at('there.csv'), 'utf8')).toBe('mine')
    expect(strata('panel', '--treatment', 'family=rcp', '-o', at('none.csv')).status).not.toBe(0)
    expect(existsSync(at('none.csv'))).toBe(false)
  })
})
