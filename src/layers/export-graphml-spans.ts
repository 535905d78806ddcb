import { LAYERS } from '../model/layer.ts'
import { xmlText } from '../model/xml-text.ts'
import {
  ABOUT_TYPES,
  actorNames,
  type NamedActor,
  type NetworkFileOptions,
  networkAbout,
} from './export-network.ts'
import { graphmlData, graphmlHead } from './graphml-parts.ts'
import type { MembershipIndex } from './membership-index.ts'
import { networkSpans } from './network-spans.ts'

const KEYS = {
  graph: ABOUT_TYPES,
  node: {
    name: 'string',
    kind: 'string',
    layers: 'string',
    first_year: 'int',
    last_year: 'int',
    years: 'string',
  },
  edge: {
    layer: 'string',
    first_year: 'int',
    last_year: 'int',
    weight: 'double',
    instruments: 'int',
    inferred: 'boolean',
  },
} as const

/**
 * The layered network through some years as GraphML, piece by piece: an edge for each pair, layer and stretch of years through which
 * its numbers stay the same (`networkSpans`), so that the edges with first_year ≤ t ≤ last_year are the network of year t. `years`
 * of a node are its stretches with an entry. Time and memory those of `networkSpans`.
 */
export function* graphmlSpans(
  index: MembershipIndex,
  actors: readonly NamedActor[],
  options: NetworkFileOptions,
): Generator<string> {
  const spans = networkSpans(index, options)
  const named = actorNames(actors)
  const ids = index.actorIds.map(xmlText)
  yield* graphmlHead(KEYS)
  yield `  <graph id="strata" edgedefault="undirected">\n${graphmlData('graph', networkAbout(index, options))}`
  for (const { actorIndex, years, layers } of spans.nodes) {
    const { name, kind } = named(index.actorIds[actorIndex] as string)
    const carried = graphmlData('node', {
      name,
      kind,
      layers: layers.join(';'),
      first_year: years[0]?.[0] ?? null,
      last_year: years.at(-1)?.[1] ?? null,
      years: years.map(([first, last]) => `${first}-${last}`).join(';'),
    })
    yield `    <node id="${ids[actorIndex]}">\n${carried}    </node>\n`
  }
  for (let s = 0; s < spans.length; s++) {
    const layer = LAYERS[spans.layer[s] as number] as string
    const source = ids[spans.one[s] as number] as string
    const target = ids[spans.other[s] as number] as string
    const first = spans.firstYear[s] as number
    const carried = graphmlData('edge', {
      layer,
      first_year: first,
      last_year: spans.lastYear[s] as number,
      weight: spans.weight[s] ?? null,
      instruments: spans.instruments[s] as number,
      inferred: spans.inferred[s] === 1,
    })
    yield `    <edge id="${layer}:${source}:${target}:${first}" source="${source}" target="${target}">\n${carried}    </edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}
