import type { AnswerTable } from '../answer-table.ts'
import type { ProcessAnswer, Processes, ProcessItem, ProcessPart } from '../processes.ts'
import { idsCell, tableOf } from '../table-of.ts'

/** The consultative processes and forums, a row each. */
export function processesTable({ items, total, year }: Processes): AnswerTable {
  return tableOf<ProcessItem>(
    [
      ['id', 'text', 'Id of the process.', ({ process }) => process.id],
      ['title', 'text', 'Its title.', ({ process }) => process.title],
      ['family', 'text', 'rcp, irf or global-forum.', ({ process }) => process.family],
      ['layer', 'text', 'Layer of governance.', ({ process }) => process.layer],
      ['first_year', 'integer', 'First year alive.', ({ process }) => process.year],
      ['last_year', 'integer', 'Last year alive; empty: none recorded.', ({ process }) => process.last_year],
      ['status', 'text', 'Status by the source.', ({ process }) => process.status],
      ['members', 'integer', `Members in ${year}, as far as dated.`, (row) => row.members],
      ['undated', 'integer', 'Members whose joining nothing dates.', (row) => row.undated],
      ['known', 'integer', 'Memberships with a known start.', ({ starts }) => starts.known],
      ['inferred', 'integer', 'Memberships with an inferred start.', ({ starts }) => starts.inferred],
      ['unknown', 'integer', 'Memberships with an unknown start.', ({ starts }) => starts.unknown],
      ['mix', 'text', 'Coded composition; empty: not coded.', (row) => row.mix],
      ['chairs', 'integer', 'Terms of chairs that are recorded.', (row) => row.chairs],
      ['chair_years', 'integer', 'Years with a recorded chair.', (row) => row.chair_years.recorded],
      ['chair_years_of', 'integer', 'Years of the process.', (row) => row.chair_years.years],
      ['chair_years_a', 'number', 'Of the recorded, destination side.', (row) => row.chair_years.a],
      ['chair_years_b', 'number', 'Of the recorded, origin or transit side.', (row) => row.chair_years.b],
      ['chair_years_unknown', 'number', 'Of the recorded, side not known.', (row) => row.chair_years.unknown],
      [
        'chair_concentration',
        'number',
        'Herfindahl index over actors, 0 to 1.',
        (row) => row.chair_years.concentration,
      ],
      ['secretariat', 'text', 'Secretariat, ids separated by ;.', (row) => idsCell(row.secretariat)],
      [
        'funders',
        'text',
        'Funders ever recorded, ids separated by ;.',
        (row) => idsCell(row.funders.map(({ actor }) => actor)),
      ],
      ['overlaps', 'integer', `Others that share a member in ${year}.`, (row) => row.overlaps.shared],
      ['overlaps_at_most', 'integer', 'The same where undated members count.', (row) => row.overlaps.at_most],
    ],
    items,
    { of: total, partial: undatedSaid(items.reduce((sum, { undated }) => sum + undated, 0)) },
  )
}

/** All parts that actors have in a process, a row each. */
export function processTable({ members, offices, in_year, year }: ProcessAnswer): AnswerTable {
  return tableOf<ProcessPart>(
    [
      ['actor', 'text', 'Id of the actor.', (row) => row.actor],
      ['name', 'text', 'Its name.', (row) => row.name],
      ['role', 'text', 'Role in the process.', (row) => row.role],
      ['region', 'text', 'UN M49 region.', (row) => row.region],
      ['from', 'text', 'First day (EDTF).', (row) => row.from],
      ['to', 'text', 'Last day (EDTF).', (row) => row.to],
      ['start', 'text', 'How the first day is known.', (row) => row.start],
      ['first_year', 'integer', 'First year; empty: nothing dates it.', (row) => row.first_year],
      ['last_year', 'integer', 'Last year; empty: it lasts, or is undated.', (row) => row.last_year],
      [
        'member_in_year',
        'text',
        `Whether it is a member in ${year}: yes, no, or unknown where undated.`,
        (row) => memberIn(row, in_year),
      ],
      ['source', 'text', 'Ids of sources separated by ;.', (row) => row.source],
      ['note', 'text', 'What a reader must know.', (row) => row.note],
    ],
    [...members, ...offices],
    { of: members.length + offices.length, partial: undatedSaid(in_year.undated.length) },
  )
}

function memberIn({ actor }: ProcessPart, { members, undated }: ProcessAnswer['in_year']): string {
  if (members.includes(actor)) return 'yes'
  return undated.includes(actor) ? 'unknown' : 'no'
}

function undatedSaid(count: number): string[] {
  return count === 0 ? [] : [`${count} members whose joining nothing dates are in no year.`]
}
