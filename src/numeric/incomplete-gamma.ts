import { logGamma } from './log-gamma.ts'

const MAX_TERMS = 10_000
const EPSILON = 1e-16
const TINY = 1e-300

/**
 * The regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), for a > 0 and x ≥ 0.
 *
 * Series below a + 1, Lentz's continued fraction above (Abramowitz & Stegun 1964, 6.5.29 and 6.5.31). Small tails keep their
 * relative precision, about 1e-13.
 */
export function upperGammaShare(a: number, x: number): number {
  if (x <= 0) return 1
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < MAX_TERMS && Math.abs(term) > EPSILON * sum; n++) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - sum * scale
  }
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < MAX_TERMS; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / nonZero(numerator * d + b)
    c = nonZero(b + numerator / c)
    const step = c * d
    fraction *= step
    if (Math.abs(step - 1) < EPSILON * 10) break
  }
  return fraction * scale
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
