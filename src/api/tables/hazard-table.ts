import type { AnswerTable } from '../answer-table.ts'
import type { HazardAnswer, HazardModelAnswer } from '../layer-hazard.ts'
import { tableOf } from '../table-of.ts'

interface Row {
  readonly model: 'joining' | 'reverse'
  readonly of: HazardModelAnswer
  readonly coefficient: HazardModelAnswer['coefficients'][number] | null
}

/** Coefficients of both models, a row each; a model without an estimate is one row with its reason. */
export function hazardTable(answer: HazardAnswer): AnswerTable {
  const rows = (['joining', 'reverse'] as const).flatMap((model): Row[] => {
    const of = answer[model]
    if (of.coefficients.length === 0) return [{ model, of, coefficient: null }]
    return of.coefficients.map((coefficient) => ({ model, of, coefficient }))
  })
  const { processes, pairs } = answer
  const sum = (of: (row: HazardAnswer['processes'][number]) => number): number =>
    processes.reduce((all, row) => all + of(row), 0)
  return tableOf<Row>(
    [
      [
        'model',
        'text',
        'joining: of a process; reverse: of a first bilateral instrument.',
        (row) => row.model,
      ],
      ['term', 'text', 'Regressor.', ({ coefficient }) => coefficient?.term ?? null],
      [
        'estimate',
        'number',
        'Coefficient of the cloglog hazard.',
        ({ coefficient }) => coefficient?.estimate ?? null,
      ],
      ['hazard_ratio', 'number', 'exp of it.', ({ coefficient }) => coefficient?.hazard_ratio ?? null],
      ['errors', 'text', 'How errors may depend on each other.', (row) => row.of.errors],
      ['se', 'number', 'Standard error.', ({ coefficient }) => coefficient?.se ?? null],
      ['z', 'number', 'Estimate over its error.', ({ coefficient }) => coefficient?.z ?? null],
      ['p', 'number', 'By the normal distribution.', ({ coefficient }) => coefficient?.p ?? null],
      [
        'p_few_clusters',
        'number',
        'By Student’s t with one degree fewer than the fewest clusters.',
        ({ coefficient }) => coefficient?.p_few_clusters ?? null,
      ],
      ['low', 'number', 'Lower end of the 95 % interval.', ({ coefficient }) => coefficient?.low ?? null],
      ['high', 'number', 'Upper end.', ({ coefficient }) => coefficient?.high ?? null],
      ['rows', 'integer', 'Rows in the likelihood.', (row) => row.of.rows],
      ['events', 'integer', 'Events in them.', (row) => row.of.events],
      ['reason', 'text', 'Why there is no estimate.', (row) => row.of.reason],
      ['first_year', 'integer', 'First year at risk.', () => answer.first_year],
      ['last_year', 'integer', 'Last year at risk.', () => answer.last_year],
      ['at_risk', 'text', 'Who can join a process.', () => answer.at_risk],
      ['blocs', 'text', 'Rule for blocs.', () => answer.blocs],
      ['scope', 'text', 'Scope.', () => answer.scope],
      ['start', 'text', 'When a tie starts.', () => answer.start],
      ['inferred', 'text', 'With or without inferred starts.', () => answer.inferred],
    ],
    rows,
    {
      partial: [
        `Not at risk of joining: ${sum(({ founders }) => founders)} founders, ${sum(({ undated }) => undated)} countries whose joining nothing dates; ` +
          `left out: ${sum(({ no_members }) => no_members)} rows without a dated member the year before, ${sum(({ no_control }) => no_control)} without a control.`,
        `Not at risk of a first bilateral instrument: ${pairs.tied_before} pairs that had one, ${pairs.undated} with one that nothing dates.`,
        ...answer.joining.findings.map(({ message }) => message),
        ...answer.reverse.findings.map(({ message }) => `Reverse: ${message}`),
      ],
    },
  )
}
