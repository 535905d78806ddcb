import { foldWords } from '../../fold-words.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const TITLES =
  /^(the )?((federal|people's|democratic|islamic|hashemite|arab|federative|socialist|plurinational|bolivarian) )*(republic|kingdom|state|principality|grand duchy|confederation) of (the )?/

/** English names that CLDR has otherwise. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  turkey: 'TR',
  'czech republic': 'CZ',
  'slovak republic': 'SK',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'republic of korea': 'KR',
  'ivory coast': 'CI',
  'cabo verde': 'CV',
  'united states of america': 'US',
  'syrian arab republic': 'SY',
  moldova: 'MD',
  'bosnia and herzegovina': 'BA',
}

let codes: ReadonlyMap<string, string> | null = null

/** ISO 3166-1 code of a country by its English name, with or without its title (Unicode CLDR, as the runtime has it); null where it is none. */
export function countryCode(name: string): string | null {
  codes ??= codesByName()
  const { words } = foldWords(name)
  return (
    codes.get(words) ?? codes.get(words.replace(TITLES, '')) ?? codes.get(words.split(',')[0] ?? '') ?? null
  )
}

/** Name of a country in a language (Unicode CLDR); null where it has none. */
export function countryName(code: string, language: string): string | null {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? null
}

function codesByName(): Map<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const found = new Map<string, string>(Object.entries(ALSO_CALLED))
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = first + second
      const name = english.of(code)
      // A code that is no longer given has the name of the one that replaced it.
      const isCurrent = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
      if (name !== undefined && isCurrent) found.set(foldWords(name).words, code)
    }
  return found
}
