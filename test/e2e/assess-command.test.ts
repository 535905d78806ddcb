import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PARTNERSHIP_TEXTS } from './partnership-texts.ts'
import { ROOT } from './workbench.ts'

const LONG_MS = 300_000
const FOLDER = mkdtempSync(join(tmpdir(), 'strata-assess-'))
const at = (name: string): string => join(FOLDER, name)
const WORKSPACE = at('own.strata')
const ID = 'mp-eu-mda-2008'

/** Runs the built command as a process on the workspace of the test. */
function strata(...words: string[]) {
  const { STRATA_AUTHOR: _, ...surroundings } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), ...words],
    {
      encoding: 'utf8',
      env: { ...surroundings, STRATA_WORKSPACE: WORKSPACE },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { status, out: stdout, err: stderr }
}

interface Figure {
  readonly id: string
  readonly value: number | null
  readonly gap: string | null
  readonly evidence: readonly { readonly address?: string }[]
}

const readings = (report: Record<string, { readings: Figure[] }[]>): Figure[] =>
  ['promises', 'critical'].flatMap((kind) => (report[kind] ?? []).flatMap((each) => each.readings))

const figure = (what: string, id: string): Figure | undefined =>
  readings(JSON.parse(strata('assess', what, '--json').out).report).find((each) => each.id === id)

beforeAll(() => {
  expect(strata('init', WORKSPACE).status).toBe(0)
  for (const [name, words] of Object.entries(PARTNERSHIP_TEXTS)) writeFileSync(at(name), words)
  expect(strata('import', 'texts', at(`${ID}.txt`)).status).toBe(0)
}, LONG_MS)
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

describe('strata assess, as a process', () => {
  it(
    'tells an instrument: sides, both readings with intervals, parts of criteria, and no verdict',
    () => {
      const { status, out } = strata('assess', ID)
      expect(status).toBe(0)
      expect(out).toContain('Side A: European Union; side B: Republic of Moldova.')
      expect(out).toMatch(/Win-win-win[\s\S]*against it: Asymmetry, domination/)
      expect(out).toMatch(/d, all topics: 0\.\d\d \(-?\d\.\d\d to \d\.\d\d\), \d+ clauses/)
      expect(out).toMatch(/K, hangs on conduct: \d\.\d\d/)
      expect(out).toMatch(/informality: [^\n]*\n {4}[^\n]*not binding 1\.00/)
      expect(out).toContain('no verdict is given')
    },
    LONG_MS,
  )

  it(
    'recomputes d once a clause is corrected with strata code, and leaves it where one coder alone codes blind',
    () => {
      const before = figure(ID, 'd')
      expect(before?.value).toBeGreaterThan(0)
      const address = before?.evidence.map((each) => each.address).find((each) => each?.startsWith('art-1'))
      const clause = `${ID}/${address}`
      expect(strata('code', 'set', clause, 'bearer=a', '--by', 'ana').status).toBe(0)
      expect(figure(ID, 'd')?.value).toBe(before?.value)
      const reason = ['--by', 'cas', '--reason', 'the Union, in the French text']
      expect(strata('code', 'correct', clause, 'bearer=a', ...reason).status).toBe(0)
      const after = figure(ID, 'd')
      expect(after?.value).toBeLessThan(before?.value ?? 0)
      expect(strata('assess', ID).out).toMatch(/2 coders, 1 clauses coded, 1 values changed/)
    },
    LONG_MS,
  )

  it(
    'tells a family with every member counted, and gives no zero for what nobody knows',
    () => {
      const { class: found } = JSON.parse(strata('assess', 'mobility-partnership', '--json').out)
      expect(found).toMatchObject({ instruments: 9, withText: 1 })
      const of = (id: string) => found.figures.find((each: { id: string }) => each.id === id)
      expect(of('d')).toMatchObject({ known: 1, of: 9 })
      expect(of('words-first-seen-in-a')).toMatchObject({ known: 0, distribution: null })
      const { out } = strata('assess', 'mobility-partnership')
      expect(out).toContain('mobility-partnership: 9 instruments, 1 with a text')
      expect(out).toMatch(/Not known of any: [^\n]*words first seen in texts of A/)
    },
    LONG_MS,
  )

  it(
    'tells a file with the parties named, and without them says what is missing',
    () => {
      const named = strata('assess', at(`${ID}.txt`), '--party-a', 'European Union', '--kind-a', 'bloc')
      expect(named.out).toContain('Side A: European Union; side B: not named.')
      const both = ['--party-a', 'European Union', '--kind-a', 'bloc', '--party-b', 'Republic of Moldova']
      const { report } = JSON.parse(strata('assess', at(`${ID}.txt`), ...both, '--json').out)
      expect(readings(report).find(({ id }) => id === 'd')?.value).toBeGreaterThan(0)
      const { out } = strata('assess', at(`${ID}.txt`))
      expect(out).toContain('No sides: no party was named: --party-a and --party-b name them')
      expect(out).toContain('d, all topics: not known, there are no two sides')
    },
    LONG_MS,
  )

  it(
    'refuses what it cannot assess with what to do about it',
    () => {
      expect(strata('assess').err).toContain('[assess/nothing-asked]')
      expect(strata('assess', 'nowhere').err).toContain('[layers/instrument-unknown]')
      writeFileSync(at('empty.txt'), '')
      expect(strata('assess', at('empty.txt')).err).toContain('[text/empty]')
      writeFileSync(
        at('data.txt'),
        Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256),
      )
      const { status, err } = strata('assess', at('data.txt'))
      expect(status).not.toBe(0)
      expect(err).toMatch(/\[text\/[a-z-]+\]/)
    },
    LONG_MS,
  )
})
