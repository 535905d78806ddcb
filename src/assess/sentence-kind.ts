import type { SentenceWords } from './grammar.ts'
import type { MainVerb } from './main-verbs.ts'
import type { Phrase } from './phrase.ts'

/** How far before a verb *nothing* may stand that it denies. */
const NOTHING_BEFORE = 80

/** Words of a preamble, which bind nobody (METHOD §3, Strength). */
export function isRecital(words: string, { recital, notRecital }: SentenceWords): boolean {
  return recital.test(words) && !notRecital.test(words)
}

/** The words define before any modal comes: `X means Y and shall include Z`. */
export function isMeaning(before: string, { meaning, notMeaning }: SentenceWords): boolean {
  return meaning.test(before) && !notMeaning.test(before)
}

/** `Nothing in this Agreement shall prevent` gives leave (METHOD §3, Clause record). */
export function preventsNothing(
  words: string,
  { rule, start }: MainVerb,
  predicate: Phrase,
  { preventsNot, nothing }: SentenceWords,
): boolean {
  return (
    rule.value === 'shall' &&
    (preventsNot.test(predicate.text) ||
      nothing.test(words.slice(Math.max(0, start - NOTHING_BEFORE), start)))
  )
}

/** Whether what a verb asks is that something be left undone. */
export function forbids(
  words: string,
  { start, subject }: MainVerb,
  predicate: Phrase,
  { forbids: pattern, nobody }: SentenceWords,
): boolean {
  return pattern.test(predicate.text) || nobody.test(words.slice(subject.start, start))
}
