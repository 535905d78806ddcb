import type { AgreementVariable, VariableAgreement } from '../../assess/agreement/coders-agreement.ts'
import type { Reading } from './reading.ts'
import type { TextReadingId } from './text-readings.ts'

const OF_DUTIES: readonly AgreementVariable[] = ['topics', 'bearer', 'strength']
const OF_GAINS: readonly AgreementVariable[] = ['topics', 'beneficiary', 'strength']

/** What coders must agree on before a reading adds it up. */
const RESTS_ON: Readonly<Record<TextReadingId, readonly AgreementVariable[]>> = {
  'gain-a': OF_GAINS,
  'gain-b': OF_GAINS,
  'gain-migrants': OF_GAINS,
  reciprocity: OF_DUTIES,
  'two-way-share': OF_GAINS,
  d: OF_DUTIES,
  'd-star': OF_DUTIES,
  'control-less-mobility': OF_DUTIES,
  k: [...OF_GAINS, 'condition_type'],
  'one-way-share': OF_GAINS,
  'earmarked-for-control': ['topics', 'bearer'],
}

/**
 * The readings of a text that people have coded, without those that rest on what its coders do not agree on: alpha below .667 over 50 clauses or more means that the
 * variable is not understood alike, and nothing that adds it up is given (METHOD §3, Agreement). Too few clauses coded twice refuse nothing here: the figures then rest
 * on the rules, which the report says.
 */
export function withoutRefused(
  readings: readonly Reading<TextReadingId>[],
  agreement: readonly VariableAgreement[],
): Reading<TextReadingId>[] {
  const refused = new Set(
    agreement.filter(({ refusal }) => refusal === 'below-667').map(({ variable }) => variable),
  )
  return readings.map((reading) =>
    reading.value !== null && RESTS_ON[reading.id].some((variable) => refused.has(variable))
      ? { ...reading, value: null, gap: 'coders-disagree', interval: null }
      : reading,
  )
}
