import { type EdtfDate, surelyBefore } from '../model/edtf-date.ts'
import type { ComparedText } from './token-corpus.ts'

/** Which texts may be sources of another. */
export interface SourceRule {
  /**
   * `earlier`: signed on a smaller date, whatever days the two dates stand for. `same-day`: those, and texts signed on the same day.
   * `any`: every other text, also later ones and those without a date.
   */
  readonly sources?: 'earlier' | 'same-day' | 'any'
  /** Ids of texts that are no sources: the exclusion list. */
  readonly excluded?: ReadonlySet<string>
}

/** Why another text is no source of a target. */
export type NotASource = 'other-language' | 'no-language' | 'excluded' | 'undated' | 'not-earlier'

/** Why a target has no source. */
export type NoSources =
  /** It has no tag of a language, so that nothing says which texts it may be compared with. */
  | 'no-language'
  /** It has no date, so that nothing is surely earlier. */
  | 'undated'
  | 'no-other-text'
  | 'no-text-of-its-language'
  | 'no-earlier-text'
  | 'excluded'

/** The texts that may be sources of a target, and why the others may not. */
export interface EarlierTexts {
  /** 1 for each text that is one. */
  readonly isSource: Uint8Array
  readonly count: number
  /** Other texts by why they are none. */
  readonly leftOut: Readonly<Record<NotASource, number>>
  /** Why there is none; null where there is. */
  readonly none: NoSources | null
}

/**
 * Which texts may be sources of a target: those of its language that were surely signed earlier, or as the rule says, and that are not on
 * the exclusion list. Time O(texts).
 * @param target a place among the texts, or a draft that is none of them
 */
export function earlierTexts(
  texts: readonly ComparedText[],
  target: number | ComparedText,
  { sources = 'earlier', excluded = new Set() }: SourceRule = {},
): EarlierTexts {
  const of = typeof target === 'number' ? texts[target] : target
  const isSource = new Uint8Array(texts.length)
  const leftOut = { 'other-language': 0, 'no-language': 0, excluded: 0, undated: 0, 'not-earlier': 0 }
  let count = 0
  texts.forEach((text, at) => {
    if (at === target || of === undefined) return
    const why = whyNot(text, of, sources, excluded)
    if (why === null) {
      isSource[at] = 1
      count++
    } else leftOut[why]++
  })
  return {
    isSource,
    count,
    leftOut,
    none: count > 0 || of === undefined ? null : whyNone(of, leftOut, sources),
  }
}

function whyNot(
  text: ComparedText,
  target: ComparedText,
  sources: NonNullable<SourceRule['sources']>,
  excluded: ReadonlySet<string>,
): NotASource | null {
  if (text.language === null || target.language === null) return 'no-language'
  if (text.language !== target.language) return 'other-language'
  if (sources !== 'any') {
    if (text.signed === null || target.signed === null) return 'undated'
    if (!mayPrecede(text.signed, target.signed, sources)) return 'not-earlier'
  }
  return excluded.has(text.id) ? 'excluded' : null
}

function mayPrecede(earlier: EdtfDate, later: EdtfDate, sources: 'earlier' | 'same-day'): boolean {
  return sources === 'earlier' ? surelyBefore(earlier, later) : earlier.latestDay <= later.earliestDay
}

function whyNone(
  target: ComparedText,
  leftOut: EarlierTexts['leftOut'],
  sources: NonNullable<SourceRule['sources']>,
): NoSources {
  if (target.language === null) return 'no-language'
  if (sources !== 'any' && target.signed === null) return 'undated'
  if (leftOut.excluded > 0) return 'excluded'
  if (leftOut.undated + leftOut['not-earlier'] > 0) return 'no-earlier-text'
  return leftOut['other-language'] + leftOut['no-language'] > 0 ? 'no-text-of-its-language' : 'no-other-text'
}
