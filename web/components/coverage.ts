import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { type CoverageCell, coveredUntil } from '../../src/layers/covered-years.ts'

/** The cells of some instruments: of the layers and families named, of all where none is. */
export function cellsOf(
  cells: readonly CoverageCell[],
  {
    layers = [],
    families = [],
  }: { readonly layers?: readonly string[]; readonly families?: readonly string[] },
): CoverageCell[] {
  return cells.filter(
    ({ layer, family }) =>
      (layers.length === 0 || layers.includes(layer ?? 'none')) &&
      (families.length === 0 || families.includes(family)),
  )
}

/** The last year of which the sources of an instrument's family in its layer tell; null where they state no date. */
export function coveredYearOf(
  cells: readonly CoverageCell[],
): (row: Pick<InstrumentSummary, 'layer' | 'family'>) => number | null {
  const known = new Map(cells.map((cell) => [`${cell.layer} ${cell.family}`, coveredUntil([cell]).lastYear]))
  return ({ layer, family }) => known.get(`${layer} ${family}`) ?? null
}

/** The first year of an axis that the sources do not cover; null where they cover all of it, or state no date. */
export function uncoveredFrom(
  lastCovered: number | null | undefined,
  { first, last }: { readonly first: number; readonly last: number },
): number | null {
  if (lastCovered === null || lastCovered === undefined || lastCovered >= last) return null
  return Math.max(lastCovered + 1, first)
}
