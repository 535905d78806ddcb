import { DISTINGUISHED_LANGUAGES, languageOf } from '../text/language-of.ts'

/** As much of a part is looked at in one place. */
const SAMPLE = 320

/**
 * Languages of the articles, or other parts, of a text, as ISO 639-1. A part is in the language of the text unless its words speak plainly for another,
 * those of a long one at its beginning and its end. Where no part speaks for the language that the text is said to be in, one that tells none is in that of
 * the part before it. Null only where neither the text nor its parts tell one. Time O(parts).
 */
export function partLanguages(parts: readonly string[], whole: string | null): (string | null)[] {
  const told = parts.map((words) => toldBy(words, whole))
  if (whole !== null && told.includes(whole)) return told.map((language) => language ?? whole)
  let before = told.find((language) => language !== null) ?? whole
  return told.map((language) => {
    before = language ?? before
    return before
  })
}

/** What a part itself tells; null where it tells nothing plainly. */
function toldBy(words: string, whole: string | null): string | null {
  const first = languageOf(words.slice(0, SAMPLE), DISTINGUISHED_LANGUAGES)
  if (first === null || first === whole || words.length <= SAMPLE) return first
  return languageOf(words.slice(-SAMPLE), DISTINGUISHED_LANGUAGES) === first ? first : whole
}

/** The language of one clause of which nothing else is known; English where it does not tell. Time O(1). */
export function clauseLanguage(words: string): string {
  return languageOf(words, DISTINGUISHED_LANGUAGES) ?? 'en'
}
