import type { AnswerTable } from '../answer-table.ts'
import type {
  Interplay,
  LayerOrderItem,
  PrecedentCountsItem,
  ProcessInterplay,
  ProcessPrecedentItem,
} from '../layer-interplay.ts'
import { rulesInWords } from '../rules-in-words.ts'
import { type ColumnOf, idsCell, tableOf } from '../table-of.ts'

type Rules = Pick<Interplay, 'blocs' | 'scope' | 'start' | 'inferred' | 'draws' | 'seed'>

/** Relational precedent, a process a row. */
export function interplayTable(answer: Interplay): AnswerTable {
  return tableOf<ProcessPrecedentItem>(
    [
      ['scope', 'text', 'Which bilateral instruments count.', () => answer.scope],
      ['start', 'text', 'When a tie starts.', () => answer.start],
      ['inferred', 'text', 'With or without inferred days of joining.', () => answer.inferred],
      ['process', 'text', 'Id of the process or mobility partnership.', (row) => row.instrument],
      ['family', 'text', 'Its family.', (row) => row.family],
      ['layer', 'text', 'Its layer of governance.', (row) => row.layer],
      ['began', 'text', 'EDTF date from which founders are told.', (row) => row.began],
      ['members', 'integer', 'Members.', (row) => row.members],
      ['undated_members', 'integer', 'Of these, without a date of joining.', (row) => row.undated_members],
      ['founders', 'integer', 'Dated members that did not surely join later.', (row) => row.founders],
      ['joiners', 'integer', 'Members that surely joined later.', (row) => row.joiners],
      ['dyad_rule', 'text', 'Which dyads count.', (row) => row.dyads],
      ...countColumns('', 'the dyads that count', (row) => row.counted),
      ...countColumns('recorded_', 'these, on recorded starts alone', (row) => row.recorded_alone),
      ...countColumns('all_', 'all pairs of members', (row) => row.all_dyads),
      ...countColumns('founders_', 'two founders', (row) => row.of_founders),
      ...countColumns('joiners_', 'a later joiner with anybody', (row) => row.of_joiners),
      ...chanceColumns(),
    ],
    answer.processes,
    { partial: partialOf(answer) },
  )
}

function countColumns(
  prefix: string,
  of: string,
  counts: (row: ProcessPrecedentItem) => PrecedentCountsItem,
): ColumnOf<ProcessPrecedentItem>[] {
  return [
    [`${prefix}dyads`, 'integer', `Dyads: ${of}.`, (row) => counts(row).dyads],
    [`${prefix}dated`, 'integer', 'Of these, dyads of two dated members.', (row) => counts(row).dated],
    [
      `${prefix}before`,
      'integer',
      'Dated dyads with an instrument surely signed before.',
      (row) => counts(row).before,
    ],
    [`${prefix}possibly`, 'integer', 'And those with one possibly so.', (row) => counts(row).possibly],
    [`${prefix}share`, 'number', 'R_p: before / dated, 0 to 1.', (row) => counts(row).share],
    [`${prefix}possible_share`, 'number', 'The possible bound of it.', (row) => counts(row).possible_share],
    [`${prefix}least`, 'number', 'Of all dyads, the undated too, at least.', (row) => counts(row).least],
    [`${prefix}most`, 'number', 'And at most.', (row) => counts(row).most],
  ]
}

function chanceColumns(): ColumnOf<ProcessPrecedentItem>[] {
  const computed = ({ chance }: ProcessPrecedentItem) => (chance.status === 'computed' ? chance : null)
  return [
    [
      'matched',
      'integer',
      'Founders with a region, who are matched.',
      (row) => computed(row)?.founders ?? null,
    ],
    ['widened', 'integer', 'Of these, drawn from a whole region.', (row) => computed(row)?.widened ?? null],
    [
      'density',
      'number',
      'Prior bilateral density of the founders.',
      (row) => computed(row)?.density ?? null,
    ],
    ['chance_mean', 'number', 'The same of random sets, mean.', (row) => computed(row)?.mean ?? null],
    ['chance_low', 'number', '2.5 % of the sets lie below.', (row) => computed(row)?.low ?? null],
    ['chance_high', 'number', '2.5 % of the sets lie above.', (row) => computed(row)?.high ?? null],
    ['p', 'number', '(1 + sets with at least the density) / (1 + sets).', (row) => computed(row)?.p ?? null],
    ['q', 'number', 'p adjusted over all processes.', (row) => computed(row)?.q ?? null],
    [
      'reason',
      'text',
      'Why there are no random sets.',
      ({ chance }) => (chance.status === 'unavailable' ? chance.reason : null),
    ],
  ]
}

/** Which of two layers tied the dyads first, an ordered pair of layers a row. */
export function layerOrderTable(answer: Rules, orders: readonly LayerOrderItem[]): AnswerTable {
  return tableOf<LayerOrderItem>(
    [
      ['blocs', 'text', 'A bloc as one node, or expanded to its members.', () => answer.blocs],
      ['scope', 'text', 'Which instruments count.', () => answer.scope],
      ['start', 'text', 'When a tie starts.', () => answer.start],
      ['inferred', 'text', 'With or without inferred starts.', (row) => row.inferred],
      ['layer', 'text', 'Layer.', (row) => row.layer],
      ['other', 'text', 'The other layer.', (row) => row.other],
      ['dyads', 'integer', 'Dyads that both may tie.', (row) => row.dyads],
      ['first', 'integer', 'The layer surely tied them first.', (row) => row.first],
      ['possibly_first', 'integer', 'Not surely, but never second.', (row) => row.possibly_first],
      ['same_year', 'integer', 'Surely in the same year.', (row) => row.same_year],
      ['possibly_second', 'integer', 'Not surely, but never first.', (row) => row.possibly_second],
      ['second', 'integer', 'The other surely tied them first.', (row) => row.second],
      ['not_told', 'integer', 'Either may have been first.', (row) => row.not_told],
      ['only', 'integer', 'Dyads that the other never ties.', (row) => row.only],
    ],
    orders,
    { partial: [`Rules: ${rulesInWords({ ...answer, inferred: undefined })}.`] },
  )
}

/** The dyads of one process that have a bilateral instrument. */
export function processInterplayTable(answer: ProcessInterplay): AnswerTable {
  return tableOf<ProcessInterplay['dyads'][number]>(
    [
      ['process', 'text', 'Id of the process.', () => answer.process.instrument],
      ['one', 'text', 'Id of an actor.', (row) => row.one],
      ['other', 'text', 'Id of another.', (row) => row.other],
      ['counted', 'text', 'Whether it counts for R_p.', (row) => (row.counted ? 'yes' : 'no')],
      ['precedence', 'text', 'Whether an instrument was there before.', (row) => row.precedence],
      ['instruments', 'text', 'Bilateral instruments between the two.', (row) => idsCell(row.instruments)],
    ],
    answer.dyads,
    {
      of: answer.process.all_dyads.dyads,
      partial: [`Rules: ${rulesInWords(answer)}.`, 'Dyads without a bilateral instrument are left out.'],
    },
  )
}

function partialOf(answer: Interplay): string[] {
  const { instruments, undated } = answer.bilateral
  return [
    `Rules: ${rulesInWords({ ...answer, blocs: undefined })}; ${answer.draws} random sets, seed ${answer.seed}.`,
    `${undated} of ${instruments} bilateral instruments have no date: possibly before, never surely.`,
    'Dyads of a member without a date of joining are in no share; least and most say between what it lies with them.',
  ]
}
