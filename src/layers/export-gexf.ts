import { LAYERS, type Layer } from '../model/layer.ts'
import { xmlText } from '../model/xml-text.ts'
import { actorNames, type NamedActor, type NetworkFileOptions, networkAbout } from './export-network.ts'
import type { MembershipIndex } from './membership-index.ts'
import { type NetworkSpans, networkSpans, type Years } from './network-spans.ts'

/** Versions of GEXF that can be written: 1.2, which networkx of before 2023 reads too, and 1.3. */
export const GEXF_VERSIONS = ['1.2', '1.3'] as const

export type GexfVersion = (typeof GEXF_VERSIONS)[number]

export interface GexfOptions extends NetworkFileOptions {
  readonly version: GexfVersion
  /** The day of the registry (ISO 8601). */
  readonly date: string
}

const NAMESPACES: Readonly<Record<GexfVersion, { readonly gexf: string; readonly viz: string }>> = {
  '1.2': { gexf: 'http://www.gexf.net/1.2draft', viz: 'http://www.gexf.net/1.2draft/viz' },
  '1.3': { gexf: 'http://gexf.net/1.3', viz: 'http://gexf.net/1.3/viz' },
}

/** The fixed colour of each layer, as pages draw it. */
export const LAYER_COLOURS: Readonly<Record<Layer, string>> = {
  multilateral: '#0072b2',
  regional: '#009e73',
  transregional: '#e69f00',
  bloc: '#cc79a7',
  bilateral: '#d55e00',
}

/**
 * The layered network through some years as dynamic GEXF, piece by piece: one edge for each pair and layer that is ever tied, its
 * `kind` the layer, so that edges between the same two are parallel; its spells are its unbroken ties, and weight, instruments and
 * `inferred` are told for the years in which they hold. Years run from 1 January to 31 December. The weight goes by the id that Gephi
 * draws by; version 1.2 has it once more as `weight_by_years`, since networkx keeps only the last value of that id. Time and memory
 * those of `networkSpans`.
 */
export function* gexf(
  index: MembershipIndex,
  actors: readonly NamedActor[],
  options: GexfOptions,
): Generator<string> {
  const { version, date, firstYear, lastYear } = options
  const spans = networkSpans(index, options)
  const named = actorNames(actors)
  const ids = index.actorIds.map(xmlText)
  const hasWeights = spans.weight.length > 0
  const namespaces = NAMESPACES[version]
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="${namespaces.gexf}" xmlns:viz="${namespaces.viz}" version="${version}">\n`
  yield `  <meta lastmodifieddate="${date}">\n    <creator>Strata</creator>\n    <description>${xmlText(aboutInWords(networkAbout(index, options)))}</description>\n  </meta>\n`
  yield `  <graph mode="dynamic" defaultedgetype="undirected" timeformat="date" ${within([firstYear, lastYear])}>\n`
  yield attributes('node', 'static', { kind: 'string', layers: 'string' })
  yield attributes('edge', 'static', { layer: 'string' })
  yield attributes('edge', 'dynamic', {
    ...(hasWeights && { weight: 'double' }),
    ...(hasWeights && version === '1.2' && { weight_by_years: 'double' }),
    instruments: 'integer',
    inferred: 'boolean',
  })
  yield '    <nodes>\n'
  for (const { actorIndex, years, layers } of spans.nodes) {
    const { name, kind } = named(index.actorIds[actorIndex] as string)
    yield `      <node id="${ids[actorIndex]}" label="${xmlText(name)}" ${within(whole(years))}>\n` +
      `        <attvalues>${value('kind', kind)}${value('layers', layers.join(';'))}</attvalues>\n` +
      `${spells(years)}      </node>\n`
  }
  yield '    </nodes>\n    <edges>\n'
  for (let from = 0; from < spans.length; ) {
    const to = endOfEdge(spans, from)
    yield edge(spans, [from, to], ids, version)
    from = to
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

/** The spans of one pair and layer lie from `from` to before what is returned. */
function endOfEdge({ length, layer, one, other }: NetworkSpans, from: number): number {
  let to = from + 1
  while (to < length && layer[to] === layer[from] && one[to] === one[from] && other[to] === other[from]) to++
  return to
}

function edge(
  spans: NetworkSpans,
  [from, to]: readonly [number, number],
  ids: readonly string[],
  version: GexfVersion,
): string {
  const layer = LAYERS[spans.layer[from] as number] as Layer
  const source = ids[spans.one[from] as number] as string
  const target = ids[spans.other[from] as number] as string
  const ties: [number, number][] = []
  for (let s = from; s < to; s++) {
    const last = ties.at(-1)
    if (last !== undefined && last[1] === (spans.firstYear[s] as number) - 1)
      last[1] = spans.lastYear[s] as number
    else ties.push([spans.firstYear[s] as number, spans.lastYear[s] as number])
  }
  const weights =
    spans.weight.length === 0 ? [] : stretches(spans, [from, to], (s) => spans.weight[s] as number)
  const carried = [
    value('layer', layer),
    ...weights.map((held) => value('weight', ...held)),
    ...(version === '1.2' ? weights.map((held) => value('weight_by_years', ...held)) : []),
    ...stretches(spans, [from, to], (s) => spans.instruments[s] as number).map((held) =>
      value('instruments', ...held),
    ),
    ...stretches(spans, [from, to], (s) => spans.inferred[s] === 1).map((held) => value('inferred', ...held)),
  ].join('')
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(LAYER_COLOURS[layer].slice(at, at + 2), 16))
  return (
    `      <edge id="${layer}:${source}:${target}" source="${source}" target="${target}" kind="${layer}" ${within(whole(ties))}>\n` +
    `        <attvalues>${carried}</attvalues>\n${spells(ties)}        <viz:color r="${r}" g="${g}" b="${b}"/>\n      </edge>\n`
  )
}

/** The values of some spans, each with the years through which it holds without a gap. */
function stretches<Value>(
  { firstYear, lastYear }: NetworkSpans,
  [from, to]: readonly [number, number],
  told: (s: number) => Value,
): [Value, Years][] {
  const found: [Value, [number, number]][] = []
  for (let s = from; s < to; s++) {
    const held = told(s)
    const last = found.at(-1)
    const first = firstYear[s] as number
    if (last !== undefined && last[0] === held && last[1][1] === first - 1) last[1][1] = lastYear[s] as number
    else found.push([held, [first, lastYear[s] as number]])
  }
  return found
}

function attributes(
  carrier: 'node' | 'edge',
  mode: 'static' | 'dynamic',
  types: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(types).map(
    ([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>\n`,
  )
  return `    <attributes class="${carrier}" mode="${mode}">\n${lines.join('')}    </attributes>\n`
}

function value(name: string, held: string | number | boolean, years?: Years): string {
  const when = years === undefined ? '' : ` ${within(years)}`
  return `<attvalue for="${name}" value="${xmlText(String(held))}"${when}/>`
}

function spells(years: readonly Years[]): string {
  return `        <spells>${years.map((each) => `<spell ${within(each)}/>`).join('')}</spells>\n`
}

/** From the first year of the first stretch to the last of the last. */
function whole(years: readonly Years[]): Years {
  return [years[0]?.[0] ?? 0, years.at(-1)?.[1] ?? 0]
}

function within([first, last]: Years): string {
  return `start="${first}-01-01" end="${last}-12-31"`
}

function aboutInWords(about: Readonly<Record<string, string | number>>): string {
  return Object.entries(about)
    .map(([name, said]) => `${name}: ${said}`)
    .join('; ')
}
