import { LAYERS, type Layer } from '../../model/layer.ts'
import { benjaminiHochberg } from '../../numeric/benjamini-hochberg.ts'
import { seededRandom, shuffle } from '../../numeric/seeded-random.ts'
import { type FirstTied, NOT_TIED } from './first-tied.ts'

/** With fewer different arrangements than these a p-value says nothing (METHOD §2). */
export const FEWEST_ARRANGEMENTS = 20

/** How often one layer tied a dyad surely before another, beside the same years laid at random on the same dyads. */
export type OrderChance = { readonly layer: Layer; readonly other: Layer } & (
  | {
      readonly status: 'computed'
      /** Dyads that both surely tie. */
      readonly dyads: number
      /** Of these, dyads that the layer surely tied first. */
      readonly observed: number
      readonly mean: number
      /** 2.5 % of the draws lie below `low`, 2.5 % above `high`. */
      readonly low: number
      readonly high: number
      /** (1 + draws with at least so many) / (1 + draws). */
      readonly p: number
      /** p adjusted over all ordered pairs of layers with one (Benjamini & Hochberg 1995). */
      readonly q: number
      readonly draws: number
    }
  | { readonly status: 'unavailable'; readonly reason: 'too-few-arrangements'; readonly dyads: number }
)

/**
 * For every ordered pair of layers: the years in which the other layer first tied the dyads are permuted among the dyads that both tie. Both
 * layers keep their years, so what remains is whether the layer was early where the other came later. It takes dyads as independent,
 * though members of one process share its year: a small p is a hint, not a proof.
 *
 * Time O(layers² × draws × dyads).
 */
export function orderChances(
  { earliest, latest }: FirstTied,
  { draws = 999, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): OrderChance[] {
  const found = LAYERS.flatMap((layer, l) =>
    LAYERS.slice(l + 1).flatMap((other) => bothWays({ earliest, latest }, layer, other, { draws, seed })),
  )
  const ordered = LAYERS.flatMap((layer) => found.filter((row) => row.layer === layer))
  const q = benjaminiHochberg(ordered.flatMap((row) => (row.status === 'computed' ? [row.p] : [])))
  let at = 0
  return ordered.map((row) => (row.status === 'computed' ? { ...row, q: q[at++] as number } : row))
}

/** A pair of layers before p is adjusted. */
type Unadjusted = { readonly layer: Layer; readonly other: Layer } & (
  | Omit<Extract<OrderChance, { status: 'computed' }>, 'q' | 'layer' | 'other'>
  | Omit<Extract<OrderChance, { status: 'unavailable' }>, 'layer' | 'other'>
)

/** How often one layer came first, and the other, in the same permutations of the years of the second. */
function bothWays(
  { earliest, latest }: Pick<FirstTied, 'earliest' | 'latest'>,
  layer: Layer,
  other: Layer,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Unadjusted[] {
  const [l, m] = [LAYERS.indexOf(layer), LAYERS.indexOf(other)]
  const sure: number[] = []
  for (let at = 0; at < latest.length; at += LAYERS.length)
    if (latest[at + l] !== NOT_TIED && latest[at + m] !== NOT_TIED) sure.push(at)
  const dyads = sure.length
  const years = (from: Int16Array, place: number) => Int16Array.from(sure, (at) => from[at + place] as number)
  const [own, ownEarliest] = [years(latest, l), years(earliest, l)]
  const [others, othersEarliest] = [years(latest, m), years(earliest, m)]
  if ([own, others].some((values) => arrangements(values) < FEWEST_ARRANGEMENTS)) {
    const none = { status: 'unavailable', reason: 'too-few-arrangements', dyads } as const
    return [
      { layer, other, ...none },
      { layer: other, other: layer, ...none },
    ]
  }
  const order = Uint32Array.from({ length: dyads }, (_, i) => i)
  const count = (): [first: number, second: number] => {
    let first = 0
    let second = 0
    for (let i = 0; i < dyads; i++) {
      const j = order[i] as number
      if ((own[i] as number) < (othersEarliest[j] as number)) first++
      else if ((others[j] as number) < (ownEarliest[i] as number)) second++
    }
    return [first, second]
  }
  const [first, second] = count()
  const random = seededRandom(seed)
  const drawn = [new Uint32Array(draws), new Uint32Array(draws)] as const
  for (let draw = 0; draw < draws; draw++) {
    shuffle(order, random)
    ;[drawn[0][draw], drawn[1][draw]] = count()
  }
  return [
    { layer, other, dyads, ...summary(first, drawn[0]) },
    { layer: other, other: layer, dyads, ...summary(second, drawn[1]) },
  ]
}

function summary(observed: number, drawn: Uint32Array) {
  const draws = drawn.length
  const ordered = drawn.toSorted()
  const tail = Math.max(1, Math.floor(0.025 * (draws + 1)))
  return {
    status: 'computed',
    observed,
    mean: drawn.reduce((sum, many) => sum + many, 0) / draws,
    low: ordered[tail - 1] as number,
    high: ordered[draws - tail] as number,
    p: (1 + drawn.filter((many) => many >= observed).length) / (1 + draws),
    draws,
  } as const
}

/** Different ways to lay values on places, n! / Π multiplicity!; Infinity where they are too many for a number. */
function arrangements(values: Int16Array): number {
  const counts = new Map<number, number>()
  let product = 1
  values.forEach((value, i) => {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    product = (product * (i + 1)) / count
  })
  return product
}
