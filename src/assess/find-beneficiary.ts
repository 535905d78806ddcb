import type { Action, Bearer, Beneficiary } from './clause-record.ts'
import type { PartyWords } from './party-words.ts'

const MIGRANTS =
  /\b(asylum[- ]seekers|refugees|returnees|returning migrants|repatriated|migrant workers|migrants|victims of|stateless persons|nationals of other countries|lawfully residing|non-refoulement|non- ?nationals|persons admitted|displaced persons|migrant communities)\b/
const PEOPLE_OF_EACH =
  /\b(business persons?|natural persons?|service suppliers?|students|professionals?|citizens|nationals|workers|spouses?|dependants?|young people|journalists|professional qualifications|recognition of (professional )?qualifications|mutual recognition)\b/
const CRIME = /\b(illegal|clandestine|irregular|crime|criminal|smuggl|traffick|terrorism)/

/** Whom a clause benefits (METHOD §3, Conventions): persons named before parties, both where the recipient is unnamed, nobody for what only defines. */
export function findBeneficiary(given: {
  readonly words: string
  readonly predicate: string
  readonly bearer: Bearer | null
  readonly action: Action
  readonly topics: readonly string[]
  readonly a: PartyWords
  readonly b: PartyWords
}): { beneficiary: Beneficiary; rule: string } {
  const { words, predicate, bearer, action, topics, a, b } = given
  const found = (beneficiary: Beneficiary, rule: string): { beneficiary: Beneficiary; rule: string } => ({
    beneficiary,
    rule,
  })
  const has = (pattern: string, text = words): boolean => new RegExp(`\\b(?:${pattern})\\b`).test(text)
  if (action === 'define') return found('none', 'benefit-definition')
  const isReadmission = topics.some((topic) => topic === 'readmit-own' || topic === 'readmit-tcn')
  if (isReadmission) {
    if (bearer === 'a') return found('b', 'benefit-readmission')
    if (bearer === 'b') return found('a', 'benefit-readmission')
    return found('both', 'benefit-readmission')
  }
  if (topics.includes('suspension')) return found('none', 'benefit-reservation')
  const ofA = has(a.people)
  const ofB = has(b.people)
  if (!topics.includes('irregular') && !topics.includes('docs')) {
    if (ofA && ofB) {
      if (bearer === 'a') return found('nationals_b', 'benefit-nationals')
      if (bearer === 'b') return found('nationals_a', 'benefit-nationals')
      return found('nationals_both', 'benefit-nationals')
    }
    if (ofB) return found('nationals_b', 'benefit-nationals')
    if (ofA) return found('nationals_a', 'benefit-nationals')
  }
  if (topics.includes('socsec') || topics.includes('work-rights')) {
    if (bearer === 'a') return found('nationals_b', 'benefit-host')
    if (bearer === 'b') return found('nationals_a', 'benefit-host')
  }
  if (
    MIGRANTS.test(words) &&
    !topics.some((topic) => ['irregular', 'smuggling', 'trafficking'].includes(topic) && topics[0] === topic)
  )
    return found('migrants', 'benefit-migrants')
  if (
    topics.some((topic) => ['rootcauses', 'aid'].includes(topic)) &&
    bearer !== 'both' &&
    bearer !== 'each'
  ) {
    return found('b', 'benefit-origin')
  }
  if (
    !CRIME.test(words) &&
    topics.some((t) => ['mode4', 'skills', 'students', 'visa', 'family', 'free-movement'].includes(t)) &&
    PEOPLE_OF_EACH.test(words)
  )
    return found('nationals_both', 'benefit-people-of-each')
  if (has(`(?:to|for|from) (?:${b.names})`, predicate) && bearer === 'a') return found('b', 'benefit-named')
  if (has(`(?:to|for) (?:${a.names})`, predicate) && bearer === 'b') return found('a', 'benefit-named')
  return found('both', 'benefit-unnamed')
}
