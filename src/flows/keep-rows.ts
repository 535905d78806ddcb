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
 * @param isMissing 1 where a row has no value in some column
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
  let rows = new Uint32Array(outcome.length)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  /** Drops rows whose level is marked. */
  const leave = (reason: string, levelOfRow: Uint32Array | null, isGone: Uint8Array): boolean => {
    let kept = 0
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number
      if (isGone[levelOfRow === null ? row : (levelOfRow[row] as number)] === 1) continue
      rows[kept] = row
      kept += 1
    }
    const gone = rows.length - kept
    if (gone > 0) dropped.set(reason, (dropped.get(reason) ?? 0) + gone)
    rows = rows.subarray(0, kept)
    return gone > 0
  }
  leave('missing', null, isMissing)
  if (weights !== null)
    leave(
      'zero-weight',
      null,
      Uint8Array.from(weights, (weight) => (weight === 0 ? 1 : 0)),
    )
  for (let changed = true; changed; ) {
    changed = false
    for (let zeros = isPoisson; zeros; ) {
      zeros = false
      for (const { name, levelOfRow, count } of effects) {
        const isZero = new Uint8Array(count).fill(1)
        for (let at = 0; at < rows.length; at++) {
          const row = rows[at] as number
          if (outcome[row] !== 0) isZero[levelOfRow[row] as number] = 0
        }
        zeros = leave(`all-zero ${name}`, levelOfRow, isZero) || zeros
      }
      changed ||= zeros
    }
    for (const { levelOfRow, count } of effects) {
      const rowsOfLevel = new Uint32Array(count)
      for (let at = 0; at < rows.length; at++) {
        const level = levelOfRow[rows[at] as number] as number
        rowsOfLevel[level] = (rowsOfLevel[level] as number) + 1
      }
      const isAlone = new Uint8Array(count)
      for (let level = 0; level < count; level++) if (rowsOfLevel[level] === 1) isAlone[level] = 1
      changed = leave('singleton', levelOfRow, isAlone) || changed
    }
  }
  return { kept: rows, dropped: [...dropped].map(([reason, count]) => ({ reason, rows: count })) }
}
