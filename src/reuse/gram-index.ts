import { StrataError } from '../model/error.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import { eachWord } from '../text/word-units.ts'
import { type GramPart, gramPart, partOf } from './gram-part.ts'
import { joinedMatches } from './joined-matches.ts'
import { type Matches, maximalMatches } from './part-matches.ts'
import type { ReuseText } from './reuse-text.ts'
import { compareTexts } from './text-order.ts'
import { type CorpusText, joinedCorpus, type TokenCorpus, tokenisedText } from './token-corpus.ts'
import { type WordRule, wordCharacters } from './word-rule.ts'

/** The texts of an index in the order of their dates, and the slot of each. */
interface TextsInOrder {
  readonly texts: readonly CorpusText[]
  readonly slots: Uint32Array
}

/** What an index consists of, as it is saved. */
export interface GramIndexState {
  readonly n: number
  readonly rule: WordRule
  readonly words: Vocabulary
  /** By slot, the number that a part names a text by; null where it was taken out. */
  readonly texts: readonly (CorpusText | null)[]
  readonly parts: readonly GramPart[]
}

/** A draft's word that no text of the index has. */
const NO_WORD = 0xffffffff

/** Two grams of one word next to each other may stand in two texts; longer ones show where a text ends. */
const SHORTEST_GRAM = 2

/** Parts up to so many words are joined when another comes; a larger one takes longer to join than adding a text may. */
const SMALL_PART_WORDS = 150_000

/** From so many parts on a question is noticeably slower. */
const MANY_PARTS = 6

/**
 * Texts of a collection and where each run of n words (6 by default) occurs in them: what passages, drafts and near-verbatim passages are
 * found by. Exact. A text is added as a small part of its own or with other small ones, and taken out by a mark; neither rebuilds the rest,
 * and every answer is the same as of an index that was built anew.
 *
 * How it is used:
 * - `GramIndex.build(texts)`, `add(text)`, `remove(id)`, `compact()` where `isScattered`;
 * - `passagesOfText(index, id)` and `passagesOfDraft(index, draft)` (passages.ts), `carriersOf` (carriers.ts) and `TextPlaces` (text-places.ts) for
 *   addresses and offsets, `nearPassages` (near-passages.ts) for what is nearly the same;
 * - `savedIndex(index)` to bytes (save-index.ts), `loadedIndex(bytes)` back (load-index.ts).
 */
export class GramIndex {
  readonly n: number
  readonly rule: WordRule
  readonly words: Vocabulary
  readonly #slots: (CorpusText | null)[]
  readonly #slotOf = new Map<string, number>()
  #parts: readonly GramPart[]
  #order: TextsInOrder | null = null

  /** For `loadedIndex`; others build. */
  constructor({ n, rule, words, texts, parts }: GramIndexState) {
    this.n = n
    this.rule = rule
    this.words = words
    this.#slots = [...texts]
    this.#parts = parts
    texts.forEach((text, slot) => {
      if (text !== null) this.#slotOf.set(text.id, slot)
    })
  }

  /**
   * An index of texts whose ids differ. Time O(characters + n · words), about 15 bytes a word.
   * @throws StrataError `reuse/text-there`, `reuse/grams-too-short`
   */
  static build(texts: readonly ReuseText[], options: WordRule & { readonly n?: number } = {}): GramIndex {
    const { n = 6, ...rule } = options
    const words = new Vocabulary()
    return GramIndex.ofCorpus(
      joinedCorpus(
        texts.map((text) => tokenisedText(text, words, rule)),
        words,
      ),
      { n, ...rule },
    )
  }

  /** An index of texts that are numbers already, whose words it goes on numbering. The rule is the one by which they were made. */
  static ofCorpus(corpus: TokenCorpus, options: WordRule & { readonly n?: number } = {}): GramIndex {
    const { n = 6, ...rule } = options
    if (n < SHORTEST_GRAM) throw new StrataError('reuse/grams-too-short', { n, least: SHORTEST_GRAM })
    const { texts, words, tokens, starts } = corpus
    const index = new GramIndex({ n, rule, words, texts, parts: [] })
    if (index.#slotOf.size < texts.length)
      throw new StrataError('reuse/text-there', {
        text: texts.find(({ id }, slot) => index.#slotOf.get(id) !== slot)?.id ?? '',
      })
    const slots = Uint32Array.from(texts, (_, slot) => slot)
    if (tokens.length > 0) index.#parts = [gramPart(tokens, starts, slots, n)]
    return index
  }

  /** The texts in the order of their dates (`compareTexts`); answers name them by their place here until one is added or taken out. */
  get texts(): readonly CorpusText[] {
    return this.#inOrder().texts
  }

  /** Whether questions would be answered faster after `compact`. */
  get isScattered(): boolean {
    return this.#parts.length > MANY_PARTS
  }

  /** Place of a text in `texts`; -1 where it is not there. Time O(log texts). */
  placeOf(id: string): number {
    const text = this.#slots[this.#slotOf.get(id) ?? -1]
    if (text === undefined || text === null) return -1
    const { texts } = this
    let [low, high] = [0, texts.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareTexts(texts[middle] as CorpusText, text) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Words of a text; a view, good until the index is compacted. */
  tokensOf(place: number): Uint32Array {
    const slot = this.#inOrder().slots[place]
    for (const { slots, starts, tokens } of this.#parts) {
      const at = slot === undefined ? -1 : slots.indexOf(slot)
      if (at >= 0) return tokens.subarray(starts[at], starts[at + 1])
    }
    return new Uint32Array(0)
  }

  /** Words of a text that is not in the index, in its numbers; a word that it lacks is like no other. */
  tokensOfDraft({ articles }: Pick<ReuseText, 'articles'>): Uint32Array {
    const lowered = articles.map(({ text }) => wordCharacters(text, this.rule))
    const tokens = new Uint32Array(lowered.reduce((most, { length }) => most + (length >>> 1) + 1, 0))
    let count = 0
    for (const text of lowered)
      eachWord(text, (start, end) => {
        tokens[count++] = this.words.knownIdOfPart(text, start, end) ?? NO_WORD
      })
    return tokens.slice(0, count)
  }

  /**
   * Adds a text. Time O(its words), and of small parts that it is joined with.
   * @throws StrataError `reuse/text-there`
   */
  add(text: ReuseText): void {
    if (this.#slotOf.has(text.id)) throw new StrataError('reuse/text-there', { text: text.id })
    const tokenised = tokenisedText(text, this.words, this.rule)
    const slot = this.#slots.length
    this.#slots.push(tokenised.text)
    this.#slotOf.set(text.id, slot)
    this.#order = null
    if (tokenised.tokens.length === 0) return
    let joined = [{ slot, tokens: tokenised.tokens }]
    let words = tokenised.tokens.length
    const parts = [...this.#parts]
    // Only parts no larger than twice what comes are joined with it, so that a word is moved a few times in all.
    for (let last = parts.at(-1); last !== undefined; last = parts.at(-1)) {
      const size = last.tokens.length
      if (size > 2 * words || size + words > SMALL_PART_WORDS) break
      joined = [...this.#living(last), ...joined]
      words += size
      parts.pop()
    }
    this.#parts = [...parts, partOf(joined, this.n)]
  }

  /** Takes a text out; false where there is none of the id. Time O(texts). */
  remove(id: string): boolean {
    const slot = this.#slotOf.get(id)
    if (slot === undefined) return false
    this.#slots[slot] = null
    this.#slotOf.delete(id)
    this.#order = null
    this.#parts = this.#parts.filter((part) => part.slots.some((each) => this.#slots[each] !== null))
    return true
  }

  /** Makes one part of all, without what was taken out. Time as for building, without reading the texts. */
  compact(): void {
    const { texts, slots } = this.#inOrder()
    const living = new Map(
      this.#parts.flatMap((part) => this.#living(part)).map((each) => [each.slot, each.tokens]),
    )
    const joined = [...slots].map((slot, at) => ({
      slot: at,
      tokens: living.get(slot) ?? new Uint32Array(0),
    }))
    this.#slots.splice(0, this.#slots.length, ...texts)
    this.#slotOf.clear()
    texts.forEach(({ id }, slot) => {
      this.#slotOf.set(id, slot)
    })
    this.#order = null
    this.#parts = joined.some(({ tokens }) => tokens.length > 0) ? [partOf(joined, this.n)] : []
  }

  /** All texts as one corpus, for measures that need every word; without a copy where nothing was added or taken out since it was built. */
  corpus(): TokenCorpus {
    const { texts, slots } = this.#inOrder()
    const [part] = this.#parts
    if (
      part !== undefined &&
      this.#parts.length === 1 &&
      part.slots.length === slots.length &&
      part.slots.every((slot, at) => slot === slots[at])
    )
      return { texts, tokens: part.tokens, starts: part.starts, words: this.words }
    return joinedCorpus(
      texts.map((text, place) => ({ text, tokens: this.tokensOf(place) })),
      this.words,
    )
  }

  /**
   * The stretches that a target has in common with each of the texts and that cannot be extended in it, in the order of their starts;
   * `slots` are places in `texts`.
   * @param isSource 1 for each text that counts
   */
  matches(target: Uint32Array, isSource: Uint8Array): Matches {
    const places = this.placesBySlot()
    const counts = Uint8Array.from(places, (place) => isSource[place] ?? 0)
    const found = this.#parts.map((part) => maximalMatches(part, target, counts))
    for (const { slots } of found)
      for (let k = 0; k < slots.length; k++) slots[k] = places[slots[k] as number] as number
    return joinedMatches(found, target.length)
  }

  /** For each slot, by which parts name texts, the place of its text in `texts`; a number beyond all of them where it was taken out. */
  placesBySlot(): Uint32Array {
    const places = new Uint32Array(this.#slots.length).fill(0xffffffff)
    this.#inOrder().slots.forEach((slot, place) => {
      places[slot] = place
    })
    return places
  }

  /** What it consists of, to be saved. */
  state(): GramIndexState {
    const { n, rule, words } = this
    return { n, rule, words, texts: this.#slots, parts: this.#parts }
  }

  #inOrder(): TextsInOrder {
    if (this.#order !== null) return this.#order
    const held = this.#slots.flatMap((text, slot) => (text === null ? [] : [{ text, slot }]))
    held.sort((a, b) => compareTexts(a.text, b.text))
    this.#order = { texts: held.map(({ text }) => text), slots: Uint32Array.from(held, ({ slot }) => slot) }
    return this.#order
  }

  #living({ slots, starts, tokens }: GramPart): { slot: number; tokens: Uint32Array }[] {
    return [...slots].flatMap((slot, at) =>
      this.#slots[slot] === null ? [] : [{ slot, tokens: tokens.subarray(starts[at], starts[at + 1]) }],
    )
  }
}
