import type { AssessedParty } from '../../clause-record.ts'
import { foldWords } from '../../fold-words.ts'
import type { PartyWords } from '../../party-words.ts'
import { ENGLISH_DEMONYMS } from './english-demonyms.ts'

const PEOPLE =
  '(?:nationals?|workers?|citizens?|persons?|migrants?|students?|service suppliers?|business (?:persons?|visitors?)|natural persons?|companies|investors?)'

const BLOC_NAMES = [
  '(?:the )?european (?:union|community|communities|economic community)',
  'the (?:community|union|communities)',
  '(?:the )?e(?:u|c|ec)(?: party)?',
  '(?:the|all|several|individual|respective|other|its|debtor) member states?(?: (?:of|or states of) (?:the )?(?:european )?(?:community|union))?',
  '(?:each|any|a|that|one|every) member state',
  'member states?(?: (?:of|or) (?:the )?(?:european )?(?:community|union|states))?',
  'the (?:european )?commission',
] as const

/** Forms of a state's name that treaties use: with and without what it is a republic or kingdom of. */
function formsOf(name: string): string[] {
  const { words } = foldWords(name)
  const plain = words.replace(/\s*\(.*?\)/g, '').replace(/^the /, '')
  const short = plain.replace(
    /^((federal|people's|democratic|islamic|hashemite|arab|federative|socialist) )*(republic|kingdom|state|principality|grand duchy|confederation|commonwealth|union) of (the )?/,
    '',
  )
  const beforeComma = plain.split(',')[0] ?? plain
  return [...new Set([plain, short, beforeComma])].filter((form) => form.length > 2)
}

/** Alternatives that match nowhere. */
const NOTHING = '(?!)'

/** Words for a party in English: from its names, and from the table of demonyms where it is a state. */
export function englishPartyWords({ name, kind, aliases = [] }: AssessedParty): PartyWords {
  const forms = [...new Set([name, ...aliases].flatMap(formsOf))].toSorted((a, b) => b.length - a.length)
  const names = forms.map(escaped)
  if (names.length === 0 && kind === 'state') return { names: NOTHING, people: NOTHING }
  const adjectives = forms.flatMap((form) => ENGLISH_DEMONYMS[form]?.split('|') ?? []).map(escaped)
  if (kind === 'bloc') {
    const own = [...names.map((form) => `(?:the )?${form}(?: states?)?`), ...BLOC_NAMES]
    return {
      names: own.join('|'),
      people: `(?:community|union|eu|ec|member states?) (?:and [\\w ]{3,30}? )?${PEOPLE}|${PEOPLE} (?:who are |of |from )(?:nationals of )?(?:the |a |each |any )?(?:${['member states?', '(?:european )?(?:community|union)', ...names].join('|')})`,
    }
  }
  const of = names
    .map((form) => `(?:the )?(?:republic |kingdom |principality |state )?(?:of )?${form}`)
    .join('|')
  const adjective =
    adjectives.length === 0
      ? []
      : [`(?:${adjectives.join('|')}) (?:and (?:community|union|member state) )?(?:nationality|${PEOPLE})`]
  return {
    names: of,
    people: [
      ...adjective,
      `${PEOPLE} (?:who are |of |from |with )(?:nationals of |nationality of )?(?:the )?(?:${names.join('|')})(?: nationality)?`,
      `${PEOPLE} (?:with|of|having) (?:the )?(?:${[...adjectives, ...names].join('|')}) nationality`,
      `nationality of (?:${names.join('|')})`,
    ].join('|'),
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
