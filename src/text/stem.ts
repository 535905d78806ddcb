import snowball from 'snowball-stemmers'
import { isTextLanguage, type TextLanguage } from '../model/language.ts'
import { foldAccents } from './fold-accents.ts'

const ALGORITHM: Readonly<Record<TextLanguage, string>> = { en: 'english', fr: 'french', es: 'spanish' }

/** A stemmer with the stems that it has given; bounded, since a folder of garbage has as many words as it likes. */
interface CachedStemmer {
  readonly stemmer: { stem(word: string): string }
  readonly known: Map<string, string>
}

const MOST_KNOWN = 200_000
const stemmers = new Map<TextLanguage, CachedStemmer>()

/** Spanish nouns in -ion carry an accent there; who types without accents means them. */
const SPANISH_ION = /ion$/
/** Longer runs of letters are no words of a language. */
const LONGEST_WORD = 64

/**
 * The stem of a lower-cased word by Snowball (Porter 2001) in English, French or Spanish, without accents; in any other language the
 * word without accents. Index and queries both use it, so `negociacion` finds `negociaciones`.
 */
export function stemmed(word: string, language: string | null): string {
  if (!isTextLanguage(language) || word.length > LONGEST_WORD) return foldAccents(word)
  const { stemmer, known } = stemmerOf(language)
  const before = known.get(word)
  if (before !== undefined) return before
  const accented = language === 'es' ? word.replace(SPANISH_ION, 'ión') : word
  const stem = foldAccents(stemmer.stem(accented).toLowerCase())
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(detached(word), stem)
  return stem
}

/** A copy: a part of a string keeps the whole of it in memory, and this one stays. */
function detached(word: string): string {
  return word.length < 13 ? word : [...word].join('')
}

function stemmerOf(language: TextLanguage): CachedStemmer {
  const before = stemmers.get(language)
  if (before !== undefined) return before
  const made = { stemmer: snowball.newStemmer(ALGORITHM[language]), known: new Map<string, string>() }
  stemmers.set(language, made)
  return made
}
