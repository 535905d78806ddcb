import type { AnswerTable } from '../answer-table.ts'
import type { ForumActor, ForumActors, InForums } from '../forum-actors.ts'
import type { ForumPower, ForumPowerAnswer, OfficeHolder } from '../forum-power.ts'
import { type ColumnOf, idsCell, tableOf } from '../table-of.ts'

interface PowerRow {
  readonly office: 'chair' | 'secretariat' | 'funder'
  readonly holder: OfficeHolder | ForumPower['chairs']['actors'][number]
  readonly years: number | null
  readonly share: number | null
}

/** Who chairs, hosts and pays in a forum, a row for each chair and for each term of the others. */
export function forumPowerTable({ chairs, secretariat, funders }: ForumPowerAnswer): AnswerTable {
  const office = (name: 'secretariat' | 'funder', holders: readonly OfficeHolder[]): PowerRow[] =>
    holders.map((holder) => ({ office: name, holder, years: null, share: null }))
  const rows: PowerRow[] = [
    ...chairs.actors.map((holder): PowerRow => {
      return { office: 'chair', holder, years: holder.years, share: holder.share }
    }),
    ...office('secretariat', secretariat.holders),
    ...office('funder', funders.holders),
  ]
  const ofTerm = (of: (holder: OfficeHolder) => string | number | null) => (row: PowerRow) =>
    'start' in row.holder ? of(row.holder) : null
  return tableOf<PowerRow>(
    [
      ['office', 'text', 'chair, secretariat or funder.', (row) => row.office],
      ['actor', 'text', 'Id of the actor.', ({ holder }) => holder.actor],
      ['name', 'text', 'Its name.', ({ holder }) => holder.name],
      ['kind', 'text', 'What it is.', ({ holder }) => holder.kind],
      [
        'side',
        'text',
        'A: destination, B: origin or transit; empty: not known.',
        ({ holder }) => holder.side,
      ],
      ['side_by', 'text', 'The coding by which the side is known.', ({ holder }) => holder.side_by],
      ['side_reason', 'text', 'Why the side is not known.', ({ holder }) => holder.side_reason],
      ['first_year', 'integer', 'First year of the term.', ofTerm((holder) => holder.first_year)],
      ['last_year', 'integer', 'Last year; empty: none recorded.', ofTerm((holder) => holder.last_year)],
      ['start', 'text', 'How the first day is known.', ofTerm((holder) => holder.start)],
      ['years', 'number', 'Recorded years in the chair, split among several chairs.', (row) => row.years],
      ['share', 'number', 'Of the recorded years, 0 to 1.', (row) => row.share],
    ],
    rows,
    {
      partial: [
        `The chair is recorded for ${chairs.recorded} of ${chairs.years} years, for ${chairs.open} more by a term without a recorded end; the others count in no share.`,
      ],
    },
  )
}

/** In how many forums each actor is at once, a row each. */
export function forumActorsTable({ items, year, forums }: ForumActors): AnswerTable {
  return tableOf<InForums>(inForumsColumns(year), items, {
    partial: [
      `Of ${forums.length} forums with members in ${year}; forums that keep no list of members are left out.`,
    ],
  })
}

/** In which forums an actor is, and those who sit in them with it, a row each. */
export function forumActorTable({ actor, co_members, year }: ForumActor): AnswerTable {
  return tableOf<InForums>(inForumsColumns(year), [actor, ...co_members], {
    partial: [`The first row is ${actor.name} itself, the others what each shares with it.`],
  })
}

function inForumsColumns(year: number): ColumnOf<InForums>[] {
  return [
    ['year', 'integer', 'Year.', () => year],
    ['actor', 'text', 'Id of the actor.', (row) => row.actor],
    ['name', 'text', 'Its name.', (row) => row.name],
    ['kind', 'text', 'What it is.', (row) => row.kind],
    ['region', 'text', 'UN M49 region.', (row) => row.region],
    ['forums', 'integer', 'Forums, joining recorded or inferred.', (row) => row.forums.length],
    ['recorded', 'integer', 'Of these, joining recorded.', (row) => row.recorded.length],
    ['possible', 'integer', 'Forums besides, joining undated.', (row) => row.possible.length],
    ['forum_ids', 'text', 'Ids of the forums, separated by ;.', (row) => idsCell(row.forums)],
    ['possible_ids', 'text', 'Ids of those that are possible.', (row) => idsCell(row.possible)],
  ]
}
