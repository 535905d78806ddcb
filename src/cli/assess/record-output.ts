import type { ClauseRecord } from '../../assess/clause-record.ts'
import { strength } from '../../assess/strength.ts'
import type { PrintedTable } from '../output.ts'

/** A clause record under the names of METHOD §3, as `strata assess --json` prints it. */
export function recordAsJson(record: ClauseRecord) {
  const { conditionType, ...rest } = record
  return { ...rest, condition_type: conditionType, strength: strength(record) }
}

/** Clause records as a table: lists parted by `;`. */
export function recordTable(records: readonly ClauseRecord[]): PrintedTable {
  return {
    columns: [
      'id',
      'topics',
      'bearer',
      'via',
      'beneficiary',
      'modal',
      'action',
      'strength',
      'prohibition',
      'condition_type',
      'confidence',
      'rules',
      'unresolved',
    ],
    rows: records.map((record) => [
      record.id,
      record.topics.join(';'),
      record.bearer,
      record.via,
      record.beneficiary,
      record.modal,
      record.action,
      strength(record),
      record.prohibition ? 'yes' : 'no',
      record.conditionType,
      record.confidence,
      record.rules.join(';'),
      record.unresolved.join(';'),
    ]),
  }
}
