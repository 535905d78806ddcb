import { splitIds } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'
import type { TableSchema } from '../../model/table-schema.ts'

const sourcesOf = (cell: Cells[string] | undefined): string[] =>
  splitIds(cell === null || cell === undefined ? null : String(cell))

/** Whether a row that is held names all sources of an incoming one. */
export function namesAll(held: Cells, incoming: Cells): boolean {
  const named = sourcesOf(held['source'])
  return sourcesOf(incoming['source']).every((id) => named.includes(id))
}

/** The sources of two rows in one cell, those of the first in front, each once; null where neither names any. */
function joinSources(first: Cells[string] | undefined, second: Cells[string] | undefined): string | null {
  const ids = [...sourcesOf(first), ...sourcesOf(second)]
  return ids.length === 0 ? null : [...new Set(ids)].join(';')
}

/**
 * The row that is held with some columns taken from the incoming one. Both are named as sources, in front the one whose facts
 * are taken; how a start is known follows from whose start it is.
 */
export function merged(
  { columns }: Pick<TableSchema, 'columns'>,
  held: Cells,
  incoming: Cells,
  taken: readonly string[],
): Cells {
  const cells: Record<string, string | number | null> = {}
  for (const { name } of columns) cells[name] = (taken.includes(name) ? incoming[name] : held[name]) ?? null
  if ('source' in cells) {
    cells['source'] =
      taken.length > 0
        ? joinSources(incoming['source'], held['source'])
        : joinSources(held['source'], incoming['source'])
  }
  if (taken.includes('from') && 'start' in cells) cells['start'] = incoming['start'] ?? null
  return cells
}
