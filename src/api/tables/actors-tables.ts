import type { ActorDetail, ActorSummary } from '../actors.ts'
import type { AnswerTable } from '../answer-table.ts'
import type { PairAnswer } from '../layers.ts'
import { idsCell, tableOf } from '../table-of.ts'

/** A list of actors, a row each. */
export function actorsTable(items: readonly ActorSummary[], of: number): AnswerTable {
  return tableOf<ActorSummary>(
    [
      ['id', 'text', 'ISO 3166 alpha-3, or a slug.', (row) => row.id],
      ['kind', 'text', 'What the actor is.', (row) => row.kind],
      ['name', 'text', 'English name.', (row) => row.name],
      ['iso2', 'text', 'ISO 3166-1 alpha-2; NA is Namibia, not a missing value.', (row) => row.iso2],
      ['start', 'text', 'First day alive (EDTF).', (row) => row.start],
      ['end', 'text', 'Last day alive (EDTF).', (row) => row.end],
      ['region', 'text', 'UN M49 region.', (row) => row.region],
      ['subregion', 'text', 'UN M49 subregion.', (row) => row.subregion],
      ['aliases', 'text', 'Other names separated by ;.', (row) => idsCell(row.aliases)],
    ],
    items,
    { of },
  )
}

type StackRow = ActorDetail['apart'][number] & { readonly tied: 'yes' | 'no' }

/** What binds an actor in a year: a row per instrument, those beside which it only stands at the end with `tied` no. */
export function stackTable({ layers, apart, left_out }: ActorDetail): AnswerTable {
  const rows: StackRow[] = [
    ...layers.flatMap(({ layer, instruments }) =>
      instruments.map((row) => ({ ...row, layer, tied: 'yes' as const })),
    ),
    ...apart.map((row) => ({ ...row, tied: 'no' as const })),
  ]
  return tableOf<StackRow>(
    [
      ['layer', 'text', 'Layer of governance.', (row) => row.layer],
      ['instrument', 'text', 'Id of the instrument.', (row) => row.id],
      ['title', 'text', 'Its title.', (row) => row.title],
      ['family', 'text', 'Kind of instrument.', (row) => row.family],
      ['signed', 'text', 'Day of signature or adoption (EDTF).', (row) => row.signed],
      ['in_force', 'text', 'Entry into force (EDTF).', (row) => row.in_force],
      ['binding', 'text', 'Legally binding: yes or no; empty: not recorded.', (row) => row.binding],
      ['status', 'text', 'Status by the source.', (row) => row.status],
      ['tied', 'text', 'no: the actor holds only roles that do not tie.', (row) => row.tied],
      ['roles', 'text', 'Roles of the actor itself separated by ;.', (row) => idsCell(row.roles)],
      ['through', 'text', 'Bloc through which alone the actor enters.', (row) => row.through],
      ['start', 'text', 'How the first day is known.', (row) => row.start],
      ['since', 'text', 'Day from which the actor or its bloc is bound (EDTF).', (row) => row.since],
      ['partners', 'text', 'Ids of the actors tied to it separated by ;.', (row) => idsCell(row.partners)],
    ],
    rows,
    { partial: stackPartial(left_out) },
  )
}

function stackPartial({ undated, uncoded_trade }: ActorDetail['left_out']): string[] {
  return [
    ...(undated.length === 0
      ? []
      : [`Left out: ${undated.length} instruments in which nothing dates the participation.`]),
    ...(uncoded_trade.length === 0
      ? []
      : [`Left out: ${uncoded_trade.length} trade agreements not coded to hold a migration clause.`]),
  ]
}

/** All that ever bound two actors: a row per instrument and span of years. */
export function pairTable({ actors, year, spans }: PairAnswer): AnswerTable {
  const [a = '', b = ''] = actors
  return tableOf<PairAnswer['spans'][number]>(
    [
      ['actor', 'text', 'Id of the one actor.', () => a],
      ['other', 'text', 'Id of the other.', () => b],
      ['instrument', 'text', 'Id of the instrument.', (row) => row.instrument],
      ['title', 'text', 'Its title.', (row) => row.title],
      ['layer', 'text', 'Layer of governance.', (row) => row.layer],
      ['first_year', 'integer', 'First year of the tie.', (row) => row.first_year],
      ['last_year', 'integer', 'Last year of the tie; empty: it lasts.', (row) => row.last_year],
      [
        'inferred',
        'text',
        'yes: the start is the instrument’s own date.',
        (row) => (row.inferred ? 'yes' : 'no'),
      ],
    ],
    spans,
    {
      partial: [
        ...(year === null
          ? []
          : [`Only what binds the two in ${year}; without year the address has all years.`]),
        'Instruments that nothing dates, or that the scope leaves out, tie in no year.',
      ],
    },
  )
}
