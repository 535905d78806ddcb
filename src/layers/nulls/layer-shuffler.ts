import { curveball } from './curveball.ts'
import { type SetFamily, setCount, transposed, transposeInto } from './set-family.ts'

/** The sets that trade: instruments exchange actors, or actors instruments. Both keep the same margins and visit the same matrices. */
export const TRADE_AXES = ['instruments', 'actors'] as const

export type TradeAxis = (typeof TRADE_AXES)[number]

/** Shuffles the rows of one layer. */
export interface LayerShuffler {
  /** Lets so many rounds of trades go by. */
  run(rounds: number): void
  /** The rows as they are now; the same arrays at each call. */
  rows(): SetFamily
}

/**
 * A shuffler that starts from the rows given, which stay as they are.
 * @param axis a round costs the same on both; among instruments it mixes at least as fast in every layer, in most much faster
 */
export function layerShuffler(
  rows: SetFamily,
  random: () => number,
  axis: TradeAxis = 'instruments',
): LayerShuffler {
  const shuffled: SetFamily = { ...rows, elements: rows.elements.slice() }
  const traded = axis === 'instruments' ? shuffled : transposed(shuffled)
  const round = curveball(traded, random)
  const next = new Uint32Array(setCount(rows))
  return {
    run(rounds) {
      for (let done = 0; done < rounds; done++) round()
    },
    rows() {
      if (traded !== shuffled) transposeInto(traded, shuffled, next)
      return shuffled
    },
  }
}
