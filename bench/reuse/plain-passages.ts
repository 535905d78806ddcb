/** A text as a plain program takes it: its words as strings. */
export interface PlainText {
  readonly id: string
  readonly language: string | null
  readonly words: readonly string[]
}

type Occurrence = readonly [text: number, at: number]

/**
 * Passages by the plainest exact program: a Map from each run of n words, as a string, to all its occurrences; every occurrence of a run of
 * the target is followed to both sides, and of what is maximal the intervals are collected.
 */
export class PlainIndex {
  readonly #texts: PlainText[] = []
  readonly #grams = new Map<string, Occurrence[]>()
  readonly #n: number

  constructor(n: number) {
    this.#n = n
  }

  add(text: PlainText): void {
    const place = this.#texts.length
    this.#texts.push(text)
    for (let at = 0; at + this.#n <= text.words.length; at++) {
      const gram = text.words.slice(at, at + this.#n).join(' ')
      const held = this.#grams.get(gram)
      if (held === undefined) this.#grams.set(gram, [[place, at]])
      else held.push([place, at])
    }
  }

  /** How many intervals of the target are passages. */
  countPassages({ words, language }: PlainText): number {
    const intervals = new Set<number>()
    const lastEnd = new Map<number, number>()
    for (let start = 0; start + this.#n <= words.length; start++) {
      const ends = new Map<number, number>()
      for (const [text, at] of this.#grams.get(words.slice(start, start + this.#n).join(' ')) ?? []) {
        const source = this.#texts[text]
        if (source === undefined || source.language !== language) continue
        if (start > 0 && at > 0 && source.words[at - 1] === words[start - 1]) continue
        let end = start + this.#n
        while (end < words.length && source.words[at + end - start] === words[end]) end++
        if (end > (lastEnd.get(text) ?? 0) && end > (ends.get(text) ?? 0)) ends.set(text, end)
      }
      for (const [text, end] of ends) {
        lastEnd.set(text, end)
        intervals.add(start * 2 ** 24 + end)
      }
    }
    return intervals.size
  }
}
