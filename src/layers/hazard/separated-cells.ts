import type { CloglogFit, CloglogInput } from './cloglog-fit.ts'

/** Cells that some combination of regressors tells apart without error, and the regressors in it. */
export interface Separation {
  readonly isSeparated: Uint8Array
  readonly rows: number
  readonly columns: readonly number[]
}

/** Beside the largest change of a predictor, less than this is none. */
const SMALL = 1e-3
/** A fitted probability closer to what was observed than this may be on its way to it. */
const EXTREME = 1e-3

/**
 * Whether the likelihood has no maximum, as where a regressor tells events from others without error (Albert & Anderson 1984): then Newton's steps
 * go on in a direction in which no predictor of an event falls, none of the others rises, and some change. The last step is taken as that
 * direction if every row agrees with it, which is a proof up to rounding; null where it does not. Time O(cells · columns).
 */
export function separatedCells(
  { columns, trials, events }: CloglogInput,
  { lastStep, predictor }: Pick<CloglogFit, 'lastStep' | 'predictor'>,
): Separation | null {
  const cells = trials.length
  const change = new Float64Array(cells)
  columns.forEach((column, c) => {
    const step = lastStep[c] as number
    if (step === 0) return
    for (let cell = 0; cell < cells; cell++)
      change[cell] = (change[cell] as number) + step * (column[cell] as number)
  })
  const largest = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (largest === 0) return null
  const isSeparated = new Uint8Array(cells)
  let rows = 0
  for (let cell = 0; cell < cells; cell++) {
    const moved = (change[cell] as number) / largest
    if (Math.abs(moved) < SMALL) continue
    const happened = events[cell] as number
    const all = trials[cell] as number
    if (happened > 0 && happened < all) return null
    if (happened > 0 ? moved < 0 : moved > 0) return null
    const probability = -Math.expm1(-Math.exp(predictor[cell] as number))
    if (Math.abs(probability - happened / all) > EXTREME) return null
    isSeparated[cell] = 1
    rows += all
  }
  const sizes = columns.map((column, c) => {
    const most = column.reduce((found, value) => Math.max(found, Math.abs(value)), 0)
    return Math.abs(lastStep[c] as number) * most
  })
  const most = Math.max(...sizes)
  return { isSeparated, rows, columns: sizes.flatMap((size, c) => (size > 0.01 * most ? [c] : [])) }
}
