import { LAYERS, type Layer } from '../../model/layer.ts'
import { type FirstTied, NOT_TIED } from './first-tied.ts'

/** Which of two layers tied the dyads first that both may tie. The six counts of order add up to `dyads`. */
export interface LayerOrder {
  readonly layer: Layer
  readonly other: Layer
  /** Dyads that both layers tie, on some reading of the dates. */
  readonly dyads: number
  /** The layer tied them in an earlier year than the other, whatever days the dates stand for; the other way round. */
  readonly first: number
  readonly second: number
  /** Not surely first; but no reading puts the other first. */
  readonly possiblyFirst: number
  readonly possiblySecond: number
  /** Both in the same year, surely. */
  readonly sameYear: number
  /** Either may have been first. */
  readonly notTold: number
  /** Dyads that the layer ties and the other never does. */
  readonly only: number
}

/** Over all layers: which tied a dyad first. `first`, `sameYear` and `notTold` add up to `dyads`. */
export interface FirstLayers {
  /** Dyads that some layer ties, on some reading. */
  readonly dyads: number
  /** Surely first, before every other layer, by layer in the order of LAYERS. */
  readonly first: readonly { readonly layer: Layer; readonly dyads: number }[]
  /** Two or more layers surely in one year, before every other. */
  readonly sameYear: number
  readonly notTold: number
}

export type Order = 'first' | 'possiblyFirst' | 'sameYear' | 'possiblySecond' | 'second' | 'notTold'

/** The order of two ties of which each first existed between two years. */
export function orderOf(
  [earliest, latest]: readonly [number, number],
  [otherEarliest, otherLatest]: readonly [number, number],
): Order {
  if (latest < otherEarliest) return 'first'
  if (otherLatest < earliest) return 'second'
  const mayBeFirst = earliest < otherLatest
  const mayBeSecond = otherEarliest < latest
  if (mayBeFirst && mayBeSecond) return 'notTold'
  if (mayBeFirst) return 'possiblyFirst'
  return mayBeSecond ? 'possiblySecond' : 'sameYear'
}

/** The order of every ordered pair of layers, those of LAYERS crossed. Time O(pairs × layers²). */
export function layerOrders({ earliest, latest }: FirstTied): LayerOrder[] {
  const width = LAYERS.length
  return LAYERS.flatMap((layer, l) =>
    LAYERS.flatMap((other, m): LayerOrder[] => {
      if (l === m) return []
      const counts = { first: 0, possiblyFirst: 0, sameYear: 0, possiblySecond: 0, second: 0, notTold: 0 }
      let dyads = 0
      let only = 0
      for (let at = 0; at < earliest.length; at += width) {
        const own = [earliest[at + l] as number, latest[at + l] as number] as const
        const others = [earliest[at + m] as number, latest[at + m] as number] as const
        if (own[0] === NOT_TIED) continue
        if (others[0] === NOT_TIED) {
          only++
          continue
        }
        dyads++
        counts[orderOf(own, others)]++
      }
      return [{ layer, other, dyads, ...counts, only }]
    }),
  )
}

/** Which layer tied each dyad first. Time O(pairs × layers²). */
export function firstLayers({ earliest, latest }: FirstTied): FirstLayers {
  const width = LAYERS.length
  const first = new Array<number>(width).fill(0)
  let dyads = 0
  let sameYear = 0
  for (let at = 0; at < earliest.length; at += width) {
    const ties = LAYERS.flatMap((_, l) => {
      const years = [earliest[at + l] as number, latest[at + l] as number] as const
      return years[0] === NOT_TIED ? [] : [{ l, years }]
    })
    if (ties.length === 0) continue
    dyads++
    const leading = ties.filter((tie) =>
      ties.every((other) => {
        const order = other === tie ? 'sameYear' : orderOf(tie.years, other.years)
        return order === 'first' || order === 'sameYear'
      }),
    )
    const [only] = leading
    if (leading.length === 1 && only !== undefined) first[only.l] = (first[only.l] as number) + 1
    else if (leading.length > 1) sameYear++
  }
  const told = first.reduce((sum, count) => sum + count, 0)
  return {
    dyads,
    first: LAYERS.map((layer, l) => ({ layer, dyads: first[l] as number })),
    sameYear,
    notTold: dyads - told - sameYear,
  }
}
