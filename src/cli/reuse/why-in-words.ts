import type { NothingCovered } from '../../reuse/coverage.ts'
import type { NoSimilarity } from '../../reuse/similarity.ts'

/** Why a row of similarity or coverage is empty, in a sentence for each reason. */
const WHY: Readonly<Record<NothingCovered | NoSimilarity, string>> = {
  'no-language': 'its language is not known, and only texts of one language are compared',
  'other-language': 'the two are of different languages, and only texts of one language are compared',
  undated:
    'its date is not known, so that no text is surely earlier; --any-source compares whatever the dates',
  'no-other-text': 'there is no other text to compare it with',
  'no-text-of-its-language': 'no other text is of its language',
  'no-earlier-text': 'no other text of its language was surely signed earlier',
  excluded: 'every text that could be its source is excluded',
  'too-short': 'it has fewer words than the shortest run (--min)',
  'too-few-units': 'one of the two has fewer words or characters than an n-gram (--n)',
  'nothing-shared': 'no text that may be its source holds a run of it',
}

/** The sentences of those reasons that are given, each once, by reason. */
export function whyInWords(reasons: Iterable<unknown>): Record<string, string> {
  const given = new Set(reasons)
  return Object.fromEntries(Object.entries(WHY).filter(([reason]) => given.has(reason)))
}
