import type { AnswerTable } from '../answer-table.ts'
import type { NullRowItem, NullSeriesAnswer, NullsAnswer } from '../layer-nulls.ts'
import { tableOf } from '../table-of.ts'

/** Statistics beside their nulls, a row each; what may be read stands beside conditional overlaps. */
export function layerNullsTable(answer: NullsAnswer | NullSeriesAnswer): AnswerTable {
  const { blocs, scope, start, inferred, seed, family, rows, readings } = answer
  const readingOf = new Map(readings.map((each) => [`${each.year} ${each.layer} ${each.other}`, each]))
  const reading = ({ measure, year, layer, other }: NullRowItem) =>
    measure === 'conditional-overlap' ? readingOf.get(`${year} ${layer} ${other}`) : undefined
  return tableOf<NullRowItem>(
    [
      ['year', 'integer', 'Year.', (row) => row.year],
      ['blocs', 'text', 'A bloc as one node, or expanded to its members.', () => blocs],
      [
        'scope',
        'text',
        'coded: trade agreements only where coded for migration; all: every row.',
        () => scope,
      ],
      ['start', 'text', 'When a tie starts.', () => start],
      ['inferred', 'text', 'With ties of inferred starts, or without.', () => inferred],
      [
        'null',
        'text',
        'curveball: rows shuffled, margins kept; labels: actors’ labels permuted.',
        (row) => row.null,
      ],
      ['measure', 'text', 'Statistic.', (row) => row.measure],
      ['layer', 'text', 'Layer, or set of layers.', (row) => row.layer],
      [
        'other',
        'text',
        'Second layer of a pair; conditional overlap is P(layer given other).',
        (row) => row.other,
      ],
      ['observed', 'number', 'What the draws are compared with.', (row) => row.observed],
      [
        'network',
        'number',
        'The figure of the layered network, members of one bloc apart.',
        (row) => row.network,
      ],
      ['draws', 'integer', 'N, the number of draws.', (row) => row.draws],
      ['mean', 'number', 'Mean of the draws.', (row) => row.mean],
      ['sd', 'number', 'Standard deviation of the draws, over N − 1.', (row) => row.sd],
      ['z', 'number', '(observed − mean) / sd.', (row) => row.z],
      ['low', 'number', 'Quantile .025 of the draws.', (row) => row.low],
      ['high', 'number', 'Quantile .975 of the draws.', (row) => row.high],
      ['p', 'number', '(1 + draws at least as high) / (1 + N).', (row) => row.p],
      ['p_lower', 'number', '(1 + draws at most as high) / (1 + N).', (row) => row.p_lower],
      ['p_adjusted', 'number', 'p after Benjamini and Hochberg, over the family.', (row) => row.p_adjusted],
      ['p_lower_adjusted', 'number', 'p_lower after Benjamini and Hochberg.', (row) => row.p_lower_adjusted],
      [
        'reading',
        'text',
        'Sign that both nulls tell: more, less, not-told.',
        (row) => reading(row)?.reading ?? null,
      ],
      ['reading_reason', 'text', 'Why no sign is told.', (row) => reading(row)?.reason ?? null],
      ['reason', 'text', 'Why a value is missing.', (row) => row.reason],
    ],
    rows,
    { partial: [`Seed ${seed}. Family of the adjusted p: ${family}.`] },
  )
}
