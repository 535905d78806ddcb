import type { WorkspaceChangeItem } from '../../src/api/changes.ts'

type Change = Pick<WorkspaceChangeItem, 'before' | 'after'>

/** One column in which a change altered its row. */
export interface ChangedCell {
  readonly column: string
  readonly before: string | null
  readonly after: string | null
}

/** Columns that follow from a change and say nothing of its matter. */
const IN_TOW = ['source', 'start']

/** What a change did: added the row, took it out, or changed cells of it. */
export function actionOf({ before, after }: Change): 'add' | 'remove' | 'change' {
  return before === null ? 'add' : after === null ? 'remove' : 'change'
}

/** The columns that a change altered, without those that only follow from it unless they are all. */
export function changedCells({ before, after }: Change): ChangedCell[] {
  const cells = Object.keys(after ?? before ?? {}).flatMap((column): ChangedCell[] => {
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null]
    return was === is ? [] : [{ column, before: textOf(was), after: textOf(is) }]
  })
  const own = cells.filter(({ column }) => !IN_TOW.includes(column))
  return own.length > 0 ? own : cells
}

/** Tables whose rows only follow from a change of another row. */
const CONSEQUENCES = ['field_sources', 'sources']

/**
 * The changes that a person made: of a correction its row, without the rows of sources that follow from it; of an import all.
 */
export function madeByHand<T extends { readonly table: string; readonly batch: string | null }>(
  changes: readonly T[],
): T[] {
  return changes.filter(
    ({ table, batch }) => !(batch?.startsWith('correction-') && CONSEQUENCES.includes(table)),
  )
}

/**
 * The changes of migrant stocks that stand, oldest first: what takes one back is noted in the history as another of the same batch.
 * Time O(entries).
 */
export function stocksChanged<T extends { readonly table: string; readonly batch: string | null }>(
  history: readonly T[],
): T[] {
  const last = new Map<string | null, T>()
  for (const entry of history.filter(({ table }) => table === 'stocks')) {
    if (!last.delete(entry.batch)) last.set(entry.batch, entry)
  }
  return [...last.values()]
}

/** The changes that concern an instrument: its own row, and those of its participants, codings and relations. */
export function changesOf<T extends Pick<WorkspaceChangeItem, 'table' | 'before' | 'after'>>(
  id: string,
  changes: readonly T[],
): T[] {
  return changes.filter(({ table, before, after }) => {
    const row = after ?? before ?? {}
    if (table === 'instruments') return row['id'] === id
    if (table === 'relations') return row['instrument'] === id || row['other'] === id
    return row['instrument'] === id
  })
}

function textOf(cell: string | number | null): string | null {
  return cell === null ? null : String(cell)
}
