import { ACTIONS, BEARERS, BENEFICIARIES, CONDITION_TYPES, MODALS } from '../../assess/clause-record.ts'
import type { ClauseCodes } from '../../assess/quality/clause-codes.ts'
import { StrataError } from '../../model/error.ts'
import { csvRows } from './csv-records.ts'

/** The codes of one coder, by the id of the clause. */
export interface CodedTable {
  /** Empty where the table names no coder. */
  readonly coder: string
  readonly codes: readonly ClauseCodes[]
}

const NEEDED = ['id', 'topics', 'bearer', 'modal', 'action', 'condition_type'] as const

/**
 * A table of codes: one row a clause and coder, in the values of METHOD §3, topics parted by `;`. Columns in any order: those needed, and as far as they were coded
 * `beneficiary`, `prohibition` (yes or no) and `coder`. Time O(characters).
 * @throws StrataError `assess/coded-faulty` with the row
 */
export function readCodedClauses(bytes: Uint8Array, file: string): CodedTable[] {
  const fault = (row: number, why: string): never => {
    throw new StrataError('assess/coded-faulty', { file, row, why })
  }
  const tables = new Map<string, Map<string, ClauseCodes>>()
  for (const { row, cell } of csvRows(bytes, NEEDED, fault)) {
    const oneOf = <V extends string>(column: string, values: readonly V[]): V | null => {
      const given = cell(column).toLowerCase()
      if (given === '') return null
      const value = values.find((known) => known === given)
      return value ?? fault(row, `${column} is "${given}", which is none of ${values.join(', ')}`)
    }
    const needed = <V extends string>(column: string, values: readonly V[]): V =>
      oneOf(column, values) ?? fault(row, `${column} is empty`)
    const id = cell('id')
    if (id === '') fault(row, 'the id is empty')
    const coder = cell('coder')
    const codes = tables.get(coder) ?? new Map<string, ClauseCodes>()
    if (codes.has(id)) fault(row, `the id "${id}" stands in a row above already`)
    const forbids = oneOf('prohibition', ['yes', 'no', 'true', 'false'])
    codes.set(id, {
      id,
      topics: cell('topics')
        .split(';')
        .map((topic) => topic.trim())
        .filter((topic) => topic !== ''),
      bearer: oneOf('bearer', BEARERS),
      beneficiary: oneOf('beneficiary', BENEFICIARIES),
      modal: needed('modal', MODALS),
      action: needed('action', ACTIONS),
      prohibition: forbids === null ? null : forbids === 'yes' || forbids === 'true',
      conditionType: oneOf('condition_type', CONDITION_TYPES),
    })
    tables.set(coder, codes)
  }
  return [...tables].map(([coder, codes]) => ({ coder, codes: [...codes.values()] }))
}
