import type { AnswerTable } from '../answer-table.ts'
import type { FlowPoint } from '../flows-common.ts'
import type { Corridor, TopCorridors, TreatedCorridors } from '../flows-corridor.ts'
import type { Estimate, EventStudy, SpecificationCurve, SpecificationItem } from '../flows-models.ts'
import { type ColumnOf, tableOf } from '../table-of.ts'

type PointRow = FlowPoint & { readonly source: string; readonly origin: string; readonly destination: string }

const POINT_COLUMNS: readonly ColumnOf<PointRow>[] = [
  ['origin', 'text', 'Country of birth.', (row) => row.origin],
  ['destination', 'text', 'Country of residence.', (row) => row.destination],
  ['source', 'text', 'Id of the source; rival sources are rival series.', (row) => row.source],
  ['year', 'integer', 'Year of the stock.', (row) => row.year],
  ['persons', 'number', 'Migrant stock, persons; empty: unknown.', (row) => row.persons],
  [
    'zero_unlisted',
    'text',
    'yes: a zero that the source does not list.',
    (row) => (row.zero_unlisted ? 'yes' : 'no'),
  ],
  ['reason', 'text', 'Why persons is empty.', (row) => row.reason],
]

/** Stocks of a corridor, a row for each source and year. */
export function corridorTable({ origin, destination, series }: Corridor): AnswerTable {
  return tableOf<PointRow>(
    POINT_COLUMNS,
    series.flatMap(({ source, points }) =>
      points.map((point) => ({ ...point, source, origin: origin.id, destination: destination.id })),
    ),
  )
}

/** Stocks of the corridors that instruments bind, a row for each source and year. */
export function treatedCorridorsTable({ items, of }: TreatedCorridors): AnswerTable {
  return tableOf<PointRow>(
    POINT_COLUMNS,
    items.flatMap(({ origin, destination, series }) =>
      series.flatMap(({ source, points }) =>
        points.map((point) => ({ ...point, source, origin: origin.id, destination: destination.id })),
      ),
    ),
    { partial: of > items.length ? [`The ${items.length} largest of ${of} corridors.`] : [] },
  )
}

/** The largest corridors of a country. */
export function topTable({ items, year, source }: TopCorridors): AnswerTable {
  return tableOf<TopCorridors['items'][number]>(
    [
      ['origin', 'text', 'Country of birth.', (row) => row.origin.id],
      ['destination', 'text', 'Country of residence.', (row) => row.destination.id],
      ['persons', 'number', `Migrant stock in ${year} by ${source}.`, (row) => row.persons],
    ],
    items,
  )
}

const INTERVAL = 'of the interval'

interface Estimated {
  readonly se: number | null
  readonly low: number | null
  readonly high: number | null
  readonly p: number | null
}

function estimateColumns<Row extends Estimated & { readonly estimate: number | null }>(): ColumnOf<Row>[] {
  return [
    ['estimate', 'number', 'Coefficient; empty: cannot be computed.', (row) => row.estimate],
    ['se', 'number', 'Standard error.', (row) => row.se],
    ['low', 'number', `Lower end ${INTERVAL}.`, (row) => row.low],
    ['high', 'number', `Upper end ${INTERVAL}.`, (row) => row.high],
    ['p', 'number', 'Two-sided p.', (row) => row.p],
  ]
}

/** The coefficients of a model. */
export function estimateTable({ coefficients, dropped }: Estimate): AnswerTable {
  return tableOf<Estimate['coefficients'][number]>(
    [
      ['term', 'text', 'Regressor.', (row) => row.term],
      ...estimateColumns<Estimate['coefficients'][number]>(),
    ],
    coefficients,
    { partial: droppedSaid(dropped) },
  )
}

/** Leads and lags, a row each. */
export function eventStudyTable({ coefficients, dropped }: EventStudy): AnswerTable {
  return tableOf<EventStudy['coefficients'][number]>(
    [
      ['term', 'text', 'Lead or lag.', (row) => row.term],
      ['periods', 'integer', 'Windows since the signature.', (row) => row.periods],
      ['years', 'integer', 'Years since the signature.', (row) => row.years],
      ...estimateColumns<EventStudy['coefficients'][number]>(),
    ],
    coefficients,
    { partial: droppedSaid(dropped) },
  )
}

/** Specifications, a row each, by estimate. */
export function curveTable({ results, specifications, estimated }: SpecificationCurve): AnswerTable {
  return tableOf<SpecificationItem>(
    [
      ['key', 'text', 'Name of the specification.', (row) => row.key],
      ['model', 'text', 'ppml, asinh or log.', (row) => row.model],
      ['direction', 'text', 'Who is the origin.', (row) => row.direction],
      ['effects', 'text', 'Fixed effects.', (row) => row.effects],
      ['sample', 'text', 'all, or regular: stock above 9 in every year.', (row) => row.sample],
      ...estimateColumns<SpecificationItem>(),
      ['rows', 'integer', 'Rows of the sample.', (row) => row.rows],
      ['rows_used', 'integer', 'Rows in the fit.', (row) => row.rows_used],
      [
        'dropped',
        'text',
        'Rows left out by reason.',
        (row) => row.dropped.map(({ reason, rows }) => `${reason} ${rows}`).join('; ') || null,
      ],
      ['cluster', 'text', 'By what errors are clustered.', (row) => row.cluster],
      ['clusters', 'integer', 'Clusters.', (row) => row.clusters],
      ['reason', 'text', 'Why there is no estimate.', (row) => row.reason?.code ?? null],
    ],
    results,
    {
      of: specifications,
      partial:
        estimated < specifications
          ? [`${specifications - estimated} specifications could not be computed.`]
          : [],
    },
  )
}

function droppedSaid(dropped: Estimate['dropped']): string[] {
  return dropped.map(({ reason, rows }) => `${rows} rows left out: ${reason}.`)
}
