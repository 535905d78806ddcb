import { seededRandom } from '../../numeric/seeded-random.ts'

/** 2.5 and 97.5 % of a figure over resamples. */
export type Interval = readonly [low: number, high: number]

export interface Resampling {
  readonly draws?: number
  readonly seed?: number
}

/**
 * The 95 % interval of a figure by resampling its units with replacement (percentiles). Null where fewer than half of the resamples have the figure.
 * Time O(draws × units).
 */
export function bootstrapInterval<T>(
  units: readonly T[],
  figure: (sample: readonly T[]) => number | null,
  { draws = 1000, seed = 1 }: Resampling = {},
): Interval | null {
  const random = seededRandom(seed)
  const found: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const value = figure(units.map(() => units[Math.floor(random() * units.length)] as T))
    if (value !== null) found.push(value)
  }
  if (found.length === 0 || found.length < draws / 2) return null
  found.sort((a, b) => a - b)
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] as number
  return [at(0.025), at(0.975)]
}
