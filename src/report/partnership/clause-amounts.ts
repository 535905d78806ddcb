import type { CodedClause } from '../../assess/coded-clause.ts'
import { strength } from '../../assess/strength.ts'

/** What of a clause the figures of a partnership rest on. */
export type WeighedClause = Pick<CodedClause, 'part'> & {
  readonly record: Pick<
    CodedClause['record'],
    'id' | 'topics' | 'bearer' | 'via' | 'beneficiary' | 'modal' | 'action' | 'conditionType'
  >
}

/** What one clause adds to a sum. */
export type Amount = (clause: WeighedClause) => number

export type Side = 'a' | 'b'

/** s that a side bears; each and both count for both, of a joint body's duty the party kept as `via` bears (METHOD §3, Reciprocity). */
export function borneBy(side: Side): Amount {
  return ({ record }) => {
    const bearer = record.bearer === 'body' ? record.via : record.bearer
    return bearer === side || bearer === 'each' || bearer === 'both' ? strength(record) : 0
  }
}

/** s that a side, or its nationals, gets; what both get counts for both. */
export function gainedBy(side: Side): Amount {
  const nationals = side === 'a' ? 'nationals_a' : 'nationals_b'
  return ({ record }) => {
    const { beneficiary } = record
    const isGained =
      beneficiary === side ||
      beneficiary === nationals ||
      beneficiary === 'both' ||
      beneficiary === 'nationals_both'
    return isGained ? strength(record) : 0
  }
}

/** s by who gains as the win-win-win counts it: persons, whoever they are, are migrants, and what both get is split. */
export function shareOf(winner: Side | 'migrants'): Amount {
  return ({ record }) => {
    const { beneficiary } = record
    if (beneficiary === 'none') return 0
    if (beneficiary === 'both') return winner === 'migrants' ? 0 : strength(record) / 2
    if (beneficiary === 'a' || beneficiary === 'b') return winner === beneficiary ? strength(record) : 0
    return winner === 'migrants' ? strength(record) : 0
  }
}

/** An amount of those clauses alone for which something holds. */
export function where(holds: (clause: WeighedClause) => boolean, amount: Amount): Amount {
  return (clause) => (holds(clause) ? amount(clause) : 0)
}

/** Whether a clause is about one of some topics. */
export function isAbout(topics: ReadonlySet<string>): (clause: WeighedClause) => boolean {
  return ({ record }) => record.topics.some((topic) => topics.has(topic))
}
