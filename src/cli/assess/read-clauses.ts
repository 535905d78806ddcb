import { CsvError, parse } from 'csv-parse/sync'
import {
  type AssessedParty,
  type ClauseToAssess,
  PARTY_KINDS,
  type PartyKind,
} from '../../assess/clause-record.ts'
import { StrataError } from '../../model/error.ts'

/** A clause longer than this is refused: a quote was left open. */
const MAX_RECORD_CHARACTERS = 2_000_000

const COLUMNS = [
  'id',
  'text',
  'chapeau',
  'article_text',
  'party_a',
  'party_b',
  'kind_a',
  'kind_b',
  'lang',
] as const

type Column = (typeof COLUMNS)[number]

/**
 * A table of clauses: one row each, columns as `strata assess --help` names them, in any order. Time O(characters).
 * @throws StrataError `assess/clauses-faulty` with the row
 */
export function readClauses(bytes: Uint8Array, file: string): ClauseToAssess[] {
  const fault = (row: number, why: string): never => {
    throw new StrataError('assess/clauses-faulty', { file, row, why })
  }
  const [header = [], ...records] = recordsOf(bytes, fault)
  const places = new Map(header.map((name, place) => [name.trim(), place]))
  for (const needed of ['id', 'text'])
    if (!places.has(needed)) fault(1, `there is no column "${needed}"; it has ${header.join(', ') || 'none'}`)
  const seen = new Map<string, number>()
  return records.map((record, at) => {
    const row = at + 2
    const cell = (column: Column): string => (record[places.get(column) ?? -1] ?? '').trim()
    const id = cell('id')
    if (id === '') fault(row, 'the id is empty')
    const before = seen.get(id)
    if (before !== undefined) fault(row, `the id "${id}" stands in row ${before} already`)
    seen.set(id, row)
    const party = (side: 'a' | 'b'): AssessedParty => {
      const kind = cell(`kind_${side}`) || 'state'
      if (!isKind(kind)) return fault(row, `kind_${side} is "${kind}", which is neither state nor bloc`)
      return { name: cell(`party_${side}`), kind }
    }
    return {
      id,
      text: cell('text'),
      chapeau: cell('chapeau'),
      articleText: cell('article_text'),
      partyA: party('a'),
      partyB: party('b'),
      language: cell('lang') || null,
    }
  })
}

function recordsOf(bytes: Uint8Array, fault: (row: number, why: string) => never): string[][] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fault(1, 'it is not written in UTF-8')
  }
  try {
    return parse(text, {
      bom: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    }) as string[][]
  } catch (error) {
    if (error instanceof CsvError) return fault(Number(error.lines ?? 1), error.message)
    throw error
  }
}

function isKind(text: string): text is PartyKind {
  return (PARTY_KINDS as readonly string[]).includes(text)
}
