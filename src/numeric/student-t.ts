import { logGamma } from './log-gamma.ts'
import { normalQuantile, normalTwoSided } from './normal.ts'

/** Above so many degrees of freedom the t distribution is the normal one to double precision. */
const AS_NORMAL = 1e15
const MAX_TERMS = 10_000
const TINY = 1e-300

/** The probability that Student's t with `degrees` of freedom lies further from 0 than `t`, on either side. */
export function studentTwoSided(t: number, degrees: number): number {
  if (degrees > AS_NORMAL) return normalTwoSided(t)
  const square = t * t
  // Each side keeps its small part exact: 1 - x would lose it.
  return betaShare(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square))
}

/** The value that Student's t with `degrees` of freedom stays below with probability `p`, 0 < p < 1; by Newton's method within bounds. */
export function studentQuantile(p: number, degrees: number): number {
  if (degrees > AS_NORMAL) return normalQuantile(p)
  if (p === 0.5) return 0
  if (p < 0.5) return -studentQuantile(1 - p, degrees)
  const outside = 2 * (1 - p)
  let low = 0
  let high = 1
  while (studentTwoSided(high, degrees) > outside) {
    low = high
    high *= 2
  }
  const logScale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI)
  let t = Math.min(Math.max(normalQuantile(p), low), high)
  for (let step = 0; step < 200; step++) {
    const excess = studentTwoSided(t, degrees) - outside
    if (excess > 0) low = t
    else high = t
    const density = Math.exp(logScale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees))
    let next = t + excess / (2 * density)
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - t) <= 1e-15 * t) return next
    t = next
  }
  return t
}

/** The regularised incomplete beta function I_x(a, b), x + y = 1, by Lentz's continued fraction (Abramowitz & Stegun 1964, 26.5.8). */
function betaShare(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(b, a, y, x)
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * logOf(x, y) + b * logOf(y, x))
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const step = c * d
    fraction *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return (scale * fraction) / a
}

/** log x where 1 - x is known too, so that x near 1 loses nothing. */
function logOf(x: number, oneMinusX: number): number {
  return x > 0.5 ? Math.log1p(-oneMinusX) : Math.log(x)
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
