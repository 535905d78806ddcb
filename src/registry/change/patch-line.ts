import { closest } from 'fastest-levenshtein'
import type { Cells } from '../../model/row-change.ts'
import { type Column, TABLES, type TableName, type TableSchema } from '../../model/table-schema.ts'
import type { FindAt } from '../import/import-finding.ts'
import type { ReadRow } from '../read-table.ts'
import type { RuleId } from '../rules.ts'
import { PATCH_ACTIONS, PATCH_COLUMNS, type PatchAction, type PatchCell } from './patch.ts'
import { isFormula, rearmed } from './patch-text.ts'

/** A line of a patch whose cells are understood. */
export interface PatchLine {
  readonly row: number
  readonly version: string
  readonly table: TableName
  readonly key: readonly Cells[string][]
  /** The key as the file writes it, made even. */
  readonly keyText: string
  readonly action: PatchAction
  readonly cell: PatchCell
  /** Place of the column in its table. */
  readonly position: number
  readonly about: Readonly<Record<'reason' | 'source' | 'by' | 'when', string | null>>
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** Reads a line of a patch; null where it is not understood, which is then a finding at it. Time O(characters). */
export function patchLine({ row, cells }: ReadRow, find: FindAt): PatchLine | null {
  let isSound = true
  const wrong = (
    rule: RuleId,
    column: string,
    value: string | null,
    expected: string,
    mend: string,
  ): void => {
    isSound = false
    find('error', rule, { row, column, value }, expected, mend)
  }
  const text: Record<string, string | null> = {}
  for (const name of PATCH_COLUMNS) {
    const cell = cells[name] ?? null
    const raw = cell === null ? null : String(cell)
    if (raw !== null && isFormula(raw)) {
      const mend = 'A spreadsheet would run it: put an apostrophe before it if it is meant as text.'
      wrong('patch-formula', name, raw, 'text that no spreadsheet runs', mend)
    }
    text[name] = raw === null ? null : rearmed(raw)
  }
  const version = text['registry_version'] ?? ''
  if (version === '') {
    wrong(
      'value-missing',
      'registry_version',
      null,
      'the version it is made for',
      'Make the patch with `strata diff --csv`.',
    )
  }
  const schema = TABLES.find(({ name }) => name === text['table'])
  const action = PATCH_ACTIONS.find((name) => name === text['action'])
  if (schema === undefined) {
    const names = TABLES.map(({ name }) => name)
    wrong(
      'patch-table-unknown',
      'table',
      text['table'] ?? null,
      names.join(', '),
      nearest(text['table'], names),
    )
  }
  if (action === undefined) {
    wrong(
      'patch-action-unknown',
      'action',
      text['action'] ?? null,
      PATCH_ACTIONS.join(', '),
      nearest(text['action'], PATCH_ACTIONS),
    )
  }
  const when = text['when'] ?? null
  if (when !== null && !MOMENT.test(when)) {
    wrong('not-a-date', 'when', when, 'a day or a moment, such as 2026-11-23T09:30:00Z', 'Write it so.')
  }
  if (schema === undefined || action === undefined) return null
  const position = schema.columns.findIndex(({ name }) => name === text['column'])
  const column = schema.columns[position]
  const key = keyOf(schema, text['key'] ?? null)
  if (column === undefined) {
    const names = schema.columns.map(({ name }) => name)
    wrong(
      'patch-column-unknown',
      'column',
      text['column'] ?? null,
      names.join(', '),
      nearest(text['column'], names),
    )
  }
  if (key === null) {
    const expected = `a JSON array of ${schema.key.join(', ')}`
    wrong(
      'patch-key-broken',
      'key',
      text['key'] ?? null,
      expected,
      'Write null where a part of the key is unknown.',
    )
  }
  if (column === undefined || key === null) return null
  const cell = {
    column: column.name,
    before: typed(column, text['before']),
    after: typed(column, text['after']),
  }
  findCell(schema, action, key, cell, wrong)
  if (!isSound) return null
  const about = {
    reason: text['reason'] ?? null,
    source: text['source'] ?? null,
    by: text['by'] ?? null,
    when,
  }
  return {
    row,
    version,
    table: schema.name,
    key,
    keyText: JSON.stringify(key),
    action,
    cell,
    position,
    about,
  }
}

/** What a cell must hold for the action, and the cell of the key for the key. */
function findCell(
  { key: keyColumns }: TableSchema,
  action: PatchAction,
  key: PatchLine['key'],
  { column, before, after }: PatchCell,
  wrong: (rule: RuleId, column: string, value: string | null, expected: string, mend: string) => void,
): void {
  const shown = (cell: Cells[string]): string | null => (cell === null ? null : String(cell))
  if (action === 'add' && before !== null) {
    wrong(
      'patch-cell-wrong',
      'before',
      shown(before),
      'nothing',
      'A row that is added held nothing before: empty the cell.',
    )
  }
  if (action === 'remove' && after !== null) {
    wrong(
      'patch-cell-wrong',
      'after',
      shown(after),
      'nothing',
      'A row that is removed holds nothing after: empty the cell.',
    )
  }
  if (before === after) {
    wrong(
      'patch-cell-wrong',
      'after',
      shown(after),
      'another value than before',
      'Remove the line, or write the value.',
    )
  }
  const at = keyColumns.indexOf(column)
  const named = action === 'add' ? after : before
  if (at >= 0 && named !== (key[at] ?? null)) {
    const side = action === 'add' ? 'after' : 'before'
    wrong(
      'patch-key-differs',
      side,
      shown(named),
      `${shown(key[at] ?? null) ?? 'nothing'}, as in the key`,
      'Correct the key or the cell.',
    )
  }
}

function keyOf({ key }: TableSchema, text: string | null): PatchLine['key'] | null {
  let read: unknown
  try {
    read = JSON.parse(text ?? '')
  } catch {
    return null
  }
  if (!Array.isArray(read) || read.length !== key.length) return null
  const isPart = (part: unknown): boolean => part === null || (typeof part === 'string' && part !== '')
  return read.every(isPart) ? read : null
}

function typed({ type }: Column, text: string | null | undefined): Cells[string] {
  if (text === null || text === undefined) return null
  return type === 'integer' && /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

function nearest(found: string | null | undefined, names: readonly string[]): string {
  return `Write ${found ? closest(found.slice(0, 80), names) : 'one of them'}, if that is meant.`
}
