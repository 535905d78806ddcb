import type { FoundersNull } from './founders-null.ts'

/** Founders of several processes together, beside random sets alike. */
export type PooledFounders =
  | {
      readonly status: 'computed'
      /** Processes with random sets of their own. */
      readonly processes: number
      readonly dyads: number
      readonly before: number
      readonly density: number
      readonly mean: number
      readonly low: number
      readonly high: number
      readonly p: number
    }
  | { readonly status: 'unavailable'; readonly reason: 'no-process' }

/**
 * The density of bilateral instruments among the founders of some processes: dyads are added up before they are divided, and draw d of all
 * is the sum of their draws d. Those without random sets are left out on both sides. Time O(processes × draws).
 */
export function pooledFounders(chances: readonly FoundersNull[]): PooledFounders {
  const some = chances.flatMap((chance) => (chance.status === 'computed' ? [chance] : []))
  const draws = Math.min(...some.map((chance) => chance.draws))
  const dyads = some.reduce((sum, chance) => sum + chance.dyads, 0)
  if (some.length === 0 || dyads === 0) return { status: 'unavailable', reason: 'no-process' }
  const before = some.reduce((sum, chance) => sum + chance.before, 0)
  const sums = new Uint32Array(draws)
  for (const { drawn } of some)
    for (let d = 0; d < draws; d++) sums[d] = (sums[d] as number) + (drawn[d] as number)
  const ordered = sums.toSorted()
  const tail = Math.max(1, Math.floor(0.025 * (draws + 1)))
  return {
    status: 'computed',
    processes: some.length,
    dyads,
    before,
    density: before / dyads,
    mean: sums.reduce((sum, many) => sum + many, 0) / draws / dyads,
    low: (ordered[tail - 1] as number) / dyads,
    high: (ordered[draws - tail] as number) / dyads,
    p: (1 + sums.filter((many) => many >= before).length) / (1 + draws),
  }
}
