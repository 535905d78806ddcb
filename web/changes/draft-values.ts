import type { RowAnswer } from '../../src/api/changes.ts'

/** What a person has typed, by column; a column that is not there was not touched. */
export type DraftValues = Readonly<Record<string, string>>

/** The values that differ from what the row holds; an empty text is unknown. */
export function valuesChanged(cells: RowAnswer['cells'], draft: DraftValues): Record<string, string | null> {
  const changed: Record<string, string | null> = {}
  for (const [column, text] of Object.entries(draft)) {
    const value = text.trim() === '' ? null : text.trim()
    const held = cells[column] ?? null
    if (value !== (held === null ? null : String(held))) changed[column] = value
  }
  return changed
}
