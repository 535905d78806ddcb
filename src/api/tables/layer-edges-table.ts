import type { AnswerTable } from '../answer-table.ts'
import type { LayerEdge, LayerEdges } from '../layer-edges.ts'
import { tableOf } from '../table-of.ts'
import { layersPartial } from './layers-tables.ts'

/** The layered network, a row an edge: the columns of `strata export edges`. */
export function layerEdgesTable({ edges, left_out }: LayerEdges): AnswerTable {
  return tableOf<LayerEdge>(
    [
      ['first_year', 'integer', 'First year of the stretch.', (row) => row.first_year],
      ['last_year', 'integer', 'Last year of the stretch, included.', (row) => row.last_year],
      ['source', 'text', 'Id of the one actor.', (row) => row.source],
      ['target', 'text', 'Id of the other.', (row) => row.target],
      ['layer', 'text', 'Layer of governance.', (row) => row.layer],
      ['instruments', 'integer', 'Instruments that tie the two in the layer.', (row) => row.instruments],
      ['weight', 'number', 'w_ij (Newman 2001); empty without weights.', (row) => row.weight],
      [
        'inferred',
        'text',
        'yes where no recorded start ties the two, else no.',
        (row) => (row.inferred ? 'yes' : 'no'),
      ],
    ],
    edges,
    { partial: layersPartial(left_out) },
  )
}
