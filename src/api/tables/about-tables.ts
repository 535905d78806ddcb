import type {
  AboutAnswer,
  Corridor,
  FlowCoverage,
  GapItem,
  Gaps,
  Licences,
  MergeItem,
  Merges,
  ProblemItem,
  Problems,
  SourceCoverage,
} from '../about.ts'
import type { AnswerTable } from '../answer-table.ts'
import { tableOf } from '../table-of.ts'

/** What the instruments lack, a row a family of a layer. */
export function aboutTable({ families, all }: AboutAnswer): AnswerTable {
  return tableOf<AboutAnswer['families'][number]>(
    [
      ['layer', 'text', 'Layer of governance; empty: in none.', (row) => row.layer],
      ['family', 'text', 'Kind of instrument.', (row) => row.family],
      ['instruments', 'integer', 'Instruments.', (row) => row.instruments],
      ['undated', 'integer', 'Of these without any date: in no year.', (row) => row.undated],
      ['without_binding', 'integer', 'Whether binding is not recorded.', (row) => row.without_binding],
      ['without_end', 'integer', 'No end recorded: count as alive.', (row) => row.without_end],
      ['without_licence', 'integer', 'Principal source states no licence.', (row) => row.without_licence],
      ['source_undated', 'integer', 'Principal source states no date.', (row) => row.source_undated],
      [
        'source_year',
        'integer',
        'Until when the dated sources tell (median); empty: none states a date.',
        (row) => row.source_year,
      ],
    ],
    families,
    {
      partial: [
        `Of ${all.instruments} instruments ${all.undated} are undated, ${all.without_end} have no end recorded.`,
      ],
    },
  )
}

interface SourceYear {
  readonly source: SourceCoverage
  readonly year: number | null
  readonly instruments: number
}

/** The sources with their instruments, a row a source and year. */
export function sourcesCoverageTable(items: readonly SourceCoverage[]): AnswerTable {
  const rows = items.flatMap((source): SourceYear[] => [
    ...source.years.map((made) => ({ source, ...made })),
    ...(source.undated > 0 || source.instruments === 0
      ? [{ source, year: null, instruments: source.undated }]
      : []),
  ])
  return tableOf<SourceYear>(
    [
      ['source', 'text', 'Id of the source.', ({ source }) => source.id],
      ['citation', 'text', 'How to cite it.', ({ source }) => source.citation],
      ['licence', 'text', 'Its licence; empty: not stated.', ({ source }) => source.licence],
      ['as_of', 'text', 'Date of its data (EDTF); empty: not stated.', ({ source }) => source.as_of],
      ['year', 'integer', 'Year in which the instruments were made; empty: undated.', ({ year }) => year],
      [
        'instruments',
        'integer',
        'Instruments of which it is the principal source.',
        ({ instruments }) => instruments,
      ],
    ],
    rows,
    { partial: ['An instrument counts for its principal source alone.'] },
  )
}

/** Licences as the sources state them. */
export function licencesTable({ items }: Licences): AnswerTable {
  return tableOf<Licences['items'][number]>(
    [
      ['licence', 'text', 'As the sources state it; empty: none is stated.', (row) => row.licence],
      ['sources', 'integer', 'Sources.', (row) => row.sources],
      [
        'instruments',
        'integer',
        'Instruments of which they are the principal source.',
        (row) => row.instruments,
      ],
    ],
    items,
  )
}

const DERIVED_GAPS =
  'Instruments without a date and participations without a start are read from the tables; the other gaps from gaps.csv.'

/** Gaps, a row each. */
export function gapsTable({ items, of }: Gaps): AnswerTable {
  return tableOf<GapItem>(
    [
      ['kind', 'text', 'What is missing.', (row) => row.kind],
      [
        'table',
        'text',
        'Table of the registry, or of the part from which it was left out.',
        (row) => row.table,
      ],
      ['row', 'text', 'Key of the row.', (row) => row.row],
      ['detail', 'text', 'What, or why.', (row) => row.detail],
      ['instrument', 'text', 'Instrument of the registry concerned; empty: none.', (row) => row.instrument],
    ],
    items,
    { of, partial: [DERIVED_GAPS] },
  )
}

/** Merges, a row each. */
export function mergesTable({ items, of }: Merges): AnswerTable {
  return tableOf<MergeItem>(
    [
      ['state', 'text', 'merged, or unsure: left as two.', (row) => row.state],
      [
        'instrument',
        'text',
        'The instrument that is kept, or the first of the two.',
        (row) => row.instrument,
      ],
      ['other', 'text', 'The id that went away, or the second of the two.', (row) => row.other],
      ['dates', 'text', 'Dates of the two.', (row) => row.dates],
      ['titles', 'text', 'Titles of the two.', (row) => row.titles],
      ['reason', 'text', 'Why, or why not.', (row) => row.reason],
    ],
    items,
    { of },
  )
}

/** Problems, a row each. */
export function problemsTable({ items, of }: Problems): AnswerTable {
  return tableOf<ProblemItem>(
    [
      ['file', 'text', 'Table of the part in which it was found.', (row) => row.file],
      ['row', 'text', 'Rows concerned.', (row) => row.row],
      ['problem', 'text', 'What is wrong, or may be.', (row) => row.problem],
      ['state', 'text', 'What became of it.', (row) => row.state],
      ['done', 'text', 'What was done.', (row) => row.done],
      ['instrument', 'text', 'Instrument of the registry concerned; empty: none.', (row) => row.instrument],
    ],
    items,
    { of },
  )
}

type FlowItem = FlowCoverage['items'][number]

/** Actors that the sources of migrant stocks list, a row each. */
export function flowCoverageTable({ items }: FlowCoverage): AnswerTable {
  return tableOf<{ item: FlowItem; actor: string }>(
    [
      ['source', 'text', 'Id of the source.', ({ item }) => item.source],
      ['side', 'text', 'Listed as origin or as destination.', ({ item }) => item.side],
      ['actor', 'text', 'Id of the actor.', ({ actor }) => actor],
      ['years', 'text', 'Years of the source separated by ;.', ({ item }) => item.years.join(';')],
      ['zeros', 'text', 'How an absent cell is read as zero.', ({ item }) => item.zeros],
    ],
    items.flatMap((item) => item.actors.map((actor) => ({ item, actor }))),
    {
      partial: ['Where a source lists single corridors they are at /api/about/corridors.'],
    },
  )
}

/** Corridors that sources of migrant stocks list, a row each. */
export function corridorsTable(items: readonly Corridor[], of: number): AnswerTable {
  return tableOf<Corridor>(
    [
      ['origin', 'text', 'Id of the origin.', (row) => row.origin],
      ['destination', 'text', 'Id of the destination.', (row) => row.destination],
      ['years', 'text', 'Years of the source separated by ;.', (row) => row.years.join(';')],
      ['source', 'text', 'Id of the source.', (row) => row.source],
    ],
    items,
    { of },
  )
}
