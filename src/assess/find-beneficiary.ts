import type { Action, Bearer, Beneficiary } from './clause-record.ts'
import type { BenefitWords } from './grammar.ts'
import type { PartyWords } from './party-words.ts'
import { firstPlace, type Phrase, type Place, placeIn } from './phrase.ts'

export interface BenefitFound {
  readonly beneficiary: Beneficiary
  readonly rule: string
  /** The words that name whom it benefits; null where they are not named. */
  readonly at: Place | null
}

/** Whom a clause benefits (METHOD §3, Conventions): persons named before parties, both where the recipient is unnamed, nobody for what only defines. */
export function findBeneficiary(given: {
  readonly words: string
  readonly predicate: Phrase
  readonly bearer: Bearer | null
  readonly action: Action
  readonly topics: readonly string[]
  readonly a: PartyWords
  readonly b: PartyWords
  readonly grammar: BenefitWords
}): BenefitFound {
  const { words, predicate, bearer, action, topics, a, b, grammar } = given
  const found = (beneficiary: Beneficiary, rule: string, at: Place | null = null): BenefitFound => ({
    beneficiary,
    rule,
    at,
  })
  const any = (...some: string[]): boolean => topics.some((topic) => some.includes(topic))
  if (action === 'define') return found('none', 'benefit-definition')
  if (any('readmit-own', 'readmit-tcn')) {
    if (bearer === 'a') return found('b', 'benefit-readmission')
    if (bearer === 'b') return found('a', 'benefit-readmission')
    return found('both', 'benefit-readmission')
  }
  if (any('suspension')) return found('none', 'benefit-reservation')
  if (!any('irregular', 'docs')) {
    const ofA = firstPlace(words, bounded(a.people))
    const ofB = firstPlace(words, bounded(b.people))
    if (ofA !== null && ofB !== null) {
      if (bearer === 'a') return found('nationals_b', 'benefit-nationals', ofB)
      if (bearer === 'b') return found('nationals_a', 'benefit-nationals', ofA)
      const [first, last] = ofA.start < ofB.start ? [ofA, ofB] : [ofB, ofA]
      return found('nationals_both', 'benefit-nationals', {
        start: first.start,
        end: Math.max(first.end, last.end),
      })
    }
    if (ofB !== null) return found('nationals_b', 'benefit-nationals', ofB)
    if (ofA !== null) return found('nationals_a', 'benefit-nationals', ofA)
  }
  if (any('socsec', 'work-rights')) {
    if (bearer === 'a') return found('nationals_b', 'benefit-host')
    if (bearer === 'b') return found('nationals_a', 'benefit-host')
  }
  const migrants = firstPlace(words, grammar.migrants)
  if (migrants !== null && !['irregular', 'smuggling', 'trafficking'].includes(topics[0] ?? ''))
    return found('migrants', 'benefit-migrants', migrants)
  if (any('rootcauses', 'aid') && bearer !== 'both' && bearer !== 'each') return found('b', 'benefit-origin')
  const people = firstPlace(words, grammar.peopleOfEach)
  if (
    people !== null &&
    !grammar.crime.test(words) &&
    any('mode4', 'skills', 'students', 'visa', 'family', 'free-movement')
  )
    return found('nationals_both', 'benefit-people-of-each', people)
  const toB = bearer === 'a' ? placeIn(predicate, bounded(grammar.toB(b.names))) : null
  if (toB !== null) return found('b', 'benefit-named', toB)
  const toA = bearer === 'b' ? placeIn(predicate, bounded(grammar.toA(a.names))) : null
  if (toA !== null) return found('a', 'benefit-named', toA)
  return found('both', 'benefit-unnamed')
}

function bounded(pattern: string): RegExp {
  return new RegExp(`\\b(?:${pattern})\\b`)
}
