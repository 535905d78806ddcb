import { logGamma } from './log-gamma.ts'

/** Halvings of the interval from 0 to 1: below the spacing of numbers near 1. */
const HALVINGS = 60

/**
 * The exact interval of a share (Clopper & Pearson 1934): the shares under which neither so many successes or more, nor so many or fewer, are rarer than half of
 * what the level leaves. Time O(trials).
 * @param successes a whole number from 0 to `trials`
 * @param trials a whole number of at least 1
 * @param level 0 to 1, as .95
 */
export function binomialInterval(
  successes: number,
  trials: number,
  level = 0.95,
): readonly [low: number, high: number] {
  const tail = (1 - level) / 2
  const low = successes === 0 ? 0 : whereRises((share) => 1 - atMost(successes - 1, trials, share) - tail)
  const high = successes === trials ? 1 : whereRises((share) => tail - atMost(successes, trials, share))
  return [low, high]
}

/** Where a function that rises from below 0 at 0 to above 0 at 1 is 0. */
function whereRises(of: (share: number) => number): number {
  let low = 0
  let high = 1
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (of(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(X ≤ most) of a binomial variable, 0 < share < 1. */
function atMost(most: number, trials: number, share: number): number {
  let sum = 0
  for (let k = 0; k <= most; k++) {
    const ways = logGamma(trials + 1) - logGamma(k + 1) - logGamma(trials - k + 1)
    sum += Math.exp(ways + k * Math.log(share) + (trials - k) * Math.log1p(-share))
  }
  return sum
}
