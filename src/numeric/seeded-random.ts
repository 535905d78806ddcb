/**
 * Random numbers that a seed repeats: the generator sfc32 (Doty-Humphrey 2010, PractRand), seeded as its author does, with twelve rounds
 * thrown away. Not for secrets.
 * @param seed a whole number from 0 to 2^32 − 1
 * @returns each call a number from 0 to below 1, with 32 random bits
 */
export function seededRandom(seed: number): () => number {
  let a = seed >>> 0
  let b = 0
  let c = 0
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter++) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0
    return sum / 4_294_967_296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** Shuffles in place, each order as likely as any other (Fisher and Yates). */
export function shuffle(values: Uint32Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = values[last] as number
    values[last] = values[other] as number
    values[other] = kept
  }
}
