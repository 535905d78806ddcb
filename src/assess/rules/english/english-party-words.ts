import type { AssessedParty } from '../../clause-record.ts'
import { foldWords } from '../../fold-words.ts'
import type { PartyWords } from '../../party-words.ts'
import { ENGLISH_DEMONYMS } from './english-demonyms.ts'

const PEOPLE =
  '(?:nationals?|workers?|citizens?|persons?|migrants?|students?|service suppliers?|business (?:persons?|visitors?)|natural persons?|companies|investors?)'

/** Names of the European Community and Union alone. */
const EUROPEAN_NAMES = [
  '(?:the )?european (?:union|community|communities|economic community)',
  '(?:the )?e(?:u|c|ec)(?: party)?',
  'the (?:european )?commission',
]

/** What any bloc and its members are called in its own agreements. */
const BLOC_NAMES = [
  'the (?:community|union|communities)',
  '(?:the|all|several|individual|respective|other|its|debtor) member states?(?: (?:of|or states of) (?:the )?(?:european )?(?:community|union))?',
  '(?:each|any|a|that|one|every) member state',
  'member states?(?: (?:of|or) (?:the )?(?:european )?(?:community|union|states))?',
]

const EUROPEAN =
  /\beuropean? (union|communit|economic)|^(the )?(e[cu]|eec|community|union)\b|\bmember states\b(?! of)/

/** Whether a bloc is the European one, as far as its name tells. */
function isEuropean({ name, aliases = [] }: AssessedParty): boolean {
  return name.trim() === '' || [name, ...aliases].some((form) => EUROPEAN.test(foldWords(form).words))
}

/** Other names of blocs, by either of which they are given. */
const SAME_BLOC: readonly (readonly string[])[] = [
  ['acp', 'african, caribbean and pacific'],
  ['asean', 'association of southeast asian nations'],
  ['cariforum', 'caribbean forum'],
  ['caricom', 'caribbean community'],
  ['ecowas', 'economic community of west african states', 'west african'],
  ['efta', 'european free trade association'],
  ['gcc', 'gulf cooperation council'],
  ['mercosur', 'southern common market'],
  ['sacu', 'southern african customs union'],
  ['sadc', 'southern african development community'],
]

/** What follows the name of a bloc that speaks of it or its members. */
const OF_BLOC =
  '(?: (?:signatory |member )?(?:states?|countr(?:y|ies)|part(?:y|ies)|side|group(?: of states)?))?'

/** Names of a bloc without the word for its members, with others that it goes by. */
function blocForms(party: AssessedParty): string[] {
  const forms = [party.name, ...(party.aliases ?? [])]
    .flatMap(formsOf)
    .map((form) => form.replace(/ (member )?(states|countries|group)( of states)?$/, ''))
    .filter((form) => form.length > 2)
  const others = SAME_BLOC.filter((same) => same.some((name) => forms.includes(name))).flat()
  return [...new Set([...forms, ...others])].toSorted((a, b) => b.length - a.length)
}

function blocWords(party: AssessedParty, other: AssessedParty): PartyWords {
  const names = blocForms(party).map(escaped)
  const own = names.map((form) => `(?:the )?(?:signatory )?(?:member states of (?:the )?)?${form}${OF_BLOC}`)
  const european = isEuropean(party)
  const isOthers = other.kind === 'bloc' && !european && isEuropean(other)
  const others = other.kind === 'bloc' ? blocForms(other).map(escaped).join('|') : ''
  // *ECOWAS Member States* and *the Member States of ECOWAS* are not those of the Union.
  const general =
    others === ''
      ? BLOC_NAMES
      : BLOC_NAMES.map((form) => `(?<!\\b(?:${others}) )(?:${form})\\b(?! of (?:the )?(?:${others}))`)
  const called = [...own, ...(european ? EUROPEAN_NAMES : []), ...(isOthers ? [] : general)]
  const members = isOthers ? [] : ['member states?', '(?:european )?(?:community|union)']
  const adjective = [
    ...(isOthers ? [] : ['community|union|eu|ec|member states?']),
    ...names.map((form) => `${form}${OF_BLOC}`),
  ].join('|')
  return {
    names: called.join('|'),
    people: `(?:${adjective}) (?:and [\\w ]{3,30}? )?${PEOPLE}|${PEOPLE} (?:who are |of |from )(?:nationals of )?(?:the |a |an |each |any )?(?:${[...members, ...names].join('|')})`,
  }
}

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
export function englishPartyWords(party: AssessedParty, other: AssessedParty): PartyWords {
  if (party.kind === 'bloc') return blocWords(party, other)
  const { name, aliases = [] } = party
  const forms = [...new Set([name, ...aliases].flatMap(formsOf))].toSorted((a, b) => b.length - a.length)
  const names = forms.map(escaped)
  if (names.length === 0) return { names: NOTHING, people: NOTHING }
  const adjectives = forms.flatMap((form) => ENGLISH_DEMONYMS[form]?.split('|') ?? []).map(escaped)
  const of = names
    .map((form) => `(?:the )?(?:republic |kingdom |principality |state )?(?:of )?${form}`)
    .join('|')
  const adjective =
    adjectives.length === 0
      ? []
      : [`(?:${adjectives.join('|')}) (?:and (?:community|union|member state) )?(?:nationality|${PEOPLE})`]
  const organs =
    adjectives.length === 0
      ? ''
      : `|(?:the )?(?:competent )?(?:${adjectives.join('|')}) (?:competent )?(?:government|authorit(?:y|ies)|party|side)`
  return {
    names: `${of}${organs}`,
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
