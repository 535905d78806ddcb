import { languagesNotRead } from '../../assess/languages-not-read.ts'
import type { AssessedText } from './assessed-text.ts'
import { recordAsJson } from './record-output.ts'

/** A text assessed, under the names of METHOD §3; the clauses about a topic with their words left out. */
export function assessmentAsJson({
  text,
  instrument,
  title,
  language,
  sides,
  clauses,
  assessment,
}: AssessedText) {
  return {
    text,
    instrument,
    title,
    language,
    sides: { a: sides.a.name || null, b: sides.b.name || null, rule: sides.rule, reason: sides.reason },
    clauses_read: assessment.clauses,
    clauses_on_topic: assessment.onTopic,
    topics: assessment.topics.map(({ topic, clauses: many, duties, benefits, spread }) => ({
      topic,
      clauses: many,
      x_a: duties.a,
      x_b: duties.b,
      rho: duties.rho,
      d: duties.d,
      d_low: spread?.low ?? null,
      d_high: spread?.high ?? null,
      same_sign: spread?.sameSign ?? null,
      benefit_a: benefits.a,
      benefit_b: benefits.b,
      benefit_d: benefits.d,
    })),
    duties: assessment.duties,
    conditionality: assessment.conditionality,
    benefit_shares: assessment.shares,
    legalization: assessment.legalization,
    lexicon: assessment.lexicon,
    unresolved: assessment.unresolved,
    not_read: languagesNotRead(clauses),
    clauses: clauses
      .filter(({ record }) => record.topics.length > 0)
      .map(({ record }) => recordAsJson(record)),
  }
}
