import type { TextLanguage } from '../model/language.ts'
import { TEXT_LANGUAGES } from '../model/language.ts'
import type { Topic } from '../model/registry.ts'
import { foldAccents } from './fold-accents.ts'
import { wordsOf } from './word-units.ts'

/** What of the codebook of topics is needed to find its seeds in texts. */
export type TopicWithSeeds = Pick<Topic, 'id' | 'seeds_en' | 'seeds_fr' | 'seeds_es'>

/** A seed stem as a row of words to be found one after another. */
export interface Seed {
  readonly topic: string
  /** As it stands in the codebook. */
  readonly seed: string
  readonly words: readonly { readonly folded: string; readonly isPrefix: boolean }[]
}

/** The seeds of one language, to be asked by their first word. */
export class SeedIndex {
  readonly #exact = new Map<string, Seed[]>()
  readonly #byPrefix = new Map<string, Seed[]>()
  readonly #prefixLengths: readonly number[]
  readonly #known = new Map<string, readonly Seed[]>()

  constructor(seeds: readonly Seed[]) {
    for (const seed of seeds) {
      const [first] = seed.words
      if (first === undefined) continue
      const index = first.isPrefix ? this.#byPrefix : this.#exact
      index.set(first.folded, [...(index.get(first.folded) ?? []), seed])
    }
    this.#prefixLengths = [...new Set([...this.#byPrefix.keys()].map((prefix) => prefix.length))]
  }

  /** Seeds whose first word this lower-cased word is. Asked again, it answers from memory. */
  beginningWith(word: string): readonly Seed[] {
    const before = this.#known.get(word)
    if (before !== undefined) return before
    const folded = foldAccents(word)
    const seeds = [
      ...(this.#exact.get(folded) ?? []),
      ...this.#prefixLengths.flatMap((length) => this.#byPrefix.get(folded.slice(0, length)) ?? []),
    ]
    this.#known.set(word, seeds)
    return seeds
  }
}

/** The seeds of topics in each language, made when first asked for. */
export class SeedIndexes {
  readonly #topics: readonly TopicWithSeeds[]
  readonly #made = new Map<TextLanguage | null, SeedIndex>()

  constructor(topics: readonly TopicWithSeeds[]) {
    this.#topics = topics
  }

  /** The seeds of a language; of all of them for a text whose language cannot be told, or has no seeds. */
  in(language: TextLanguage | null): SeedIndex {
    const before = this.#made.get(language)
    if (before !== undefined) return before
    const languages = language === null ? TEXT_LANGUAGES : [language]
    const seeds = this.#topics.flatMap((topic) => languages.flatMap((one) => seedsOf(topic, one)))
    const made = new SeedIndex(seeds)
    this.#made.set(language, made)
    return made
  }
}

/** The seeds of a topic in one language: parted by `|`, a `*` behind a word makes it a prefix; case and accents do not count. */
export function seedsOf(topic: TopicWithSeeds, language: TextLanguage): Seed[] {
  const written = topic[`seeds_${language}`] ?? ''
  return written
    .split('|')
    .map((seed) => seed.trim())
    .filter((seed) => seed !== '')
    .map((seed) => ({
      topic: topic.id,
      seed,
      words: seed.split(/(?<=\*)|\s+/u).flatMap((piece) => {
        const words = wordsOf(foldAccents(piece.toLowerCase()))
        return words.map((folded, i) => ({ folded, isPrefix: piece.endsWith('*') && i === words.length - 1 }))
      }),
    }))
}
