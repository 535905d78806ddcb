import { seededRandom } from '../../numeric/seeded-random.ts'
import { type Alpha, type Distance, krippendorffAlpha } from './krippendorff-alpha.ts'

/** How firm an alpha makes a variable (METHOD §3, Agreement; Krippendorff 2004). */
export type Firmness = 'firm' | 'tentative' | 'no-aggregate' | 'too-few-clauses' | 'not-known'

/** Fewest clauses coded twice before anything is added up. */
export const LEAST_CLAUSES = 50

export interface AlphaWithInterval extends Alpha {
  /** 95 % by resampling units; null where alpha is, or where fewer than half of the resamples have one. */
  readonly interval: readonly [low: number, high: number] | null
  readonly draws: number
  readonly firmness: Firmness
}

/** Alpha with a bootstrap interval over units, and what METHOD says of it: .80 firm, .667 tentative, below no aggregate. Time O(draws × units). */
export function alphaWithInterval<V>(
  units: readonly (readonly V[])[],
  distanceOf: (units: readonly (readonly V[])[]) => Distance<V>,
  {
    key,
    draws = 1000,
    seed = 1,
  }: { readonly key?: (value: V) => string; readonly draws?: number; readonly seed?: number } = {},
): AlphaWithInterval {
  const paired = units.filter(({ length }) => length >= 2)
  const whole = krippendorffAlpha(paired, distanceOf(paired), key)
  const random = seededRandom(seed)
  const found: number[] = []
  for (let draw = 0; draw < draws && whole.alpha !== null; draw++) {
    const sample = paired.map(() => paired[Math.floor(random() * paired.length)] as readonly V[])
    const { alpha } = krippendorffAlpha(sample, distanceOf(sample), key)
    if (alpha !== null) found.push(alpha)
  }
  found.sort((a, b) => a - b)
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] as number
  return {
    ...whole,
    interval: found.length < draws / 2 || found.length === 0 ? null : [at(0.025), at(0.975)],
    draws: found.length,
    firmness: firmnessOf(whole),
  }
}

function firmnessOf({ alpha, units }: Alpha): Firmness {
  if (alpha === null) return 'not-known'
  if (units < LEAST_CLAUSES) return 'too-few-clauses'
  return alpha >= 0.8 ? 'firm' : alpha >= 0.667 ? 'tentative' : 'no-aggregate'
}
