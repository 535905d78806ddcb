import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODING_VALUES } from '../../../src/assess/coding-value.ts'
import { codedText } from '../../../src/collection/assess/coded-texts.ts'
import { asWritten, withoutFormula } from '../../../src/collection/assess/coding-columns.ts'
import { codingsTable } from '../../../src/collection/assess/codings-table.ts'
import { importCodings } from '../../../src/collection/assess/import-codings.ts'
import { clauseHashes } from '../../../src/collection/assess/words-hash.ts'
import { type ClauseCoding, CODED_VARIABLES, CODING_WAYS } from '../../../src/model/clause-coding.ts'
import type { NewClauseCoding } from '../../../src/store/codings/note-codings.ts'
import { type CodingWorkspace, codingWorkspace, PARTNERSHIP_TEXT } from './coding-workspace.ts'

const TEXT = 'mp-eu-mar-2013'
const HASHES = clauseHashes(PARTNERSHIP_TEXT)
const OPTIONS = { file: 'codings.csv', when: '2026-04-01T00:00:00.000Z' }

/** As the command line and the server write tables. */
const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { escape_formulas: true })

async function exported(sources: CodingWorkspace): Promise<string> {
  const { columns, rows } = await codingsTable(sources, await sources.codings.of())
  return csv([columns, ...rows])
}

/** Names and reasons as people and machines write them: quotes, line breaks, formulas, any script. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('"', "'", '=', '+', '-', '@', ',', ';', '\n', '\r', '\t', 'a', ' '),
    minLength: 1,
  }),
)
const told = words.map((text) => text.trim()).filter((text) => text !== '')

const coding: fc.Arbitrary<NewClauseCoding> = fc
  .record({
    address: fc.constantFrom(...HASHES.keys()),
    variable: fc.constantFrom(...CODED_VARIABLES),
    way: fc.constantFrom(...CODING_WAYS),
    coder: told,
    why: told,
    when: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-03-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  })
  .chain((rest) => {
    const values =
      rest.variable === 'topics' ? ['none', 'visa', 'readmit-own;visa'] : CODING_VALUES[rest.variable]
    return fc.option(fc.constantFrom(...values), { freq: 5 }).map((value) => ({
      ...rest,
      value,
      text: TEXT,
      words: HASHES.get(rest.address) ?? '',
    }))
  })

const NAMES = ['text', 'address', 'words', 'variable', 'value', 'way', 'coder', 'when', 'why'] as const

const tableOf = (codings: readonly NewClauseCoding[]): string =>
  csv([NAMES, ...codings.map((each) => NAMES.map((name) => withoutFormula(each[name] ?? '(taken back)')))])

const withoutId = (codings: readonly ClauseCoding[]) => codings.map(({ id: _, ...rest }) => rest)

describe('codings as CSV', () => {
  it('come into another workspace as they left this one, and add nothing a second time', async () => {
    const here = await codingWorkspace()
    const there = await codingWorkspace()
    await fc.assert(
      fc.asyncProperty(fc.array(coding, { minLength: 1, maxLength: 8 }), async (codings) => {
        // What the rules refuse stays out; what the workspace could come to hold, another one takes.
        for (const each of codings) await importCodings(here, tableOf([each]), OPTIONS)
        const table = await exported(here)
        const result = await importCodings(there, table, OPTIONS)
        expect(result.findings).toEqual([])
        expect(withoutId(await there.codings.of())).toEqual(withoutId(await here.codings.of()))
        const again = await importCodings(there, table, OPTIONS)
        expect(again).toMatchObject({ added: 0, same: again.rows, leftOut: 0 })
        expect(await exported(there)).toBe(table)
      }),
      { numRuns: 25 },
    )
  })

  it('carry what the rules say of the same variable, which is not read on the way in', async () => {
    const here = await codingWorkspace()
    const [address = '', hash = ''] = [...HASHES][0] ?? []
    const said = {
      text: TEXT,
      address,
      words: hash,
      way: 'code',
      coder: 'ana',
      when: OPTIONS.when,
      why: '',
    } as const
    await here.codings.note([{ ...said, variable: 'bearer', value: 'a' }])
    const table = await codingsTable(here, await here.codings.of())
    const machine = table.columns.indexOf('machine')
    expect(table.rows.map((row) => row[machine])).toEqual(['b'])
    const there = await codingWorkspace()
    const other = table.rows.map((row) => row.map((cell, at) => (at === machine ? 'nonsense' : cell)))
    await importCodings(there, csv([table.columns, ...other]), OPTIONS)
    expect((await codedText(there, TEXT)).clauses[0]).toMatchObject({
      record: { bearer: 'a' },
      machine: { bearer: 'b' },
    })
  })

  it('are no formulas of a spreadsheet, whatever a cell holds', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(withoutFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(asWritten(withoutFormula(text))).toBe(text)
      }),
    )
  })
})

describe('a table of codings', () => {
  const HEADER = ['text', 'address', 'variable', 'value', 'way', 'coder', 'when', 'why', 'words']
  const GOOD = [TEXT, 'art-1/s-1', 'bearer', 'a', '', 'ana', '', '', '']
  const but = (column: string, cell: string): string[] =>
    GOOD.map((given, at) => (HEADER[at] === column ? cell : given))

  it('may be written by hand with four columns, and say the same twice', async () => {
    const into = await codingWorkspace()
    const table = csv([
      ['text', 'address', 'variable', 'value'],
      [TEXT, 'art-1/s-1', 'Topics', 'Visa; readmit-own'],
      [TEXT, 'art-1/s-1', 'bearer', 'A'],
    ])
    const asBen = { ...OPTIONS, by: 'ben' }
    expect(await importCodings(into, table, asBen)).toMatchObject({ added: 2, same: 0, findings: [] })
    expect(await into.codings.of()).toMatchObject([
      { variable: 'topics', value: 'readmit-own;visa', coder: 'ben', way: 'code', when: OPTIONS.when },
      { variable: 'bearer', value: 'a' },
    ])
    const later = { ...asBen, when: '2026-05-01T00:00:00.000Z' }
    expect(await importCodings(into, table, later)).toMatchObject({ added: 0, same: 2 })
  })

  it('names file, row, column and mend of everything that is wrong, and brings nothing in', async () => {
    const into = await codingWorkspace()
    const wrong: readonly (readonly [string, string, string])[] = [
      ['coding-text-unknown', 'text', 'nowhere'],
      ['coding-text-unknown', 'text', ''],
      ['coding-clause-unknown', 'address', 'art-9/s-1'],
      ['coding-clause-unknown', 'address', ''],
      ['coding-words-differ', 'words', 'abcd'],
      ['coding-variable', 'variable', 'tone'],
      ['coding-value', 'value', 'c'],
      ['coding-value', 'value', ''],
      ['coding-way', 'way', 'guess'],
      ['coding-reason-missing', 'way', 'settle'],
      ['coding-coder-missing', 'coder', ' '],
      ['coding-time', 'when', 'yesterday'],
      ['coding-time', 'when', '2026-13-01T10:00:00Z'],
    ]
    const table = csv([HEADER, GOOD, ...wrong.map(([, column, cell]) => but(column, cell))])
    const { added, findings } = await importCodings(into, table, OPTIONS)
    expect(added).toBe(0)
    expect(await into.codings.of()).toEqual([])
    expect(
      findings.map(({ rule, row }) => [row, rule]).toSorted(([a], [b]) => Number(a) - Number(b)),
    ).toEqual(wrong.map(([rule], at) => [at + 3, rule]))
    for (const { file, column, mend, level } of findings) {
      expect([file, level]).toEqual(['codings.csv', 'error'])
      expect(column).not.toBeNull()
      expect(mend).not.toBe('')
    }
  })

  it('is held to the rules of coding in the order of time, not of rows', async () => {
    const into = await codingWorkspace()
    const said = (coder: string, minute: number, but: Partial<NewClauseCoding> = {}): NewClauseCoding => ({
      text: TEXT,
      address: 'art-1/s-1',
      words: HASHES.get('art-1/s-1') ?? '',
      variable: 'bearer',
      value: 'a',
      way: 'code',
      coder,
      when: `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
      why: but.way === undefined || but.way === 'code' ? '' : 'a reason',
      ...but,
    })
    const faults = async (...codings: readonly NewClauseCoding[]) =>
      (await importCodings(into, tableOf(codings), OPTIONS)).findings.map(({ rule, row }) => [row, rule])
    const settled = said('cas', 10, { way: 'settle' })
    expect(await faults(said('ana', 1), settled)).toEqual([[3, 'coding-nothing-to-settle']])
    expect(await faults(said('ana', 1), said('ben', 11, { value: 'b' }), settled)).toEqual([
      [4, 'coding-nothing-to-settle'],
    ])
    expect(await faults(said('ana', 3), said('ana', 2, { way: 'correct' }))).toEqual([
      [2, 'coding-not-blind'],
    ])
    expect(await into.codings.of()).toEqual([])
    expect(await faults(settled, said('ana', 1), said('ben', 2, { value: 'b' }))).toEqual([])
    expect(await faults(said('dora', 12, { way: 'correct' }))).toEqual([[2, 'coding-settled-already']])
    expect(await faults(said('cas', 12, { variable: 'modal', value: 'may' }))).toEqual([
      [2, 'coding-not-blind'],
    ])
    expect(await faults(said('ana', 5, { value: 'b' }))).toEqual([[2, 'coding-undoes']])
    expect(await into.codings.of()).toHaveLength(3)
  })

  it('takes no time ahead, and no name or reason beyond what the interface takes', async () => {
    const into = await codingWorkspace()
    const table = csv([
      HEADER,
      but('when', '2099-01-01T00:00:00Z'),
      but('coder', 'n'.repeat(201)),
      but('why', 'y'.repeat(2001)),
    ])
    const { added, findings } = await importCodings(into, table, OPTIONS)
    expect(added).toBe(0)
    expect(findings.map(({ rule, column }) => [column, rule]).toSorted()).toEqual([
      ['coder', 'coding-too-long'],
      ['when', 'coding-time-ahead'],
      ['why', 'coding-too-long'],
    ])
    const ahead = csv([HEADER, but('when', '2026-04-01T00:04:00Z'), but('coder', 'n'.repeat(200))])
    expect(await importCodings(into, ahead, OPTIONS)).toMatchObject({ added: 2, findings: [] })
  })

  it('may leave out what does not fit, and says so', async () => {
    const into = await codingWorkspace()
    const table = csv([
      HEADER,
      GOOD,
      but('text', 'nowhere'),
      but('address', 'art-9/s-1'),
      but('words', 'abcd'),
    ])
    const result = await importCodings(into, table, { ...OPTIONS, skipUnfit: true })
    expect(result).toMatchObject({ added: 1, leftOut: 3 })
    expect(result.findings.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning'])
  })

  it('takes a value back where it says so, and is at fault where nobody filled the cell in', async () => {
    const into = await codingWorkspace()
    await importCodings(into, csv([HEADER, GOOD]), OPTIONS)
    const back = but('value', '(taken back)')
    await importCodings(into, csv([HEADER, back]), { ...OPTIONS, when: '2026-05-01T00:00:00.000Z' })
    expect((await codedText(into, TEXT)).clauses[0]?.origins).toEqual({})
  })

  it('passes over what is held, though its clause has other words by now', async () => {
    const into = await codingWorkspace()
    const orphan = {
      text: TEXT,
      address: 'art-1/s-1',
      words: 'abcd',
      variable: 'bearer',
      value: 'a',
    } as const
    await into.codings.note([{ ...orphan, way: 'code', coder: 'ana', when: OPTIONS.when, why: '' }])
    const table = await exported(into)
    expect(await importCodings(into, table, OPTIONS)).toMatchObject({ added: 0, same: 1, findings: [] })
    const fresh = await importCodings(await codingWorkspace(), table, OPTIONS)
    expect(fresh.findings.map(({ rule }) => rule)).toEqual(['coding-words-differ'])
  })

  it('is known by the hash of the file where the id is another', async () => {
    const into = await codingWorkspace()
    const table = csv([
      ['sha256', ...HEADER],
      [PARTNERSHIP_TEXT.sha256, ...but('text', 'elsewhere')],
    ])
    expect(await importCodings(into, table, OPTIONS)).toMatchObject({ added: 1, findings: [] })
    expect((await into.codings.of())[0]?.text).toBe(TEXT)
  })
})
