import fc from 'fast-check'
import {
  ACTIONS,
  BEARERS,
  BENEFICIARIES,
  type Bearer,
  type Beneficiary,
  type ClauseRecord,
  CONDITION_TYPES,
  MODALS,
} from '../../../src/assess/clause-record.ts'
import type { WeighedClause } from '../../../src/report/partnership/clause-amounts.ts'
import type { TopicGroups } from '../../../src/report/partnership/topic-groups.ts'

export const SOME_GROUPS: TopicGroups = new Map([
  ['readmit-own', 'control'],
  ['readmit-tcn', 'control'],
  ['border', 'control'],
  ['visa', 'mobility'],
  ['students', 'mobility'],
  ['aid', 'benefit'],
  ['capacity', 'institution'],
  ['asylum', 'rights'],
])

/** A clause of which only what matters is said. */
export function clauseOf(
  id: string,
  part: string,
  said: Partial<ClauseRecord> & Pick<ClauseRecord, 'topics'>,
): WeighedClause {
  return {
    part,
    record: {
      id,
      bearer: 'both',
      via: null,
      beneficiary: 'both',
      modal: 'shall',
      action: 'result',
      conditionType: null,
      ...said,
    },
  }
}

const anyRecord = fc.record({
  topics: fc.uniqueArray(fc.constantFrom(...SOME_GROUPS.keys()), { minLength: 1, maxLength: 3 }),
  bearer: fc.constantFrom(...BEARERS, null),
  via: fc.constantFrom('a' as const, 'b' as const, null),
  beneficiary: fc.constantFrom(...BENEFICIARIES),
  modal: fc.constantFrom(...MODALS),
  action: fc.constantFrom(...ACTIONS),
  conditionType: fc.constantFrom(...CONDITION_TYPES, null),
})

/** Clauses of up to six articles. */
export const anyClauses: fc.Arbitrary<WeighedClause[]> = fc
  .array(fc.tuple(anyRecord, fc.integer({ min: 1, max: 6 })), { maxLength: 40 })
  .map((rows) =>
    rows.map(([record, article], at) => ({
      part: `art-${article}`,
      record: { id: `art-${article}/s-${at + 1}`, ...record },
    })),
  )

const OTHER_BEARER: Partial<Record<Bearer, Bearer>> = { a: 'b', b: 'a' }
const OTHER_BENEFICIARY: Partial<Record<Beneficiary, Beneficiary>> = {
  a: 'b',
  b: 'a',
  nationals_a: 'nationals_b',
  nationals_b: 'nationals_a',
}

/** The clauses with A and B exchanged. */
export function exchanged(clauses: readonly WeighedClause[]): WeighedClause[] {
  const bearerOf = (bearer: Bearer | null): Bearer | null =>
    bearer === null ? null : (OTHER_BEARER[bearer] ?? bearer)
  return clauses.map(({ part, record }) => ({
    part,
    record: {
      ...record,
      bearer: bearerOf(record.bearer),
      via: bearerOf(record.via),
      beneficiary: OTHER_BENEFICIARY[record.beneficiary] ?? record.beneficiary,
    },
  }))
}
