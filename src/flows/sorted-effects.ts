import type { EffectLevels } from './effect-levels.ts'

/**
 * The fixed effects over rows that are sorted by the level of the one with the most levels, the *outer* effect; the others are *inner*.
 * Means by outer level then read memory in order.
 */
export interface SortedEffects {
  readonly rows: number
  /** Row of the estimation at each sorted place. */
  readonly order: Uint32Array
  /** Where each outer level starts among the sorted rows; the last one closes. */
  readonly outerStarts: Uint32Array
  /** Level of each sorted row in each inner effect; levels of all inner effects are numbered in one series. */
  readonly inner: readonly Uint32Array[]
  readonly innerCount: number
  readonly innerOffsets: Uint32Array
}

/** Sorts rows by their outer level, stably. Time O(rows · effects + levels). */
export function sortedEffects(effects: readonly EffectLevels[]): SortedEffects {
  const outer = effects.reduce((most, effect) => (effect.count > most.count ? effect : most))
  const rows = outer.levelOfRow.length
  const outerStarts = new Uint32Array(outer.count + 1)
  for (const level of outer.levelOfRow) outerStarts[level + 1] = (outerStarts[level + 1] as number) + 1
  for (let level = 0; level < outer.count; level++)
    outerStarts[level + 1] = (outerStarts[level + 1] as number) + (outerStarts[level] as number)
  const next = outerStarts.slice()
  const order = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) {
    const level = outer.levelOfRow[row] as number
    const place = next[level] as number
    order[place] = row
    next[level] = place + 1
  }
  const innerEffects = effects.filter((effect) => effect !== outer)
  const innerOffsets = new Uint32Array(innerEffects.length + 1)
  const inner = innerEffects.map(({ levelOfRow, count }, e) => {
    const offset = innerOffsets[e] as number
    innerOffsets[e + 1] = offset + count
    const sorted = new Uint32Array(rows)
    for (let place = 0; place < rows; place++)
      sorted[place] = offset + (levelOfRow[order[place] as number] as number)
    return sorted
  })
  return {
    rows,
    order,
    outerStarts,
    inner,
    innerCount: innerOffsets[innerEffects.length] as number,
    innerOffsets,
  }
}
