/** One bit for each word of a corpus: whether the gram that begins at it is covered. Memory an eighth of a byte a word. */
export class CoveredBits {
  readonly #bits: Uint8Array

  constructor(words: number) {
    this.#bits = new Uint8Array(Math.ceil(words / 8))
  }

  /** Sets the bits of a mask, whose lowest stands at a place. */
  setMask(place: number, mask: number): void {
    for (let at = place, rest = mask; rest !== 0; rest >>>= 1, at++) {
      if ((rest & 1) === 0) continue
      const byte = Math.floor(at / 8)
      this.#bits[byte] = (this.#bits[byte] as number) | (1 << (at % 8))
    }
  }

  has(place: number): boolean {
    return (((this.#bits[Math.floor(place / 8)] as number) >>> (place % 8)) & 1) === 1
  }

  /** How many words of a stretch lie in covered grams of n words that begin in it. */
  coveredWords(start: number, end: number, n: number): number {
    let covered = 0
    let until = start
    for (let at = start; at < end; at++) {
      if (!this.has(at)) continue
      covered += at + n - Math.max(at, until)
      until = at + n
    }
    return covered
  }
}
