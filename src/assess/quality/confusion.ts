/** How often the machine reads one value where the coder has another. */
export interface Confusion {
  /** Values of either, those that the coder gives most often first. */
  readonly values: readonly string[]
  /** Rows: what the coder has; columns: what the machine reads; both in the order of `values`. */
  readonly counts: readonly (readonly number[])[]
}

/** The confusion matrix of pairs of values. Time O(pairs + values²). */
export function confusionOf(pairs: readonly Readonly<{ coded: string; machine: string }>[]): Confusion {
  const coded = new Map<string, number>()
  const both = new Map<string, Map<string, number>>()
  for (const pair of pairs) {
    coded.set(pair.coded, (coded.get(pair.coded) ?? 0) + 1)
    const row = both.get(pair.coded) ?? new Map<string, number>()
    row.set(pair.machine, (row.get(pair.machine) ?? 0) + 1)
    both.set(pair.coded, row)
  }
  const values = [...new Set(pairs.flatMap((pair) => [pair.coded, pair.machine]))].toSorted(
    (a, b) => (coded.get(b) ?? 0) - (coded.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  return {
    values,
    counts: values.map((row) => values.map((column) => both.get(row)?.get(column) ?? 0)),
  }
}
