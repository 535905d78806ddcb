import type { AnswerTable } from '../answer-table.ts'
import type { LayerMeasuresAnswer, MeasureRowItem } from '../layer-measures.ts'
import { tableOf } from '../table-of.ts'
import { layersPartial } from './layers-tables.ts'

/** Figures of the layered network, one a row, each with the rules that it was counted under. */
export function layerMeasuresTable(answer: LayerMeasuresAnswer): AnswerTable {
  const last = answer.left_out.at(-1)
  const partial = last === undefined ? [] : layersPartial(last).map((line) => `${last.year}: ${line}`)
  return tableOf<MeasureRowItem>(
    [
      ['year', 'integer', 'Year.', (row) => row.year],
      ['blocs', 'text', 'A bloc as one node, or expanded to its members of the year.', () => answer.blocs],
      ['scope', 'text', 'coded: trade agreements only where coded; all: every row.', () => answer.scope],
      ['start', 'text', 'When a tie starts: acted or in-force.', () => answer.start],
      ['inferred', 'text', 'with or without ties of inferred starts.', () => answer.inferred],
      ['measure', 'text', 'What is measured (METHOD §1).', (row) => row.measure],
      [
        'layer',
        'text',
        'A layer, or several taken together; a regime; the first of two instruments.',
        (row) => row.layer,
      ],
      [
        'other',
        'text',
        'Second layer, number of layers, other actor, partition or second instrument.',
        (row) => row.other,
      ],
      ['actor', 'text', 'Id of the actor; empty: of the whole layer.', (row) => row.actor],
      ['value', 'number', 'The figure; empty: it cannot be told.', (row) => row.value],
      ['n', 'integer', 'What it is counted over: actors, pairs or layers.', (row) => row.n],
      ['reason', 'text', 'Why there is no value.', (row) => row.reason],
    ],
    answer.rows,
    { partial },
  )
}
