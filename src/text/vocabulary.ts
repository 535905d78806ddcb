/** Words and their numbers, given in the order in which words come for the first time; shared by all texts that are compared. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly #words: string[] = []

  /** Number of different words so far. */
  get size(): number {
    return this.#words.length
  }

  /** The number of a word, a new one where the word is new. */
  idOf(word: string): number {
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.#words.length
    this.#ids.set(word, id)
    this.#words.push(word)
    return id
  }

  /** The number of a word, undefined where it has none. */
  find(word: string): number | undefined {
    return this.#ids.get(word)
  }

  /** The word of a number, undefined where none was given. */
  wordOf(id: number): string | undefined {
    return this.#words[id]
  }
}
