import { seededRandom } from '../../src/numeric/seeded-random.ts'

/** Draws that a seed repeats on every machine. */
export interface RandomDraws {
  /** Uniform, 0 ≤ u < 1, 32 bits. */
  uniform(): number
  /** An integer, 0 ≤ i < below. */
  below(below: number): number
  /** Standard normal, by Marsaglia's polar method. */
  normal(): number
}

export function randomDraws(seed: number): RandomDraws {
  const uniform = seededRandom(seed)
  let spare: number | null = null
  return {
    uniform,
    below: (below) => Math.floor(uniform() * below),
    normal() {
      if (spare !== null) {
        const kept = spare
        spare = null
        return kept
      }
      for (;;) {
        const u = 2 * uniform() - 1
        const v = 2 * uniform() - 1
        const square = u * u + v * v
        if (square > 0 && square < 1) {
          const factor = Math.sqrt((-2 * Math.log(square)) / square)
          spare = v * factor
          return u * factor
        }
      }
    },
  }
}
