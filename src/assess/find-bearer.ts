import type { Bearer } from './clause-record.ts'
import type { BearerWords } from './grammar.ts'
import type { PartyWords } from './party-words.ts'
import { wholeWords } from './pattern-of.ts'
import { firstPlace, type Phrase, type Place, placeIn } from './phrase.ts'

export interface BearerFound {
  readonly bearer: Bearer | null
  readonly via: Bearer | null
  readonly rule: string
  readonly unresolved: readonly string[]
  /** The words that name it; null where it is not named. */
  readonly at: Place | null
}

/** What the bearer is read from: the words before the governing verb and those behind it. */
export interface BearerPhrases {
  readonly subject: Phrase
  readonly predicate: Phrase
  readonly whole: string
  readonly a: PartyWords
  readonly b: PartyWords
  /** One of the parties is a bloc: then *the Member States* are its side. */
  readonly hasBloc: boolean
  /** `Nothing shall prevent`: leave is given, and no duty. */
  readonly isDisclaimer: boolean
  readonly grammar: BearerWords
}

/** Who bears what a clause says (METHOD §3, Conventions): from its subject, else from who is named as its agent. */
export function findBearer(given: BearerPhrases): BearerFound {
  const left = leftFree(given)
  if (left !== null) return left
  const { subject, predicate, whole, a, b, hasBloc, grammar } = given
  const placeOf = (phrase: Phrase, words: PartyWords): Place | null =>
    placeIn({ ...phrase, text: withoutPeople(phrase.text, given) }, wholeWords(words.names))
  const found = (
    bearer: Bearer | null,
    rule: string,
    at: Place | null = null,
    via: Bearer | null = null,
  ): BearerFound => ({ bearer, via, rule, unresolved: [], at })

  const assistance = placeIn(subject, grammar.assistance)
  if (
    assistance !== null &&
    !grammar.notAssistance.test(subject.text) &&
    (placeOf({ text: whole, at: 0 }, b) !== null || hasBloc)
  )
    return found('a', 'bearer-assistance', assistance)
  const isPassive =
    grammar.passive.test(predicate.text) &&
    !(grammar.reflexive.test(predicate.text) && isActor(subject, given, placeOf))
  const agent = isPassive ? agentIn(predicate, grammar) : null
  const people = placeIn(subject, grammar.people)
  const treatment = placeIn(subject, grammar.treatment)
  if ((people !== null || treatment !== null) && !(isPassive && isThing(people, treatment))) {
    const isEntitlement = grammar.entitled.test(predicate.text) || treatment !== null
    const host = isEntitlement ? hostOf(given, placeOf) : null
    if (host !== null) return found(host.bearer, 'bearer-entitlement', host.at)
    if (
      people !== null &&
      placeOf(subject, a) === null &&
      placeOf(subject, b) === null &&
      !grammar.each.test(subject.text) &&
      !grammar.both.test(subject.text) &&
      !grammar.body.test(subject.text)
    )
      // Whoever is host bears what any person may claim.
      return isEntitlement
        ? found(hasBloc ? 'none' : 'each', 'bearer-person')
        : found('person', 'bearer-person', people)
  }
  const who: Phrase = isPassive ? (agent ?? { text: '', at: 0 }) : subject
  const cooperation = placeIn(subject, grammar.cooperation)
  if (isPassive && cooperation !== null && !grammar.notCooperation.test(subject.text))
    return found('both', 'bearer-cooperation', cooperation)
  if (isPassive && agent === null) return found('none', 'bearer-agentless')
  const ofA = placeOf(who, a)
  const ofB = placeOf(who, b)
  const body = placeIn(who, grammar.body)
  const isOfParty = [ofA, ofB].some(
    (party) => party !== null && body !== null && party.start <= body.start && body.end <= party.end,
  )
  if (body !== null && !isOfParty && !grammar.notBody.test(who.text) && !grammar.bothFirst.test(who.text))
    return found('body', 'bearer-body', body, viaOf(predicate.text, given))
  if (ofA !== null && ofB !== null)
    return found('both', 'bearer-both-named', {
      start: Math.min(ofA.start, ofB.start),
      end: Math.max(ofA.end, ofB.end),
    })
  if (ofA !== null) return found('a', 'bearer-a-named', ofA)
  if (ofB !== null) return found('b', 'bearer-b-named', ofB)
  const eachMember = hasBloc ? null : placeIn(who, grammar.eachMemberState)
  if (eachMember !== null) return found('each', 'bearer-each-member', eachMember)
  const each = placeIn(who, grammar.each)
  if (each !== null) return found('each', 'bearer-each-party', each)
  const both = placeIn(who, grammar.both) ?? (hasBloc ? null : placeIn(who, grammar.memberStates))
  if (both !== null) return found('both', 'bearer-parties', both)
  const together = placeIn(who, grammar.cooperation)
  if (together !== null) return found('both', 'bearer-cooperation', together)
  const unknown = placeIn(who, grammar.unknownParty)
  if (unknown === null) return found('none', 'bearer-none')
  const name = who.text.slice(unknown.start - who.at, unknown.end - who.at).trim()
  return { bearer: null, via: null, rule: 'bearer-unresolved', unresolved: [name], at: unknown }
}

/** The party that a disclaimer leaves free: it bears the leave. Null where there is no disclaimer, or where it names no party. */
function leftFree(given: BearerPhrases): BearerFound | null {
  const { subject, predicate, isDisclaimer, grammar } = given
  const who = isDisclaimer
    ? grammar.leave
        ?.exec(predicate.text)
        ?.slice(1)
        .find((some) => some !== undefined)
    : undefined
  if (who === undefined) return null
  const at = predicate.at + predicate.text.indexOf(who)
  const found = findBearer({
    ...given,
    isDisclaimer: false,
    subject: { text: who.trim(), at },
    predicate: { text: '', at: subject.at },
  })
  return found.rule === 'bearer-none' ? null : found
}

/** The agent of a passive, which stands close behind it; a later *by* belongs to something else. */
function agentIn(predicate: Phrase, grammar: BearerWords): Phrase | null {
  const match = grammar.agent.exec(predicate.text)
  const [whole, text] = match ?? []
  if (whole === undefined || text === undefined) return null
  return { text, at: predicate.at + whole.length - text.length }
}

/** How far into a subject one who acts may begin: behind an article. */
const HEAD = 8

/** Whether a subject begins with a party or a body. */
function isActor(
  subject: Phrase,
  { a, b, grammar, hasBloc }: BearerPhrases,
  placeOf: (phrase: Phrase, words: PartyWords) => Place | null,
): boolean {
  return [
    placeOf(subject, a),
    placeOf(subject, b),
    placeIn(subject, grammar.each),
    placeIn(subject, grammar.both),
    placeIn(subject, grammar.body),
    hasBloc ? null : placeIn(subject, grammar.memberStates),
  ].some((place) => place !== null && place.start - subject.at < HEAD)
}

/** Whether what is named first in a subject is a thing of persons, and no person. */
function isThing(people: Place | null, treatment: Place | null): boolean {
  return treatment !== null && (people === null || treatment.start < people.start)
}

/** The words without those for the people of a party, in whose name the party is named too; every place stays. */
function withoutPeople(text: string, { a, b }: BearerPhrases): string {
  return text.replaceAll(wholeWords(`${a.people}|${b.people}`, 'g'), (words) => ' '.repeat(words.length))
}

/** The party that is host to the people of whom a clause speaks, as far as their nationality is told (METHOD §3: the host party bears). */
function hostOf(
  { subject, whole, a, b, hasBloc, grammar }: BearerPhrases,
  placeOf: (phrase: Phrase, words: PartyWords) => Place | null,
): { bearer: Bearer; at: Place | null } | null {
  const host = grammar.host.exec(subject.text)
  const by = host?.[1]
  if (host !== null && by !== undefined) {
    const phrase = { text: by, at: subject.at + host.index + host[0].length - by.length }
    const byA = placeOf(phrase, a)
    if (byA !== null) return { bearer: 'a', at: byA }
    const byB = placeOf(phrase, b)
    if (byB !== null) return { bearer: 'b', at: byB }
  }
  const people = (text: string, words: PartyWords): boolean => wholeWords(words.people).test(text)
  const unnamed = (bearer: Bearer): { bearer: Bearer; at: null } => ({ bearer, at: null })
  const ofA = people(subject.text, a)
  const ofB = people(subject.text, b)
  if (ofA && ofB) return unnamed('both')
  if (ofB) return unnamed('a')
  if (ofA) return unnamed('b')
  const wholeOfB = people(whole, b)
  const wholeOfA = people(whole, a)
  if (wholeOfB && !wholeOfA) return unnamed('a')
  if (wholeOfA && !wholeOfB) return unnamed('b')
  if (hasBloc && grammar.hostBloc.test(whole)) return unnamed('a')
  const each = firstPlace(whole, grammar.hostEach)
  if (each !== null) return { bearer: 'each', at: each }
  return grammar.hostBoth.test(whole) ? unnamed('both') : null
}

/** The party on whom what a joint body does bears: named alone behind the verb. */
function viaOf(predicate: string, { a, b, grammar }: BearerPhrases): Bearer | null {
  const isA = new RegExp(`\\b(?:${grammar.via(a.names)})`).test(predicate)
  const isB = new RegExp(`\\b(?:${grammar.via(b.names)})`).test(predicate)
  return isA === isB ? null : isA ? 'a' : 'b'
}
