import { LAYERS } from '../model/layer.ts'
import type { MembershipIndex } from './membership-index.ts'
import type { NetworkSpans } from './network-spans.ts'

/** A value of an edge: text, number, or null where it was not asked for. */
export type EdgeCell = string | number | null

export interface EdgeColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'number'
  readonly description: string
  readonly cell: (span: number) => EdgeCell
}

/** The columns of the table of edges, each with what it holds of a span (`networkSpans`). */
export function edgeColumns(index: MembershipIndex, spans: NetworkSpans): EdgeColumn[] {
  const id = (actors: Uint16Array) => (s: number) => index.actorIds[actors[s] as number] as string
  return [
    {
      name: 'first_year',
      type: 'integer',
      description: 'First year of the stretch through which the numbers hold.',
      cell: (s) => spans.firstYear[s] as number,
    },
    {
      name: 'last_year',
      type: 'integer',
      description:
        'Last year of the stretch, included; what goes on past the years asked for ends with them.',
      cell: (s) => spans.lastYear[s] as number,
    },
    { name: 'source', type: 'text', description: 'Id of the one actor.', cell: id(spans.one) },
    {
      name: 'target',
      type: 'text',
      description: 'Id of the other; a tie has no direction and stands once.',
      cell: id(spans.other),
    },
    {
      name: 'layer',
      type: 'text',
      description: 'Layer of governance.',
      cell: (s) => LAYERS[spans.layer[s] as number] as string,
    },
    {
      name: 'instruments',
      type: 'integer',
      description: 'Instruments that tie the two in the layer.',
      cell: (s) => spans.instruments[s] as number,
    },
    {
      name: 'weight',
      type: 'number',
      description: 'w_ij (Newman 2001), to nine decimals; empty where weights were left out.',
      cell: (s) => spans.weight[s] ?? null,
    },
    {
      name: 'inferred',
      type: 'text',
      description: 'yes where no recorded start ties the two, else no.',
      cell: (s) => (spans.inferred[s] === 1 ? 'yes' : 'no'),
    },
  ]
}
