import { codingValue } from '../../assess/coding-value.ts'
import {
  CODED_VARIABLES,
  CODING_CHARACTERS,
  CODING_WAYS,
  type CodedVariable,
  type CodingWay,
} from '../../model/clause-coding.ts'
import { StrataError } from '../../model/error.ts'
import type { Finding } from '../../registry/finding.ts'
import { findingsOf } from '../../registry/import/import-finding.ts'
import { readTable } from '../../registry/read-table.ts'
import { asWritten, CODING_COLUMNS, TAKEN_BACK } from './coding-columns.ts'

/** A row of a table of codings, its cells checked by themselves; null where the file leaves a cell empty that may be. */
export interface ReadCoding {
  readonly row: number
  readonly text: string
  readonly sha256: string | null
  readonly address: string
  readonly words: string | null
  readonly variable: CodedVariable
  readonly value: string | null
  readonly way: CodingWay
  readonly coder: string
  readonly when: string | null
  readonly why: string
}

export interface ReadCodingsOptions {
  /** Name of the file, for the findings. */
  readonly file: string
  /** Ids of the codebook's topics. */
  readonly topics: ReadonlySet<string>
  /** Whose codings they are where the table does not say, and why they were corrected or settled. */
  readonly by?: string | undefined
  readonly reason?: string | undefined
}

/** Reads a table of codings. What is wrong is a finding; with an error nothing should be imported. Time O(characters). */
export function readCodings(
  table: string,
  { file, topics, by, reason }: ReadCodingsOptions,
): { readonly rows: readonly ReadCoding[]; readonly findings: readonly Finding[] } {
  const mayLack = CODING_COLUMNS.filter(({ required }) => !required).map(({ name }) => name)
  const read = readTable({ file, columns: CODING_COLUMNS }, table, { mayLack })
  const { find, findings } = findingsOf(file, read.findings)
  const rows = read.rows.flatMap(({ row, cells }): ReadCoding[] => {
    const cell = (name: string): string => asWritten(String(cells[name] ?? ''))
    const key = (name: string): string => cell(name).trim()
    let isWrong = false
    const wrong = (
      rule: Parameters<typeof find>[1],
      column: string,
      expected: string,
      mend: string,
    ): null => {
      find('error', rule, { row, column, value: key(column) || null }, expected, mend)
      isWrong = true
      return null
    }
    for (const column of ['text', 'address'] as const)
      if (key(column) === '')
        wrong(
          column === 'text' ? 'coding-text-unknown' : 'coding-clause-unknown',
          column,
          column === 'text' ? 'the id of a text' : 'the address of a clause',
          'Fill the cell in.',
        )
    const variable = CODED_VARIABLES.find((name) => name === key('variable').toLowerCase())
    if (variable === undefined)
      wrong('coding-variable', 'variable', CODED_VARIABLES.join(', '), 'Write one of these.')
    const way = CODING_WAYS.find((name) => name === (key('way').toLowerCase() || 'code'))
    if (way === undefined) wrong('coding-way', 'way', CODING_WAYS.join(', '), 'Write one of these.')
    const value = codedValue(variable, key('value'), topics, (values) =>
      wrong('coding-value', 'value', values, 'Write one of these; several topics are joined by a semicolon.'),
    )
    const coder = key('coder') || by?.trim() || ''
    if (coder === '')
      wrong('coding-coder-missing', 'coder', 'a name', 'Fill the cell in, or say with --by whose they are.')
    const why = cell('why').trim() || (way === 'code' ? '' : (reason?.trim() ?? ''))
    if (way !== undefined && way !== 'code' && why === '')
      wrong('coding-reason-missing', 'why', 'a reason', 'Say why in the cell, or with --reason.')
    for (const [column, written] of [
      ['coder', coder],
      ['why', why],
    ] as const) {
      const most = CODING_CHARACTERS[column]
      if (written.length > most)
        wrong('coding-too-long', column, `${most} characters at most`, 'Write it shorter.')
    }
    const when = timeOf(key('when'))
    if (when === undefined)
      wrong(
        'coding-time',
        'when',
        'a time such as 2026-03-01T10:00:00Z',
        'Write it in that form, or leave it empty.',
      )
    if (isWrong || variable === undefined || way === undefined || when === undefined) return []
    const sha256 = key('sha256') || null
    const words = key('words') || null
    return [
      {
        row,
        text: key('text'),
        sha256,
        address: key('address'),
        words,
        variable,
        value,
        way,
        coder,
        when,
        why,
      },
    ]
  })
  return { rows, findings }
}

/** The value as it is kept; null where it is taken back, or wrong. */
function codedValue(
  variable: CodedVariable | undefined,
  written: string,
  topics: ReadonlySet<string>,
  fault: (values: string) => null,
): string | null {
  if (variable === undefined || written === TAKEN_BACK) return null
  try {
    return codingValue(variable, written, topics)
  } catch (error) {
    if (!(error instanceof StrataError)) throw error
    return fault(`${String(error.details['values'])}, or ${TAKEN_BACK}`)
  }
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** ISO time in UTC; null where none is given, undefined where it is none. */
function timeOf(written: string): string | null | undefined {
  if (written === '') return null
  const time = TIME.test(written) ? new Date(written) : null
  return time === null || Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
