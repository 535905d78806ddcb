import type { AssessedParty } from '../../clause-record.ts'
import { foldWords } from '../../fold-words.ts'
import type { PartyWords } from '../../party-words.ts'
import { countryCode, countryName } from './country-names.ts'

/** How a Romance language speaks of parties, as data. */
export interface RomancePartyLanguage {
  readonly language: string
  /** What stands before the name proper: `Republic of the`. */
  readonly title: RegExp
  /** The same as an alternative that may be absent, in a clause. */
  readonly before: string
  readonly of: string
  readonly people: string
  /** How nationality is said: of demonyms, of names. */
  readonly nationality: (demonyms: string, names: string) => string
  /** Names of a bloc and its members that are the bloc's side. */
  readonly bloc: readonly string[]
  /** What follows people who are a bloc's. */
  readonly blocPeople: readonly string[]
  readonly demonyms: Readonly<Record<string, string>>
  /** Names of countries that CLDR has otherwise in the language. */
  readonly alsoCalled: Readonly<Record<string, string>>
}

/** Alternatives that match nowhere. */
const NOTHING = '(?!)'

/**
 * Words for a party in a Romance language: from its names as they are given and, where one is the English name of a country, from that country's name
 * in the language (Unicode CLDR) and its demonym.
 */
export function romancePartyWords(words: RomancePartyLanguage): (party: AssessedParty) => PartyWords {
  return ({ name, kind, aliases = [] }) => {
    const given = [name, ...aliases].filter((form) => form.trim() !== '')
    const codes = given.flatMap((form) => countryCode(form) ?? [])
    const local = codes.flatMap((code) =>
      [countryName(code, words.language) ?? [], words.alsoCalled[code] ?? []].flat(),
    )
    const forms = [...new Set([...given, ...local].flatMap((form) => formsOf(form, words.title)))].toSorted(
      (a, b) => b.length - a.length,
    )
    const demonyms = [...new Set(codes.flatMap((code) => words.demonyms[code] ?? []))]
    if (forms.length === 0 && kind === 'state') return { names: NOTHING, people: NOTHING }
    const names = forms.map(escaped).join('|') || NOTHING
    if (kind === 'bloc')
      return {
        names: [`${words.before}?(?:${names})`, ...words.bloc].join('|'),
        people: `${words.people} (?:que sean |qui sont )?(?:(?:nacionales|ressortissants) )?(?:${[...words.blocPeople, `${words.of}(?:${names})`].join('|')})`,
      }
    return {
      names: `${words.before}?(?:${names})`,
      people: [
        ...(demonyms.length === 0
          ? []
          : [`${words.people} (?:de nacionalidad |de nationalite )?(?:${demonyms.join('|')})`]),
        `${words.people} (?:que sean |qui sont )?(?:(?:nacionales|ressortissants) )?${words.of}${words.before}?(?:${names})`,
        words.nationality(demonyms.join('|') || NOTHING, names),
      ].join('|'),
    }
  }
}

/** A name as it is given and without its title. */
function formsOf(name: string, title: RegExp): string[] {
  const plain = foldWords(name).words.replace(/\s*\([^)]{0,200}\)/g, '')
  return [plain, plain.replace(title, ''), plain.split(',')[0] ?? plain].filter((form) => form.length > 2)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
