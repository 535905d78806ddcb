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
 * The axis on which a round exchanges more, for its cost is the same on both. Two sets exchange at most what the smaller has and the larger
 * has not: much where sizes are even (the two parties of most treaties), little beside hubs and between sets that hold nearly everything.
 */
export function cheaperAxis(rows: SetFamily): TradeAxis {
  return exchanged(rows) >= exchanged(transposed(rows)) ? 'instruments' : 'actors'
}

/** Expected number of entries that a round could exchange, were sets of these sizes drawn at random from their universe. */
function exchanged({ starts, elements }: SetFamily): number {
  const sizes = Array.from(starts.subarray(1), (end, s) => end - (starts[s] as number))
    .filter((size) => size > 0)
    .sort((a, b) => b - a)
  const universe = new Set(elements).size
  let lacked = 0
  let sum = 0
  for (const size of sizes) {
    sum += size * lacked
    lacked += 1 - size / universe
  }
  return sizes.length < 2 ? 0 : sum / (sizes.length - 1)
}

/** A shuffler that starts from the rows given, which stay as they are. */
export function layerShuffler(
  rows: SetFamily,
  random: () => number,
  axis: TradeAxis = cheaperAxis(rows),
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
