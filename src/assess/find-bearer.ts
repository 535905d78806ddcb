import type { Bearer } from './clause-record.ts'
import type { PartyWords } from './party-words.ts'

export interface BearerFound {
  readonly bearer: Bearer | null
  readonly via: Bearer | null
  readonly rule: string
  readonly unresolved: readonly string[]
}

/** What the bearer is read from: the words before the governing verb and those behind it. */
export interface BearerWords {
  readonly subject: string
  readonly predicate: string
  readonly whole: string
  readonly a: PartyWords
  readonly b: PartyWords
  /** One of the parties is a bloc: then *the Member States* are its side. */
  readonly hasBloc: boolean
}

const EACH =
  /^the party\b|\b((each|either|any|every|a|one|another|the other|neither|no|that|importing|host|requested|requesting) (contracting |of the (two )?)?(part(y|ies)|sides?|government)|each of (them|the))\b|^the (requested|requesting|host|other) (party|state)/
const BOTH =
  /\b((the )?(two |both )?(contracting |high contracting |signatory )?(parties|sides|governments|contracting states)|both (contracting )?(parties|sides|countries|states)|they|partner states|member countries|(the )?(two|both) (countries|states)|signatory (states|countries))\b/
const MEMBER_STATES = /\b(the )?(several |individual )?member states\b|\bpartner states\b/
const EACH_MEMBER_STATE = /\b(each|any|a|every|that) member state\b/
const BODY =
  /\b((association|stabili[sz]ation and association|cooperation|joint|partnership|trade|ministerial|administrative|mixed) (council|committee|commission|body)|council of (association|ministers)|sub-?committees?|working (group|party)|committee|joint (readmission )?committee|the council|competent authorities|authorities|secretariat|professional bodies)\b/
const COOPERATION =
  /\b(co-?operation|dialogue|cooperative activities|partnership|consultations?|this cooperation|joint (action|efforts|initiatives)|(technical )?exchanges?)\b|^it$|^(it|this) (will|shall)/
const ASSISTANCE =
  /\b(financial|technical|economic|development) (and (financial|technical) )?(co-?operation|assistance|aid|support)\b/
const ENTITLED =
  /^(also )?(be )?(enjoy|receive|be (entitled|able|free|granted|allowed|permitted|accorded|exempt)|entitled|able|have (access|the right|free)|benefit|the right|accorded|granted|retain)/
const PEOPLE =
  /\b(workers?|nationals|citizens|persons?|spouses?|children|family|families|dependants?|natural persons?|students|migrants|individuals|applicants?|holders?)\b/
const TREATMENT =
  /\b(treatment|periods of (insurance|employment)|pensions?|annuities|allowances|benefits?|rights?)\b/

/** Who bears what a clause says (METHOD §3, Conventions): from its subject, else from who is named as its agent. */
export function findBearer(given: BearerWords): BearerFound {
  const { subject, predicate, whole, a, b, hasBloc } = given
  const named = (text: string, words: PartyWords): boolean =>
    new RegExp(`\\b(?:${words.names})\\b`).test(withoutPeople(text, given))
  const people = (text: string, words: PartyWords): boolean =>
    new RegExp(`\\b(?:${words.people})\\b`).test(text)
  const found = (bearer: Bearer | null, rule: string, via: Bearer | null = null): BearerFound => ({
    bearer,
    via,
    rule,
    unresolved: [],
  })

  if (
    ASSISTANCE.test(subject) &&
    !/\beconomic co-?operation and technical\b/.test(subject) &&
    !/\bby\b/.test(subject) &&
    (named(whole, b) || hasBloc)
  )
    return found('a', 'bearer-assistance')
  const isPassive = /^(also |not |only |then )?be \w+(ed|en|de|wn|id|ade|ld|aid|pt|nt|ut)\b/.test(predicate)
  // The agent of a passive stands close behind it; a later *by* belongs to something else.
  const agent = isPassive ? /^(?:\S+ ){1,8}?by (.{3,80})/.exec(predicate)?.[1] : undefined
  const isThing = headOf(subject) === 'thing'
  if ((PEOPLE.test(subject) || TREATMENT.test(subject)) && !(isThing && isPassive)) {
    const host = hostOf(given, people, named)
    const isEntitlement = ENTITLED.test(predicate) || TREATMENT.test(subject)
    if (isEntitlement && host !== null) return found(host, 'bearer-entitlement')
    if (
      PEOPLE.test(subject) &&
      !named(subject, a) &&
      !named(subject, b) &&
      !EACH.test(subject) &&
      !BOTH.test(subject) &&
      !BODY.test(subject)
    )
      return found(isEntitlement ? 'none' : 'person', 'bearer-person')
  }
  const who = isPassive ? (agent ?? '') : subject
  if (isPassive && COOPERATION.test(subject) && !/\bfinancial\b/.test(subject))
    return found('both', 'bearer-cooperation')
  if (isPassive && agent === undefined) return found('none', 'bearer-agentless')
  const hasA = named(who, a)
  const hasB = named(who, b)
  if (BODY.test(who) && !/^the (contracting )?parties\b/.test(who) && !hasBoth(who))
    return found('body', 'bearer-body', viaOf(predicate, given))
  if (hasA && hasB) return found('both', 'bearer-both-named')
  if (hasA) return found('a', 'bearer-a-named')
  if (hasB) return found('b', 'bearer-b-named')
  if (!hasBloc && EACH_MEMBER_STATE.test(who)) return found('each', 'bearer-each-member')
  if (EACH.test(who)) return found('each', 'bearer-each-party')
  if (BOTH.test(who) || (!hasBloc && MEMBER_STATES.test(who))) return found('both', 'bearer-parties')
  if (COOPERATION.test(who)) return found('both', 'bearer-cooperation')
  const unknown = unresolvedIn(who)
  if (unknown !== null) return { bearer: null, via: null, rule: 'bearer-unresolved', unresolved: [unknown] }
  return found('none', 'bearer-none')
}

/** Whether what is named first in a subject is a person or a thing of persons. */
function headOf(subject: string): 'person' | 'thing' | null {
  const person = PEOPLE.exec(subject)?.index ?? Number.POSITIVE_INFINITY
  const thing = TREATMENT.exec(subject)?.index ?? Number.POSITIVE_INFINITY
  return person < thing ? 'person' : thing < person ? 'thing' : null
}

function hasBoth(text: string): boolean {
  return /^(the )?(two |both )?(contracting )?(parties|sides)\b/.test(text)
}

/** The words without those for the people of a party, in whose name the party is named too. */
function withoutPeople(text: string, { a, b }: BearerWords): string {
  return text.replaceAll(new RegExp(`\\b(?:${a.people}|${b.people})\\b`, 'g'), ' ')
}

/** The party that is host to the people of whom a clause speaks, as far as their nationality is told (METHOD §3: the host party bears). */
function hostOf(
  { subject, whole, a, b, hasBloc }: BearerWords,
  people: (text: string, words: PartyWords) => boolean,
  named: (text: string, words: PartyWords) => boolean,
): Bearer | null {
  const by = /\baccorded by (.{3,60})/.exec(subject)?.[1]
  if (by !== undefined && named(by, a)) return 'a'
  if (by !== undefined && named(by, b)) return 'b'
  const ofA = people(subject, a)
  const ofB = people(subject, b)
  if (ofA && ofB) return 'both'
  if (ofB) return 'a'
  if (ofA) return 'b'
  const wholeOfB = people(whole, b)
  const wholeOfA = people(whole, a)
  if (wholeOfB && !wholeOfA) return 'a'
  if (wholeOfA && !wholeOfB) return 'b'
  if (
    hasBloc &&
    /\b(such workers|workers in question|workers concerned|various member states|debtor member state|that member state|territory of a member state)\b/.test(
      whole,
    )
  )
    return 'a'
  if (/\b(either|each|the other|any|another) (contracting )?party\b/.test(whole)) return 'each'
  if (/\b(citizens|nationals) of the (community|member states|parties)\b/.test(whole)) return 'both'
  return null
}

/** The party on whom what a joint body does bears: named alone behind the verb. */
function viaOf(predicate: string, { a, b }: BearerWords): Bearer | null {
  const isA = new RegExp(
    `\\bby (?:${a.names})\\b|\\bthat (?:${a.names}) (?:shall|will)\\b|recogni[sz]ed in (?:${a.names})\\b`,
  ).test(predicate)
  const isB = new RegExp(
    `\\bby (?:${b.names})\\b|\\bthat (?:${b.names}) (?:shall|will)\\b|recogni[sz]ed in (?:${b.names})\\b`,
  ).test(predicate)
  return isA === isB ? null : isA ? 'a' : 'b'
}

/** A subject that looks like a party that is none of those known: *the Republic of X*, *the Government of X*. */
function unresolvedIn(subject: string): string | null {
  return (
    /\b(?:republic|kingdom|government|principality|federation|state) of (?:the )?[a-z][\w -]{2,40}/
      .exec(subject)?.[0]
      .trim() ?? null
  )
}
