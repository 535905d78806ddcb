import { LAYERS, type Layer } from '../model/layer.ts'
import { xmlText } from '../model/xml-text.ts'
import { actorNames, leftOutNamed, type NamedActor } from './export-network.ts'
import { graphmlData, graphmlHead } from './graphml-parts.ts'
import { type LayerSettings, layerNetworks, pairIndex } from './layer-network.ts'
import { leftOut } from './left-out.ts'
import type { MembershipIndex } from './membership-index.ts'
import { tellWeight } from './network-spans.ts'

export interface GraphmlOptions extends LayerSettings {
  /** Layers to be in it, in the order of LAYERS. */
  readonly layers: readonly Layer[]
  readonly registryVersion: string
  readonly licence: string
}

/** What graph, nodes and edges carry, with the type of each. */
const KEYS = {
  graph: {
    registry_version: 'string',
    year: 'int',
    blocs: 'string',
    scope: 'string',
    start: 'string',
    inferred_ties: 'string',
    layers_included: 'string',
    left_out_uncoded_trade: 'int',
    left_out_undated_rows: 'int',
    left_out_undated_instruments: 'int',
    left_out_without_layer: 'int',
    licence: 'string',
  },
  node: { name: 'string', kind: 'string', layers: 'string' },
  edge: { layer: 'string', weight: 'double', instruments: 'int', inferred: 'boolean' },
} as const

/**
 * The layered network of one year as GraphML, piece by piece: actors with an entry in one of the layers, and an edge for each
 * layer that ties two of them, so that edges between the same two are parallel (METHOD §1). `weight` is w_ij of the layer,
 * `instruments` how many tie the pair, `inferred` whether no recorded start does; a node's `layers` are those that it has an entry
 * in, tied or not. Time O(n² · layers), memory that of the networks.
 */
export function* graphml(
  index: MembershipIndex,
  actors: readonly NamedActor[],
  options: GraphmlOptions,
): Generator<string> {
  const { year, blocRule, scope, inferred = 'with', registryVersion, licence } = options
  const networks = layerNetworks(index, options)
  const included = LAYERS.flatMap((layer, l) => {
    const network = networks[l]
    return network !== undefined && options.layers.includes(layer) ? [{ layer, network }] : []
  })
  const named = actorNames(actors)
  yield* graphmlHead(KEYS)
  yield `  <graph id="strata" edgedefault="undirected">\n${graphmlData('graph', {
    registry_version: registryVersion,
    year,
    blocs: blocRule,
    scope,
    start: index.tieStart,
    inferred_ties: inferred,
    layers_included: included.map(({ layer }) => layer).join(';'),
    ...leftOutNamed(leftOut(index, options)),
    licence,
  })}`
  for (let i = 0; i < index.actorIds.length; i++) {
    const present = included.filter(({ network }) => network.present[i] === 1).map(({ layer }) => layer)
    if (present.length === 0) continue
    const id = index.actorIds[i] as string
    const { name, kind } = named(id)
    yield `    <node id="${xmlText(id)}">\n${graphmlData('node', { name, kind, layers: present.join(';') })}    </node>\n`
  }
  for (const { layer, network } of included) {
    for (let j = 1; j < index.actorIds.length; j++) {
      for (let i = 0; i < j; i++) {
        const pair = pairIndex(i, j)
        const shared = network.shared[pair] as number
        if (shared === 0) continue
        const [source, target] = [index.actorIds[i] as string, index.actorIds[j] as string].map(xmlText)
        const carried = graphmlData('edge', {
          layer,
          weight: tellWeight(network.weight[pair] as number),
          instruments: shared,
          inferred: network.known[pair] === 0,
        })
        yield `    <edge id="${layer}:${source}:${target}" source="${source}" target="${target}">\n${carried}    </edge>\n`
      }
    }
  }
  yield '  </graph>\n</graphml>\n'
}
