import type { AuthoredChange, RowChange } from '../../model/row-change.ts'
import { tableSchema } from '../../model/table-schema.ts'
import { keyCells } from './patch.ts'

type Change = RowChange | AuthoredChange

/**
 * Changes that are meant to happen all at once, in an order in which they can be made one after the other: no row comes under a
 * key before the row that had it has left. Where rows exchange their keys in a circle, one of them is taken out first and added
 * last, so that a change may become two. Time O(changes · log changes).
 */
export function inSequence(changes: readonly Change[]): Change[] {
  const leaves = new Map<string, Change>()
  for (const change of changes) if (change.before !== null) leaves.set(nameOf(change, change.before), change)
  /** The change whose row must go before this one can come. */
  const waitsFor = (change: Change): Change | undefined =>
    change.after === null ? undefined : leaves.get(nameOf(change, change.after))
  const made: Change[] = []
  const done = new Set<Change>()
  const addedLast: Change[] = []
  for (const first of changes.toSorted((a, b) => place(a) - place(b))) {
    const line: Change[] = []
    let at: Change | undefined = first
    while (at !== undefined && !done.has(at)) {
      done.add(at)
      line.push(at)
      const next: Change | undefined = waitsFor(at)
      at = next === at ? undefined : next
    }
    const isCircle = at !== undefined && at === first && line.length > 1
    if (isCircle) {
      made.push({ ...first, after: null }, ...line.slice(1).reverse())
      addedLast.push({ ...first, before: null })
    } else made.push(...line.reverse())
  }
  return [...made, ...addedLast]
}

/** Rows that go, rows that change, rows that come. */
function place({ before, after }: Change): number {
  return after === null ? 0 : before === null ? 2 : 1
}

function nameOf({ table }: Change, cells: NonNullable<Change['before']>): string {
  return JSON.stringify([table, keyCells(tableSchema(table), cells)])
}
