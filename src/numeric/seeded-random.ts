/** Draws that a seed repeats on every machine. */
export interface SeededRandom {
  /** Uniform, 0 ≤ u < 1, 32 bits. */
  uniform(): number
  /** An integer, 0 ≤ i < below. */
  below(below: number): number
  /** Standard normal, by Marsaglia's polar method. */
  normal(): number
}

/** A generator of draws: sfc32 (Doty-Humphrey's small fast counting generator), warmed up from one 32-bit seed. */
export function seededRandom(seed: number): SeededRandom {
  let a = 0
  let b = seed >>> 0
  let c = 0x9e3779b9
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 15; warm++) next()
  const uniform = (): number => next() / 2 ** 32
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
