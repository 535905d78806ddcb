/** Regressors of a row, beside time. */
export const DYAD_COLUMNS = ['shared', 'same_region', 'same_subregion'] as const

/** Cells of equal regressors; with controls each row is its own. */
export function growingCells(controlCount: number) {
  const numberOf = new Map<number, number>()
  const columns = { t: [], shared: [], same_region: [], same_subregion: [] } as Record<
    't' | (typeof DYAD_COLUMNS)[number],
    number[]
  >
  const controls: number[][] = Array.from({ length: controlCount }, () => [])
  const trials: number[] = []
  const events: number[] = []
  const add = (t: number, shared: number, near: number, values: Float64Array | null): number => {
    columns.t.push(t)
    columns.shared.push(shared)
    columns.same_region.push(near > 0 ? 1 : 0)
    columns.same_subregion.push(near === 2 ? 1 : 0)
    values?.forEach((value, c) => {
      controls[c]?.push(value)
    })
    trials.push(0)
    events.push(0)
    return trials.length - 1
  }
  return {
    at(t: number, shared: number, near: number, values: Float64Array | null): number {
      if (values !== null) return add(t, shared, near, values)
      const code = (t * 256 + shared) * 3 + near
      const found = numberOf.get(code) ?? add(t, shared, near, null)
      numberOf.set(code, found)
      return found
    },
    /** Counts the rows of a pair, of which the last one has the event or not. */
    count(rowCells: Uint32Array, event: number): void {
      for (const cell of rowCells) trials[cell] = (trials[cell] as number) + 1
      const last = rowCells.at(-1)
      if (last !== undefined) events[last] = (events[last] as number) + event
    },
    finish: () => ({
      t: Float64Array.from(columns.t),
      regressors: DYAD_COLUMNS.map((name) => Float64Array.from(columns[name])),
      controls: controls.map((values) => Float64Array.from(values)),
      trials: Float64Array.from(trials),
      events: Float64Array.from(events),
    }),
  }
}
