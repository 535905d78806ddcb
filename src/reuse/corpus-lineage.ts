import { earlierTexts, type NoSources } from './earlier-texts.ts'
import { type GramPostings, gramPostings } from './gram-postings.ts'
import type { LeftOutKind } from './left-out-texts.ts'
import { nameGrams } from './name-grams.ts'
import { sourceRuns } from './source-runs.ts'
import type { TextFacts } from './text-facts.ts'
import { type LineageSource, type LineageTarget, type TextLineage, textLineage } from './text-lineage.ts'
import type { TokenCorpus } from './token-corpus.ts'

/** METHOD §2: a word is covered inside a run of at least ten words. */
export const LINEAGE_RUN = 10

/** Which words of a target count: those of articles that are migration clauses, or all. The sources are whole texts either way. */
export const LINEAGE_SCOPES = ['migration', 'all'] as const

export type LineageScope = (typeof LINEAGE_SCOPES)[number]

/** The texts of a corpus with all that lineage asks of them; lists are by place in the corpus. */
export interface LineageCorpus {
  readonly corpus: TokenCorpus
  readonly facts: readonly TextFacts[]
  /** For each text 1 for each article that is a migration clause. */
  readonly clauses: readonly Uint8Array[]
}

/** The runs of a corpus by which sources are found. */
export interface RunIndex {
  /** For each word of the corpus the name of the run that begins at it. */
  readonly names: Uint32Array
  readonly postings: GramPostings
}

/** Names all runs of `min` words of a corpus and notes the texts of each. Time O(words · min), about 40 bytes a word. */
export function runIndex({ tokens, starts }: TokenCorpus, min: number = LINEAGE_RUN): RunIndex {
  const grams = nameGrams(tokens, starts, min)
  return { names: grams.names, postings: gramPostings(grams, starts, min) }
}

export interface LineageOptions {
  readonly scope?: LineageScope
  /** Ids of texts that are no sources: the exclusion list. They are targets all the same. */
  readonly excluded?: ReadonlySet<string>
  /** Texts that are neither sources nor targets (`leftOutTexts`). */
  readonly leftOut?: ReadonlyMap<number, LeftOutKind>
}

/** Why the lineage of a text cannot be told. */
export type NoLineage =
  | NoSources
  /** An option leaves the text out. */
  | 'left-out'
  /** It has fewer words than a run. */
  | 'too-short'
  /** No article of it is a migration clause, or those that are have no words. */
  | 'no-clause'

export interface LineageUnavailable {
  readonly status: 'unavailable'
  readonly target: number
  readonly reason: NoLineage
}

/**
 * Whose words one text of a corpus is made of (METHOD §2): see `textLineage`. A text that shares no run with any earlier one is computed:
 * all of it is novelty. Time O(Σ texts of each run of the target).
 */
export function lineageOf(
  of: LineageCorpus,
  index: RunIndex,
  target: number,
  options: LineageOptions = {},
): TextLineage | LineageUnavailable {
  const question = lineageQuestion(of, index, target, options)
  if (question.status === 'unavailable') return question
  const { asked, isSource } = question
  const runs = sourceRuns(runsOfTarget(of, index, target), index.postings, isSource)
  return textLineage(asked, runs, (place) => sourceAt(of, place))
}

/** What is asked of a target: its words that count, and the texts that could be sources. */
export interface LineageQuestion {
  readonly status: 'asked'
  readonly asked: LineageTarget
  /** 1 for each text that could be a source. */
  readonly isSource: Uint8Array
}

/** The question that `lineageOf` answers, or why there is none. Time O(texts + words of the target). */
export function lineageQuestion(
  { corpus, facts, clauses }: LineageCorpus,
  { postings }: { readonly postings: Pick<GramPostings, 'n'> },
  target: number,
  { scope = 'migration', excluded = new Set(), leftOut = new Map() }: LineageOptions = {},
): LineageQuestion | LineageUnavailable {
  const unavailable = (reason: NoLineage): LineageUnavailable => ({ status: 'unavailable', target, reason })
  const text = corpus.texts[target]
  const own = facts[target]
  if (text === undefined || own === undefined) throw new RangeError(`no text at place ${target}`)
  const length = (corpus.starts[target + 1] as number) - (corpus.starts[target] as number)
  const { language, signed } = text
  if (language === null) return unavailable('no-language')
  if (signed === null) return unavailable('undated')
  if (leftOut.has(target)) return unavailable('left-out')
  if (length < postings.n) return unavailable('too-short')
  const articles = Uint32Array.from(text.articles, ({ firstToken }) => firstToken)
  const counted = countedWords(articles, length, scope === 'all' ? null : (clauses[target] ?? null))
  if (!counted.includes(1)) return unavailable('no-clause')
  const noSources = new Set([...excluded, ...placesIds(corpus, leftOut)])
  const { isSource, count, none } = earlierTexts(corpus.texts, target, { excluded: noSources })
  if (none !== null || count === 0) return unavailable(none ?? 'no-earlier-text')
  const earlier = corpus.texts.flatMap((_, place) => (isSource[place] === 1 ? [place] : []))
  return {
    status: 'asked',
    asked: { target, signed, facts: own, counted, articles, earlier },
    isSource,
  }
}

/** The names of the runs of a target, as `sourceRuns` takes them. */
export function runsOfTarget(
  { corpus: { starts } }: Pick<LineageCorpus, 'corpus'>,
  { names }: Pick<RunIndex, 'names'>,
  target: number,
): Uint32Array {
  return names.subarray(starts[target], starts[target + 1])
}

/** A text of the corpus as a source or target that is dated: of others nothing is asked. */
export function sourceAt(
  { corpus, facts }: Pick<LineageCorpus, 'corpus' | 'facts'>,
  place: number,
): LineageSource {
  const signed = corpus.texts[place]?.signed
  const own = facts[place]
  if (signed === undefined || signed === null || own === undefined)
    throw new RangeError(`no dated text at place ${place}`)
  return { signed, facts: own }
}

function placesIds({ texts }: TokenCorpus, places: ReadonlyMap<number, unknown>): string[] {
  return [...places.keys()].flatMap((place) => texts[place]?.id ?? [])
}

/** 1 for each word of an article that counts; null: all count. */
function countedWords(articles: Uint32Array, length: number, clauses: Uint8Array | null): Uint8Array {
  const counted = new Uint8Array(length)
  if (clauses === null) return counted.fill(1)
  articles.forEach((start, article) => {
    if (clauses[article] === 1) counted.fill(1, start, articles[article + 1] ?? length)
  })
  return counted
}
