import {
  type AssessedParty,
  type ClauseToAssess,
  PARTY_KINDS,
  type PartyKind,
} from '../../assess/clause-record.ts'
import { StrataError } from '../../model/error.ts'
import { csvRows } from './csv-records.ts'

/**
 * A table of clauses: one row each, columns as `strata assess --help` names them, in any order. Time O(characters).
 * @throws StrataError `assess/clauses-faulty` with the row
 */
export function readClauses(bytes: Uint8Array, file: string): ClauseToAssess[] {
  const fault = (row: number, why: string): never => {
    throw new StrataError('assess/clauses-faulty', { file, row, why })
  }
  const seen = new Map<string, number>()
  return csvRows(bytes, ['id', 'text'], fault).map(({ row, cell }) => {
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

function isKind(text: string): text is PartyKind {
  return (PARTY_KINDS as readonly string[]).includes(text)
}
