import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './workbench.ts'

const LONG_MS = 300_000
const FOLDER = mkdtempSync(join(tmpdir(), 'strata-code-'))
const at = (name: string): string => join(FOLDER, name)
const WORKSPACE = at('own.strata')
const TEXT = 'mp-eu-mda-2008'

/** Runs the built command as a process, on the workspace of the test or another. */
function strata(words: readonly string[], workspace = WORKSPACE) {
  const { STRATA_AUTHOR: _, ...surroundings } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), ...words],
    {
      encoding: 'utf8',
      env: { ...surroundings, STRATA_WORKSPACE: workspace },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { status, out: stdout, err: stderr }
}

const code = (...words: string[]) => strata(['code', ...words])
const json = (...words: string[]) => JSON.parse(code(...words, '--json').out)

/** Sixty duties in turn of the partner and of the bloc, each its own paragraph. */
const DUTIES = Array.from({ length: 60 }, (_, i) =>
  i % 2 === 0
    ? `${i + 1}. Moldova shall readmit its nationals of group ${i + 1} upon request.`
    : `${i + 1}. The European Union may issue visas to students of group ${i + 1}.`,
)
const AGREEMENT = `Article 1\n\n${DUTIES.join('\n\n')}\n`

/** What somebody says of a clause whole, as arguments of `set`. */
const whole = (bearer: string, topics: string, modal: string): string[] => [
  `topics=${topics}`,
  `bearer=${bearer}`,
  'beneficiary=none',
  `modal=${modal}`,
  'action=result',
  'prohibition=no',
  'condition_type=unconditional',
]

function workspaceWithText(file: string): void {
  writeFileSync(at(`${TEXT}.txt`), AGREEMENT)
  expect(strata(['init', file], file).status).toBe(0)
  expect(strata(['import', 'texts', at(`${TEXT}.txt`)], file).status).toBe(0)
}

beforeAll(() => workspaceWithText(WORKSPACE), LONG_MS)
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

interface Clause {
  readonly address: string
  readonly words: string
  readonly machine?: Readonly<Record<string, string | null>>
}

let clauses: readonly Clause[] = []

describe('strata code, as a process', () => {
  it(
    'shows a coder the words of a clause and no value, until the clause is coded whole',
    () => {
      clauses = (json('show', TEXT).clauses as Clause[]).filter(({ words }) => /Moldova|Union/.test(words))
      expect(clauses).toHaveLength(60)
      expect(clauses[0]?.machine).toMatchObject({ bearer: 'b', topics: 'readmit-own', modal: 'shall' })
      const clause = `${TEXT}/${clauses[0]?.address}`
      const before = code('show', clause, '--by', 'ana').out
      expect(before).toContain('Moldova shall readmit')
      expect(before).toContain('To be coded: topics, bearer')
      expect(before).not.toMatch(/machine|readmit-own/)
      expect(json('show', clause, '--by', 'ana')).not.toHaveProperty('machine')
      expect(code('set', clause, ...whole('b', 'readmit-own', 'shall'), '--by', 'ana').status).toBe(0)
      expect(code('show', clause, '--by', 'ana').out).toMatch(/condition_type +unconditional +human +request/)
      expect(code('show', clause, '--by', 'ben').out).not.toMatch(/machine|ana|readmit-own/)
      expect(code('show', clause, '--by', 'ben', '--open').out).toMatch(/bearer +b +human +b +b/)
    },
    LONG_MS,
  )

  it(
    'leads a coder from clause to clause, in the text’s order or in one at random that all share',
    () => {
      const first = json('next', TEXT, '--by', 'ben')
      expect(first).toMatchObject({ coder: 'ben', coded: 0 })
      expect(first.next).not.toHaveProperty('machine')
      const sampled = ['ben', 'cas'].map((by) => json('next', TEXT, '--by', by, '--sample').next.address)
      expect(sampled[0]).toBe(sampled[1])
    },
    LONG_MS,
  )

  it(
    'brings in the blind codings of two coders, refuses to add up too few, and then says how far they agree',
    () => {
      const rows = (many: number, differing: number) =>
        clauses.slice(0, many).flatMap(({ address, words }, i) => {
          const isMoldova = words.includes('Moldova')
          const bearer = isMoldova ? 'b' : 'a'
          const topics = isMoldova ? 'readmit-own' : 'visa'
          return [
            ['ana', bearer],
            ['ben', i > 0 && i <= differing ? 'both' : bearer],
          ].flatMap(([coder, value]) => [
            `${TEXT},${address},topics,${topics},${coder}`,
            `${TEXT},${address},bearer,${value},${coder}`,
          ])
        })
      const table = (many: number, differing: number) =>
        ['text,address,variable,value,coder', ...rows(many, differing), ''].join('\n')
      writeFileSync(at('few.csv'), table(20, 2))
      expect(code('import', at('few.csv')).out).toMatch(/7[0-9] of 80 codings imported/)
      expect(code('agreement').out).toContain(
        'Not added up, since under 50 clauses are coded by two coders: topics, bearer',
      )
      writeFileSync(at('all.csv'), table(60, 2))
      expect(code('import', at('all.csv')).status).toBe(0)
      expect(json('import', at('all.csv'))).toMatchObject({ added: 0, same: 240 })
      const { variables } = json('agreement', TEXT)
      const of = (name: string) => variables.find(({ variable }: { variable: string }) => variable === name)
      expect(of('topics')).toMatchObject({ alpha: 1, clauses: 60, verdict: 'firm' })
      expect(of('bearer')).toMatchObject({ differing: 2, verdict: 'firm', coders: ['ana', 'ben'] })
      expect(of('bearer').interval[0]).toBeLessThan(of('bearer').alpha)
      expect(of('modal')).toMatchObject({ verdict: 'refused', refusal: 'one-coder' })
      expect(code('list', '--coded').out).toMatch(/mp-eu-mda-2008 .* 60 +60 +2 +0 +0 +ana 60, ben 60/)
    },
    LONG_MS,
  )

  it(
    'lays disagreements side by side, settles them with a reason, and counts what was settled',
    () => {
      const clause = `${TEXT}/${clauses[1]?.address}`
      expect(code('disagreements').out).toContain('ana: a | ben: both')
      expect(code('settle', clause, 'bearer=each', '--by', 'cas').err).toContain('[changes/author-missing]')
      const reason = 'the Union alone, said "ana",\nand she is right; =SUM(1)'
      expect(code('settle', clause, 'bearer=a', '--by', 'cas', '--reason', reason).status).toBe(0)
      expect(code('disagreements').out).toContain('1 to settle')
      expect(code('disagreements', '--all').out).toContain('cas: a')
      const correct = ['correct', clause, 'bearer=b', '--by', 'dora', '--reason', 'no']
      expect(code(...correct).err).toContain('[coding/settled-already]')
      expect(code('settle', `${TEXT}/${clauses[9]?.address}`, 'bearer=b', '--reason', 'no').err).toContain(
        '[coding/nothing-to-settle]',
      )
      const done = code(
        'correct',
        clause,
        'modal=will',
        'topics=visa,students',
        '--by',
        'dora',
        '--reason',
        'as read',
      )
      expect(done.out).toContain('topics students;visa; modal will')
      expect(code('set', clause, 'action=result', '--by', 'dora').err).toContain('[coding/not-blind]')
      const printed = JSON.parse(strata(['assess', TEXT, '--json']).out)
      const counted = printed.texts[0].clauses.find(({ id }: { id: string }) => id === clauses[1]?.address)
      expect(counted).toMatchObject({ bearer: 'a', modal: 'will', topics: ['students', 'visa'] })
    },
    LONG_MS,
  )

  it(
    'says what is wrong with a value, a variable or an address',
    () => {
      const clause = `${TEXT}/${clauses[2]?.address}`
      expect(code('set', clause, 'bearer=c').err).toMatch(/"c" is no value of bearer, which has a, b, each/)
      expect(code('set', clause, 'tone=soft').err).toContain('[coding/variable-unknown]')
      expect(code('set', clause, 'modal=may', 'modal=shall').err).toContain('[coding/variable-twice]')
      expect(code('set', `${TEXT}/art-77/s-1`, 'modal=may').err).toContain('[coding/clause-unknown]')
      expect(code('set', 'nowhere/art-1/s-1', 'modal=may').err).toContain('[collection/text-unknown]')
      expect(code('list', 'nowhere').err).toContain('[layers/instrument-unknown]')
    },
    LONG_MS,
  )

  it(
    'carries all of it into another workspace that holds the text, and nothing into one that does not',
    () => {
      expect(code('export', '-o', at('codings.csv')).status).toBe(0)
      const table = readFileSync(at('codings.csv'), 'utf8')
      const other = at('other.strata')
      expect(strata(['init', other], other).status).toBe(0)
      const refused = strata(['code', 'import', at('codings.csv')], other)
      expect(refused.status).toBe(1)
      expect(refused.out).toMatch(
        /error codings\.csv, row 2, column text: "mp-eu-mda-2008"; expected a text held/,
      )
      expect(refused.out).toMatch(/Nothing was imported: \d+ errors/)
      expect(strata(['import', 'texts', at(`${TEXT}.txt`)], other).status).toBe(0)
      expect(strata(['code', 'import', at('codings.csv')], other).out).toContain('0 are held already')
      expect(strata(['code', 'export'], other).out).toBe(table)
      expect(strata(['code', 'import', at('codings.csv')], other).out).toMatch(/^0 of \d+ codings imported/)
      expect(JSON.parse(strata(['code', 'agreement', '--json'], other).out)).toEqual(json('agreement'))
    },
    LONG_MS,
  )
})
