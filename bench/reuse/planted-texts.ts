import { isoOfDay } from '../../src/model/edtf-date.ts'
import { ZipfRanks } from './made-up-words.ts'
import { editedWords, type PlantedPassage } from './planted-passage.ts'
import { SeededRandom } from './seeded-random.ts'

export interface PlantedOptions {
  readonly seed: number
  readonly documents: number
  /** Words of a text, on average; lengths are lognormal as those of agreements are. */
  readonly meanWords?: number
  /** Different words that there are at most. */
  readonly vocabulary?: number
  /** Shares of changed, inserted and deleted words among near-verbatim copies. */
  readonly editShares?: readonly number[]
  /** Share of copied passages that are edited. */
  readonly edited?: number
  /** Share of texts whose date is not a day in the order of the texts: a year, an interval, an older day, none. */
  readonly unclearDates?: number
  readonly languages?: readonly string[]
}

/** A text as the ranks of its words, and what of it was copied from where. */
export interface PlantedText {
  readonly id: string
  readonly language: string
  /** EDTF, null where undated. */
  readonly signed: string | null
  readonly words: Uint32Array
  /** First word of each article; the first is 0. */
  readonly articles: readonly number[]
  readonly planted: readonly PlantedPassage[]
}

const FIRST_DAY = -7305
const LAST_DAY = 20_453
const BOILERPLATE = 300
const ARTICLE_WORDS = 170

/**
 * Texts built as agreements are: articles of made-up words under Zipf's law; boilerplate that most texts share; passages copied from an
 * earlier text of the family, or of another one, verbatim, edited, out of order and split. Each text says what was planted in it.
 *
 * One text after another: what was given is forgotten, except the latest text of each family. The same options give the same texts. Time
 * O(words), about 20 million words a second.
 */
export function* plantedTexts(options: PlantedOptions): Generator<PlantedText> {
  const random = new SeededRandom(options.seed)
  const ranks = new ZipfRanks(options.vocabulary ?? 120_000)
  const boilerplate = Array.from({ length: BOILERPLATE }, () =>
    Array.from({ length: random.between(20, 120) }, () => ranks.draw(random)),
  )
  const often = new ZipfRanks(BOILERPLATE)
  const languages = options.languages ?? ['en']
  const families: (PlantedText | undefined)[] = Array.from({
    length: Math.max(3, Math.min(400, Math.floor(options.documents / 20))),
  })
  for (let number = 0; number < options.documents; number++) {
    const id = `text_${number}`
    const length = lengthOf(options.meanWords ?? 5000, random)
    const place = random.below(families.length)
    const copyShare = 0.9 * random.fraction()
    const text = new Draft(id, random, ranks, options)
    while (text.length < length) {
      text.beginArticle()
      if (random.chance(0.3)) text.add(boilerplate[often.draw(random)] ?? [])
      const own = families[place]
      const source = random.chance(0.8) ? own : families[random.below(families.length)]
      if (source !== undefined && random.chance(copyShare)) text.copyFrom(source, source === own)
      else text.addNew(random.between(ARTICLE_WORDS / 2, ARTICLE_WORDS * 2))
    }
    const made = text.finish(dateOf(number, options, random), random.one(languages))
    if (families[place] === undefined || random.chance(0.5)) families[place] = made
    yield made
  }
}

function lengthOf(mean: number, random: SeededRandom): number {
  const spread = 0.6
  const length = mean * Math.exp(spread * random.normal() - (spread * spread) / 2)
  return Math.max(60, Math.min(20 * mean, Math.round(length)))
}

function dateOf(number: number, options: PlantedOptions, random: SeededRandom): string | null {
  const day = FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * number) / options.documents)
  const iso = isoOfDay(day)
  if (!random.chance(options.unclearDates ?? 0)) return iso
  const year = Number(iso.slice(0, 4))
  return random.one([
    iso.slice(0, 4),
    iso.slice(0, 7),
    `${year - 2}/${year}`,
    isoOfDay(day - random.below(3000)),
    null,
  ])
}

/** A text while it grows. */
class Draft {
  readonly #words: number[] = []
  readonly #articles: number[] = []
  readonly #planted: PlantedPassage[] = []
  #copiedUpTo = 0

  readonly id: string
  readonly random: SeededRandom
  readonly ranks: ZipfRanks
  readonly options: PlantedOptions

  constructor(id: string, random: SeededRandom, ranks: ZipfRanks, options: PlantedOptions) {
    this.id = id
    this.random = random
    this.ranks = ranks
    this.options = options
  }

  get length(): number {
    return this.#words.length
  }

  beginArticle(): void {
    this.#articles.push(this.#words.length)
  }

  add(words: readonly number[]): void {
    for (const word of words) this.#words.push(word)
  }

  addNew(count: number): void {
    for (let each = 0; each < count; each++) this.#words.push(this.ranks.draw(this.random))
  }

  /** Copies a passage; from the family's text mostly where the copy before it ended. */
  copyFrom(source: PlantedText, isFamily: boolean): void {
    const { random, options } = this
    const { length } = source.words
    const goesOn = isFamily && this.#copiedUpTo < length - 40 && !random.chance(0.1)
    const start = goesOn ? this.#copiedUpTo : random.below(Math.max(1, length - 40))
    const end = Math.min(length, start + random.between(40, 400))
    const shares = options.editShares ?? [0.02, 0.05, 0.1, 0.2, 0.3]
    const share = random.chance(options.edited ?? 0.25) ? random.one(shares) : 0
    if (isFamily) this.#copiedUpTo = end
    const kind = goesOn || !isFamily ? 'copied' : 'moved'
    if (end - start < 80 || !random.chance(0.1)) {
      this.#copy(source, start, end, share, kind)
      return
    }
    const cut = random.between(start + 30, end - 30)
    this.#copy(source, start, cut, share, 'split')
    this.addNew(random.between(10, 60))
    this.#copy(source, cut, end, share, 'split')
  }

  #copy(
    source: PlantedText,
    sourceStart: number,
    sourceEnd: number,
    editShare: number,
    kind: PlantedPassage['kind'],
  ): void {
    const targetStart = this.#words.length
    const { words, edits } = editedWords(
      source.words,
      sourceStart,
      sourceEnd,
      targetStart,
      editShare,
      this.random,
      this.ranks,
    )
    this.add(words)
    this.#planted.push({
      source: source.id,
      target: this.id,
      kind,
      sourceStart,
      sourceEnd,
      targetStart,
      targetEnd: this.#words.length,
      editShare,
      edits,
    })
  }

  finish(signed: string | null, language: string): PlantedText {
    return {
      id: this.id,
      language,
      signed,
      words: Uint32Array.from(this.#words),
      articles: this.#articles,
      planted: this.#planted,
    }
  }
}
