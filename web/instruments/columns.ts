/** Columns of the instruments table, in their order. */
export const COLUMN_NAMES = [
  'layer',
  'title',
  'actors',
  'family',
  'regime',
  'form',
  'binding',
  'signed',
  'in_force',
  'ended',
  'years',
  'status',
  'codings',
  'source',
  'id',
] as const

export type ColumnName = (typeof COLUMN_NAMES)[number]

/** Columns that stand when the address names none. */
export const DEFAULT_COLUMNS: readonly ColumnName[] = [
  'layer',
  'title',
  'actors',
  'family',
  'binding',
  'signed',
  'years',
  'status',
  'codings',
  'source',
]

/** The columns with the title, which always stands, in their order. */
export function withTitle(columns: readonly ColumnName[]): readonly ColumnName[] {
  return COLUMN_NAMES.filter((name) => name === 'title' || columns.includes(name))
}
