import type { EffectLevels } from './effect-levels.ts'

/** How many rows left the estimation, and why. */
export interface DroppedRows {
  /** `missing`, `zero-weight`, `all-zero od` (the effect's name), `singleton` or `separated`. */
  readonly reason: string
  readonly rows: number
}

export interface KeptRows {
  readonly kept: Uint32Array
  readonly dropped: readonly DroppedRows[]
}

/**
 * Rows that say something: those without a missing value or a weight of 0, then, again and again until nothing changes, those whose level
 * of an effect is not 0 throughout (Poisson only: its effect would be minus infinity) and not this row alone. Each row is counted by its
 * first reason. The rows that are left are the same in any order of the effects; it is what fixest calls `fixef.rm = "perfect_fit"`.
 *
 * @param start rows to choose from, or null for all
 * @param isZero whether an outcome of 0 can be fitted perfectly: for Poisson
 * Time O(rounds · rows · effects).
 */
export function keepRows(
  outcome: Float64Array,
  effects: readonly EffectLevels[],
  isMissing: Uint8Array,
  weights: Float64Array | null,
  { isPoisson }: { readonly isPoisson: boolean },
): KeptRows {
  const dropped = new Map<string, number>()
  let rows = Uint32Array.from({ length: outcome.length }, (_, row) => row)
  const leave = (reason: string, leaves: (row: number) => boolean): boolean => {
    const left = rows.filter((row) => !leaves(row))
    const gone = rows.length - left.length
    if (gone > 0) dropped.set(reason, (dropped.get(reason) ?? 0) + gone)
    rows = left
    return gone > 0
  }
  leave('missing', (row) => isMissing[row] === 1)
  if (weights !== null) leave('zero-weight', (row) => weights[row] === 0)
  for (let changed = true; changed; ) {
    changed = false
    for (let zeros = isPoisson; zeros; ) {
      zeros = false
      for (const { name, levelOfRow, count } of effects) {
        const isPositive = new Uint8Array(count)
        for (const row of rows) if (outcome[row] !== 0) isPositive[levelOfRow[row] as number] = 1
        zeros = leave(`all-zero ${name}`, (row) => isPositive[levelOfRow[row] as number] === 0) || zeros
      }
      changed ||= zeros
    }
    for (const { levelOfRow, count } of effects) {
      const rowsOfLevel = new Uint32Array(count)
      for (const row of rows) {
        const level = levelOfRow[row] as number
        rowsOfLevel[level] = (rowsOfLevel[level] as number) + 1
      }
      changed = leave('singleton', (row) => rowsOfLevel[levelOfRow[row] as number] === 1) || changed
    }
  }
  return { kept: rows, dropped: [...dropped].map(([reason, count]) => ({ reason, rows: count })) }
}
