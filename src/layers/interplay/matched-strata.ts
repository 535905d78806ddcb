/** A state from which random sets of founders are drawn. */
export interface PoolState {
  readonly actor: string
  /** M49 codes. */
  readonly region: string
  readonly subregion: string
  /** Partners in the bilateral layer in the year before. */
  readonly degree: number
}

/** States alike, and how many founders are to be drawn from them. */
export interface Stratum {
  /** Places in the pool. */
  readonly states: readonly number[]
  readonly founders: number
  /** It is of a whole region, the subregion being too small. */
  readonly isWidened: boolean
}

/** A stratum with fewer states than this many times its founders is widened to the region. */
export const SMALL_BELOW = 2

/**
 * Degree quintiles, 0 to 4: floor(5 · states of lower degree / states), so that equal degrees share a quintile. Time O(n log n).
 */
export function degreeQuintiles(degrees: readonly number[]): number[] {
  const ordered = degrees.toSorted((a, b) => a - b)
  return degrees.map((degree) => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle] as number) < degree) low = middle + 1
      else high = middle
    }
    return Math.floor((5 * low) / ordered.length)
  })
}

/**
 * The strata that the founders fill: subregion × quintile of degree; where that holds fewer than twice as many states as founders, the
 * states of its region and quintile that are in no stratum of founders that is large enough (METHOD §2: region where a stratum is small).
 *
 * Strata are disjoint, so that every set with the same number of states in each is as likely as any other.
 *
 * @param pool with the founders in it
 * @param founders places in the pool
 */
export function matchedStrata(pool: readonly PoolState[], founders: readonly number[]): Stratum[] {
  const quintiles = degreeQuintiles(pool.map(({ degree }) => degree))
  const fineOf = (place: number): string => `${pool[place]?.subregion} ${quintiles[place]}`
  const wideOf = (place: number): string => `${pool[place]?.region} ${quintiles[place]}`
  const all = pool.map((_, place) => place)
  const fine = new Map<string, { states: number[]; founders: number; wide: string }>()
  for (const place of founders) {
    const key = fineOf(place)
    const stratum = fine.get(key) ?? {
      states: all.filter((other) => fineOf(other) === key),
      founders: 0,
      wide: wideOf(place),
    }
    stratum.founders++
    fine.set(key, stratum)
  }
  const large = [...fine].filter(([, { states, founders: own }]) => states.length >= SMALL_BELOW * own)
  const kept = new Set(large.map(([key]) => key))
  const widened = new Map<string, number>()
  for (const [key, { wide, founders: own }] of fine)
    if (!kept.has(key)) widened.set(wide, (widened.get(wide) ?? 0) + own)
  return [
    ...large.map(([, { states, founders: own }]) => ({ states, founders: own, isWidened: false })),
    ...[...widened].map(([wide, own]) => ({
      states: all.filter((place) => wideOf(place) === wide && !kept.has(fineOf(place))),
      founders: own,
      isWidened: true,
    })),
  ]
}

/** Different sets that can be drawn: Π C(states, founders); Infinity where they are too many for a number. */
export function distinctSets(strata: readonly Stratum[]): number {
  return strata.reduce((product, { states, founders }) => {
    let ways = 1
    for (let i = 1; i <= founders; i++) ways = (ways * (states.length - founders + i)) / i
    return product * Math.round(ways)
  }, 1)
}
