import type { AnswerTable } from '../answer-table.ts'
import type { EventItem, EventsAnswer, YearCounts } from '../events.ts'
import { idsCell, tableOf } from '../table-of.ts'
import { INCOMPLETE } from './instruments-table.ts'

/** Events, a row each. */
export function eventsTable({ items, of }: EventsAnswer): AnswerTable {
  return tableOf<EventItem>(
    [
      ['id', 'text', 'Slug of the event.', (row) => row.id],
      ['date', 'text', 'When (EDTF).', (row) => row.date],
      ['title', 'text', 'What happened.', (row) => row.title],
      ['kind', 'text', 'Kind of event.', (row) => row.kind],
      [
        'actors',
        'text',
        'Ids of the actors separated by ;.',
        (row) => idsCell(row.actors.map(({ id }) => id)),
      ],
      [
        'instruments',
        'text',
        'Ids of the instruments separated by ;.',
        (row) => idsCell(row.instruments.map(({ id }) => id)),
      ],
      ['source', 'text', 'Ids of sources separated by ;.', (row) => idsCell(row.sources.map(({ id }) => id))],
    ],
    items,
    {
      of,
      partial: ['The events are those that the literature on partnerships names; the list is not complete.'],
    },
  )
}

/** Instruments a year, layer and family. */
export function yearCountsTable({ years, count, from, to, of, left_out }: YearCounts): AnswerTable {
  const { undated, before, after, uncoded_trade } = left_out
  return tableOf<YearCounts['years'][number]>(
    [
      ['year', 'integer', 'Year.', (row) => row.year],
      ['layer', 'text', 'Layer of governance; empty: in none.', (row) => row.layer],
      ['family', 'text', 'Kind of instrument.', (row) => row.family],
      [
        'instruments',
        'integer',
        count === 'made' ? 'Instruments signed or founded in the year.' : 'Instruments alive in the year.',
        (row) => row.instruments,
      ],
    ],
    years,
    {
      partial: [
        `Of ${of} instruments are left out: ${undated} undated, ${before} ${count === 'made' ? 'made' : 'over'} before ${from}, ${after} begun after ${to}.`,
        ...(uncoded_trade === 0
          ? []
          : [`Left out besides: ${uncoded_trade} trade agreements not coded to hold a migration clause.`]),
        ...(count === 'alive'
          ? ['Instruments for which no end is recorded count as alive, so counts are upper bounds.']
          : []),
        INCOMPLETE,
      ],
    },
  )
}
