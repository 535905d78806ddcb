import { upperGammaShare } from './incomplete-gamma.ts'

/** The probability that a standard normal lies further from 0 than `z`, on either side. */
export function normalTwoSided(z: number): number {
  return upperGammaShare(0.5, (z * z) / 2)
}

/** The standard normal's distribution function. */
export function normalBelow(z: number): number {
  const tail = normalTwoSided(z) / 2
  return z > 0 ? 1 - tail : tail
}

/**
 * The value that a standard normal stays below with probability `p`, 0 < p < 1.
 *
 * The start is Hastings's (Abramowitz & Stegun 1964, 26.2.23), improved by Halley's method to about 1e-15.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
  for (let step = 0; step < 4; step++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const newton = (normalBelow(z) - p) / density
    z -= newton / (1 + (z * newton) / 2)
  }
  return z
}
