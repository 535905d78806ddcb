import type { ClauseRecord } from '../../assess/clause-record.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { strength } from '../../assess/strength.ts'
import type { CodedVariable } from '../../model/clause-coding.ts'
import type { CORRECTED_FIGURES, CorrectedFigure } from './partnership-report-types.ts'

/** Fewest clauses coded by people from which the machine's error is told. */
export const LEAST_SAMPLE = 50

type FigureId = (typeof CORRECTED_FIGURES)[number]

interface Question {
  readonly id: FigureId
  /** What people must have coded of a clause for it to be in the sample. */
  readonly variables: readonly CodedVariable[]
  /** Of one clause; null where the record does not tell. */
  readonly of: (record: ClauseRecord) => number | null
}

const isBearer =
  (side: 'a' | 'b') =>
  ({ bearer }: ClauseRecord): number | null =>
    bearer === null ? null : Number(bearer === side)

const QUESTIONS: readonly Question[] = [
  { id: 'bearer-a', variables: ['bearer'], of: isBearer('a') },
  { id: 'bearer-b', variables: ['bearer'], of: isBearer('b') },
  { id: 'beneficiary-a', variables: ['beneficiary'], of: ({ beneficiary }) => Number(beneficiary === 'a') },
  { id: 'beneficiary-b', variables: ['beneficiary'], of: ({ beneficiary }) => Number(beneficiary === 'b') },
  {
    id: 'conditional-on-performance',
    variables: ['condition_type'],
    of: ({ conditionType }) => Number(conditionType === 'performance'),
  },
  { id: 'mean-strength', variables: ['modal', 'action'], of: strength },
]

/**
 * Shares and means over clauses with the machine's error taken off: mean of the machine's codes over all N clauses, plus the mean of human less machine over the n that people
 * coded (design-based estimate; Egami et al. 2023, with equal chances of being drawn). Standard error √((1 − n/N) s²/n) of that difference, s² its variance in the sample.
 *
 * It holds if the coded clauses are a random sample of all. So only clauses coded blind count: those corrected because the machine's value looked wrong are no sample.
 * Figures with fewer than 50 such clauses are left out. Time O(clauses).
 */
export function correctedFigures(clauses: readonly CodedClause[]): CorrectedFigure[] {
  return QUESTIONS.flatMap(({ id, variables, of }) => {
    const machine: number[] = []
    const errors: number[] = []
    for (const clause of clauses) {
      const read = of(clause.machine)
      if (read === null) continue
      machine.push(read)
      const coded = variables.every((variable) =>
        clause.codings.some(
          (coding) => coding.variable === variable && coding.way === 'code' && coding.value !== null,
        ),
      )
      const human = coded ? of(clause.record) : null
      if (human !== null) errors.push(human - read)
    }
    if (errors.length < LEAST_SAMPLE) return []
    const error = mean(errors)
    const variance = errors.reduce((sum, value) => sum + (value - error) ** 2, 0) / (errors.length - 1)
    const standardError = Math.sqrt(((1 - errors.length / machine.length) * variance) / errors.length)
    const corrected = mean(machine) + error
    return [
      {
        id,
        machine: mean(machine),
        corrected,
        standardError,
        low: corrected - 1.96 * standardError,
        high: corrected + 1.96 * standardError,
        clauses: machine.length,
        sample: errors.length,
      },
    ]
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
