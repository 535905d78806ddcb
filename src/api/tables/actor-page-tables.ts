import type { ActorForums, ActorYears } from '../actor-pages.ts'
import type { AnswerTable } from '../answer-table.ts'
import { tableOf } from '../table-of.ts'

/** An actor's stack over the years, a row per year and layer. */
export function actorYearsTable({ years, layers }: ActorYears): AnswerTable {
  const rows = years.flatMap(({ year, instruments, partners }) =>
    layers.map((layer, l) => ({ year, layer, instruments: instruments[l] ?? 0, partners: partners[l] ?? 0 })),
  )
  return tableOf<(typeof rows)[number]>(
    [
      ['year', 'integer', 'The year.', (row) => row.year],
      ['layer', 'text', 'Layer of governance.', (row) => row.layer],
      ['instruments', 'integer', 'Instruments in which the actor stands.', (row) => row.instruments],
      ['partners', 'integer', 'Different actors that they tie it to.', (row) => row.partners],
    ],
    rows,
    { of: rows.length, partial: ['Upper bounds where instruments have no recorded end.'] },
  )
}

/** What an actor chairs, hosts, funds and watches, a row each; and what it stays out of. */
export function actorForumsTable({ offices, stayed_out }: ActorForums): AnswerTable {
  const rows = [
    ...offices.map((row) => ({ ...row, stands: row.role as string })),
    ...stayed_out.map((row) => ({ ...row, stands: `out: ${row.rule}`, from: null, to: null, note: null })),
  ]
  return tableOf<(typeof rows)[number]>(
    [
      ['instrument', 'text', 'Id of the instrument.', (row) => row.instrument],
      ['title', 'text', 'Its title.', (row) => row.title],
      ['family', 'text', 'Kind of instrument.', (row) => row.family],
      ['stands', 'text', 'Role, or the rule by which it stays out.', (row) => row.stands],
      ['from', 'text', 'First day (EDTF).', (row) => row.from],
      ['to', 'text', 'Last day (EDTF).', (row) => row.to],
      ['note', 'text', 'What a reader must know.', (row) => row.note],
    ],
    rows,
    { of: rows.length },
  )
}
