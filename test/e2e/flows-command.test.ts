import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

  it('estimates flows by closed accounting from a table of births and deaths, and says of what', () => {
    const countries = ['CHE', 'DEU', 'ESP', 'FRA', 'ITA', 'MAR', 'TUR', 'USA']
    const years = [1960, 1970, 1980, 1990, 2000, 2010, 2020]
    const rows = countries.flatMap((country, place) =>
      years.map((year) => `${country},${year},${90_000_000 + place},${1_000_000 + place},1000000`),
    )
    writeFileSync(at('people.csv'), ['country,year,population,births,deaths', ...rows].join('\n'))
    const treatment = ['--treatment', 'family=labour-agreement', '--demography', at('people.csv')]
    const written = strata('panel', ...treatment, '-o', at('closed.csv'))
    expect(written.err).toContain('flows are of 10 years each')
    expect(written.err).toContain('moves between 8 places')
    const [header = '', ...lines] = readFileSync(at('closed.csv'), 'utf8').trim().split('\n')
    const column = header.split(',').indexOf('flow_closed')
    expect(lines.filter((line) => line.split(',')[column] !== '').length).toBe(8 * 7 * 6)
    const closed = ['estimate', ...treatment, '--outcome', 'flow', '--flow-method', 'closed', '--json']
    const { outcome, rows: all, dropped, built_from } = JSON.parse(strata(...closed).out)
    expect(outcome).toBe('flow_closed')
    expect(dropped[0]).toEqual({ reason: 'missing', rows: all - 8 * 7 * 6 })
    expect(built_from.closed_accounting[0]).toMatchObject({
      from: 1960,
      to: 1970,
      width: 10,
      places: 8,
      converged: true,
    })
    const study = JSON.parse(strata('event-study', ...closed.slice(1)).out)
    expect(study.outcome).toBe('flow_closed')
  })

  it('takes instruments by topic as by the coding that the topic is read from, and says what is not known', () => {
    const family = 'family=labour-agreement'
    const answer = (treatment: string) =>
      JSON.parse(strata('estimate', '--treatment', treatment, '--json').out)
    const coded = answer(`${family},joint_commit=yes`)
    const topical = answer(`${family},topic=committee`)
    expect(topical.coefficients).toEqual(coded.coefficients)
    expect(topical.built_from.instruments).toBe(coded.built_from.instruments)
    const { instruments, unknown, uncoded } = topical.built_from.topics
    expect([instruments > 500, unknown, coded.built_from.topics]).toEqual([true, uncoded, null])
    const control = strata('panel', '--treatment', 'group=control', '-o', at('control.csv'))
    expect(control.err).toMatch(/of the \d+ instruments that meet the other conditions, \d+ are not known/)
  })

  it('knows topics of a text once it is held', () => {
    const treatment = 'family=readmission-agreement,topic=readmit-own|readmit-tcn'
    const topics = () => {
      const { err } = strata(
        'panel',
        ...['--treatment', treatment, '--direction', 'either', '-o', at('read.csv'), '--force'],
      )
      return /of the (\d+) instruments that meet the other conditions, (\d+) are not known/.exec(err)
    }
    const [, all, before] = topics() ?? []
    expect(Number(all)).toBeGreaterThan(Number(before))
    mkdirSync(at('texts'), { recursive: true })
    writeFileSync(
      at('texts/ra-benelux-rou-1995.txt'),
      'Article 1\nReadmission\nEach Party shall readmit its own nationals upon request.\n\nArticle 2\nThe joint committee meets once a year in one of the capitals.\n',
    )
    const imported = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/cli/strata.js'), 'import', 'texts', at('texts')],
      {
        encoding: 'utf8',
        env: { ...process.env, STRATA_WORKSPACE: at('test.strata'), STRATA_AUTHOR: 'ana' },
      },
    )
    expect([imported.status, imported.stderr]).toEqual([0, expect.anything()])
    expect(topics()?.slice(1)).toEqual([all, String(Number(before) - 1)])
  })

  it('says where each territory and dissolved state is counted', () => {
    const places = JSON.parse(strata('places', '--json').out)
    expect(places).toContainEqual({ actor: 'CSK', at: ['CZE', 'SVK'], why: 'successors' })
  })

  it.each([
    [['estimate', '--treatment', 'family=labour'], 'flows/treatment-unread'],
    [['estimate', '--treatment', 'family=rcp'], 'flows/nobody-treated'],
    [['panel', '--treatment', 'no_such=yes'], 'flows/treatment-unread'],
    [
      ['estimate', '--treatment', 'family=labour-agreement', '--outcome', 'flow', '--flow-method', 'closed'],
      'flows/no-demography',
    ],
    [
      ['event-study', '--treatment', 'family=labour-agreement', '--flow-method', 'reverse-negative'],
      'flows/method-without-flow',
    ],
    [['curve', '--treatment', 'topic=nonsense'], 'is no topic of the codebook: aid, asylum'],
    [['estimate', '--treatment', 'group=nonsense'], 'of the codebook: benefit, condition, control'],
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
