import type { StataCursor } from './stata-cursor.ts'
import type { StataRelease } from './stata-widths.ts'

/** The offsets that the map of a file of format 117 on names, and the place where they stand. */
export interface StataMap {
  readonly at: number
  readonly offsets: readonly number[]
}

/** Format 117 as Stata 13 writes it names a wrong place for the variable labels. */
const VARIABLE_LABELS_ENTRY = 7

/**
 * Holds the offsets of the map against the places where the sections stand.
 * @throws StrataError `import/stata-damaged`
 */
export function checkStataMap(
  cursor: StataCursor,
  release: StataRelease,
  map: StataMap,
  found: readonly number[],
): void {
  cursor.enter('the map')
  for (const [entry, offset] of map.offsets.entries()) {
    if (release === 117 && entry === VARIABLE_LABELS_ENTRY) continue
    if (offset !== found[entry])
      throw cursor.damaged(
        `its entry ${entry + 1} says ${offset}, and the section stands at ${found[entry]}`,
        map.at + 8 * entry,
      )
  }
}
