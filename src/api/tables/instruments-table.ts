import type { AnswerTable } from '../answer-table.ts'
import type { InstrumentDetail, InstrumentSummary } from '../instruments.ts'
import { type ColumnOf, idsCell, tableOf } from '../table-of.ts'

/** What a reader of any list of instruments must know. */
export const INCOMPLETE = 'The registry is complete for no layer: see registry/GAPS.md.'

const INSTRUMENT_COLUMNS: readonly ColumnOf<InstrumentSummary>[] = [
  ['id', 'text', 'Id of the instrument.', (row) => row.id],
  ['title', 'text', 'Title.', (row) => row.title],
  ['family', 'text', 'Kind of instrument.', (row) => row.family],
  ['layer', 'text', 'Layer of governance; empty: in none.', (row) => row.layer],
  ['form', 'text', 'Legal form.', (row) => row.form],
  ['regime', 'text', 'Field of international law or policy.', (row) => row.regime],
  ['binding', 'text', 'Legally binding: yes or no; empty: not recorded.', (row) => row.binding],
  ['signed', 'text', 'Day of signature or adoption (EDTF).', (row) => row.signed],
  ['in_force', 'text', 'Entry into force, or founding of a process (EDTF).', (row) => row.in_force],
  ['ended', 'text', 'Last day alive (EDTF); empty: none recorded.', (row) => row.ended],
  ['status', 'text', 'Status by the source.', (row) => row.status],
  ['source', 'text', 'Ids of sources separated by ;, the principal one first.', (row) => row.source],
  ['actors', 'text', 'Ids of those bound separated by ;, blocs first.', (row) => idsCell(row.actors)],
  ['codings', 'integer', 'Codings recorded.', (row) => row.codings],
  ['year', 'integer', 'First year alive; empty: undated.', (row) => row.year],
  ['last_year', 'integer', 'Last year alive by an end or a successor; empty: none.', (row) => row.last_year],
]

/** A list of instruments, a row each. */
export function instrumentsTable(
  items: readonly InstrumentSummary[],
  about: Pick<AnswerTable, 'of' | 'partial'>,
): AnswerTable {
  return tableOf(INSTRUMENT_COLUMNS, items, about)
}

/** The participations of one instrument, a row each. */
export function participationsTable({ participations }: InstrumentDetail): AnswerTable {
  return tableOf<InstrumentDetail['participations'][number]>(
    [
      ['actor', 'text', 'Id of the actor.', (row) => row.actor],
      ['name', 'text', 'Its English name.', (row) => row.name],
      ['kind', 'text', 'What the actor is.', (row) => row.kind],
      ['role', 'text', 'Role of the actor.', (row) => row.role],
      ['from', 'text', 'First day (EDTF); empty: not recorded.', (row) => row.from],
      ['to', 'text', 'Last day (EDTF); empty: lasts, or no end recorded.', (row) => row.to],
      ['start', 'text', 'How the first day is known: known, inferred or unknown.', (row) => row.start],
      ['source', 'text', 'Ids of sources separated by ;, the principal one first.', (row) => row.source],
      ['note', 'text', 'What a reader must know about the row.', (row) => row.note],
    ],
    participations,
    {
      partial: [
        'Codings, relations and rival values are not in this table; the address without format has them.',
      ],
    },
  )
}
