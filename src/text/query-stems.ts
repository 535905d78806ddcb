import { TEXT_LANGUAGES } from '../model/language.ts'
import { stemmed } from './stem.ts'

/** Endings that change the stem by their accent, for who types without: `refugies` may be `réfugiés`, `policia` is `policía`. */
const ACCENTED: readonly { readonly language: string; readonly ending: RegExp; readonly accented: string }[] =
  [
    { language: 'fr', ending: /e(e?s?)$/, accented: 'é$1' },
    { language: 'es', ending: /ia([sn]?)$/, accented: 'ía$1' },
  ]
const UNACCENTED = /^[a-z]+$/

/** The stems by which a lower-cased word of a query is found: those of each language, each once. */
export function queryStems(word: string): string[] {
  const stems = TEXT_LANGUAGES.map((language) => stemmed(word, language))
  if (UNACCENTED.test(word))
    for (const { language, ending, accented } of ACCENTED)
      if (ending.test(word)) stems.push(stemmed(word.replace(ending, accented), language))
  return [...new Set(stems)]
}
