import { Vocabulary } from '../../text/vocabulary.ts'
import type { ReuseText } from '../reuse-text.ts'
import { tokenisedText } from '../token-corpus.ts'
import { type WordOffsets, wordOffsets } from '../word-offsets.ts'
import { comparePair, type Elsewhere, type PairComparison } from './compare-pair.ts'
import type { NumberedText } from './numbered-text.ts'
import type { StretchKind, WordStretch } from './passages-of-tiles.ts'
import { rowsOfTexts } from './rows-of-texts.ts'

/** UTF-16 offsets within the text of an article. */
type Span = [start: number, end: number]

/** Words of an article beside words of the first text's; an empty side stands where words would be. */
export interface Stretch {
  readonly kind: StretchKind
  /** A verbatim run of at least so many words as were asked for. */
  readonly run: boolean
  /** Number of the passage within the two articles. */
  readonly passage: number
  readonly base: Span
  readonly own: Span
}

/** The article of one further text beside one of the first. */
export interface AlignedCell {
  readonly article: number | null
  readonly moved: boolean
  /** Words of both in runs common to the two articles, of all their words. */
  readonly similarity: number | null
  readonly stretches: readonly Stretch[]
}

/** Articles that are alike, side by side. */
export interface AlignedRow {
  readonly base: number | null
  readonly cells: readonly AlignedCell[]
}

/** Words that stand in a run of the other text, though not in a passage with the article beside theirs. */
export interface MovedPart {
  /** Number of the further text, from 1. */
  readonly text: number
  /** Whose words these are; the other side says where they stand there. */
  readonly side: 'base' | 'own'
  readonly own_article: number
  readonly own: Span
  readonly base_article: number
  readonly base: Span
  readonly words: number
}

/** Words that two texts have in common. */
export interface PairCover {
  /** Words of the first text in runs of the other. */
  readonly base: number
  /** Words of the other text in runs of the first. */
  readonly own: number
}

export interface SideBySide {
  /** Words of each article of each text. */
  readonly words: readonly (readonly number[])[]
  readonly rows: readonly AlignedRow[]
  readonly moved: readonly MovedPart[]
  /** One for each text but the first. */
  readonly covers: readonly PairCover[]
}

/**
 * Texts beside the first of them: articles aligned by their words, passages that they share word by word, words that stand elsewhere.
 * The words in runs of passages and in moved parts of a side are those that the other text covers. Time as `comparePair`, for each
 * further text.
 *
 * @param texts of one language
 * @param min fewest words of a run
 */
export function sideBySide(texts: readonly ReuseText[], min: number): SideBySide {
  const vocabulary = new Vocabulary()
  const numbered = texts.map((text) => numberedText(text, vocabulary))
  const words = numbered.map(({ bounds }) =>
    Array.from(bounds.subarray(1), (end, at) => end - (bounds[at] ?? 0)),
  )
  const places = texts.map((text) => wordOffsets(text))
  const [base, ...others] = numbered
  const [basePlaces, ...otherPlaces] = places
  if (base === undefined || basePlaces === undefined) return { words, rows: [], moved: [], covers: [] }
  const compared = others.map((other, at) => ({
    ...comparePair(base, other, min),
    places: { base: basePlaces, own: otherPlaces[at] as WordOffsets },
  }))
  const rows = rowsOfTexts(
    words[0]?.length ?? 0,
    compared.map(({ pairs }, at) => ({ articles: words[at + 1]?.length ?? 0, pairs })),
  )
  const pairOf = compared.map(({ pairs }) => new Map(pairs.map((pair) => [pair.a, pair])))
  return {
    words,
    rows: rows.map(({ cells: [article = null, ...cells], moved }) => ({
      base: article,
      cells: cells.map((cell, at) => {
        const pair = article === null ? undefined : pairOf[at]?.get(article)
        return {
          article: cell,
          moved: moved[at + 1] === true,
          similarity: pair?.likeness ?? null,
          stretches: pair?.stretches.map((each) => stretchAt(each, compared[at]?.places)) ?? [],
        }
      }),
    })),
    moved: compared.flatMap(({ elsewhere, places: both }, at) =>
      elsewhere.map((part) => movedPart(part, at + 1, both)),
    ),
    covers: compared.map((each) => ({ base: coveredWords(each, 'a'), own: coveredWords(each, 'b') })),
  }
}

interface BothPlaces {
  readonly base: WordOffsets
  readonly own: WordOffsets
}

function numberedText(text: ReuseText, vocabulary: Vocabulary): NumberedText {
  const { text: corpusText, tokens } = tokenisedText(text, vocabulary)
  const firsts = corpusText.articles.map(({ firstToken }) => firstToken)
  // Words before the first article are none, so the first begins at the first word.
  return { tokens, bounds: Uint32Array.from([...firsts, tokens.length]) }
}

function stretchAt({ kind, isRun, passage, a, b }: WordStretch, places: BothPlaces | undefined): Stretch {
  return {
    kind,
    run: isRun,
    passage,
    base: places === undefined ? [0, 0] : spanOf(a, places.base),
    own: places === undefined ? [0, 0] : spanOf(b, places.own),
  }
}

/** Words as offsets; of none the place behind the word before, which a passage always has. */
function spanOf([start, end]: readonly [number, number], places: WordOffsets): Span {
  const last = places.end[end - 1] as number
  return [end === start ? last : (places.start[start] as number), last]
}

function movedPart({ side, start, end, place }: Elsewhere, text: number, places: BothPlaces): MovedPart {
  const words = end - start
  const here = { first: start, span: [start, end] as const }
  const there = { first: place, span: [place, place + words] as const }
  const [base, own] = side === 'a' ? [here, there] : [there, here]
  return {
    text,
    side: side === 'a' ? 'base' : 'own',
    own_article: places.own.article[own.first] as number,
    own: spanOf(own.span, places.own),
    base_article: places.base.article[base.first] as number,
    base: spanOf(base.span, places.base),
    words,
  }
}

function coveredWords({ pairs, elsewhere }: PairComparison, side: 'a' | 'b'): number {
  const inRuns = pairs
    .flatMap(({ stretches }) => stretches.filter(({ isRun }) => isRun))
    .reduce((sum, stretch) => sum + stretch[side][1] - stretch[side][0], 0)
  return elsewhere
    .filter((part) => part.side === side)
    .reduce((sum, { start, end }) => sum + end - start, inRuns)
}
