import { Vocabulary } from '../text/vocabulary.ts'

interface OfLanguage {
  readonly vocabulary: Vocabulary
  /** Number among all languages by the number in the vocabulary. */
  numbers: Uint32Array
  numbered: number
}

/** Words as numbers such that no two languages share one. */
export class LanguageWords {
  readonly #languages = new Map<string | null, OfLanguage>()
  #size = 0

  /** How many numbers were given. */
  get size(): number {
    return this.#size
  }

  vocabularyOf(language: string | null): Vocabulary {
    return this.#of(language).vocabulary
  }

  /** Replaces the numbers of a language's vocabulary by those among all languages, in place. */
  number(language: string | null, words: Uint32Array): void {
    const of = this.#of(language)
    const { size } = of.vocabulary
    if (size > of.numbers.length) {
      const longer = new Uint32Array(2 * size)
      longer.set(of.numbers)
      of.numbers = longer
    }
    while (of.numbered < size) of.numbers[of.numbered++] = this.#size++
    for (let at = 0; at < words.length; at++) words[at] = of.numbers[words[at] as number] as number
  }

  #of(language: string | null): OfLanguage {
    const known = this.#languages.get(language)
    if (known !== undefined) return known
    const made = { vocabulary: new Vocabulary(), numbers: new Uint32Array(1 << 12), numbered: 0 }
    this.#languages.set(language, made)
    return made
  }
}
