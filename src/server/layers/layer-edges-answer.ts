import type { NetworkFormat } from '../../api/export-format.ts'
import type { LayerEdges, LayerEdgesQuery } from '../../api/layer-edges.ts'
import { gexf } from '../../layers/export-gexf.ts'
import { graphmlSpans } from '../../layers/export-graphml-spans.ts'
import { layersOf } from '../../layers/layer-sets.ts'
import { leftOut } from '../../layers/left-out.ts'
import { type NetworkSpanSettings, networkSpans } from '../../layers/network-spans.ts'
import { StrataError } from '../../model/error.ts'
import { LAYERS, type Layer } from '../../model/layer.ts'
import { REGISTRY_LICENCE } from '../../model/licence.ts'
import { registryDate } from '../../model/registry-date.ts'
import type { RegistryService } from '../registry-service.ts'
import { yearAsked } from '../year-asked.ts'

/** Edges that an answer holds. */
const MOST_EDGES = 60_000

/**
 * The layered network through some years as rows.
 * @throws StrataError `layers/years-reversed`, `layers/network-too-large`
 */
export function layerEdgesAnswer(service: RegistryService, query: LayerEdgesQuery): LayerEdges {
  const settings = settingsOf(service, query)
  const { firstYear, lastYear, blocRule, scope, layers } = settings
  const index = service.index(query.start)
  const spans = networkSpans(index, settings)
  if (spans.length > MOST_EDGES) {
    throw new StrataError('layers/network-too-large', { found: spans.length, most: MOST_EDGES })
  }
  const left = leftOut(index, { year: firstYear, blocRule, scope }, lastYear)
  return {
    registry_version: service.lookup.registry.version,
    first_year: firstYear,
    last_year: lastYear,
    blocs: blocRule,
    scope,
    start: query.start,
    inferred: query.inferred,
    layers: [...layers],
    edges: Array.from({ length: spans.length }, (_, s) => ({
      first_year: spans.firstYear[s] as number,
      last_year: spans.lastYear[s] as number,
      source: index.actorIds[spans.one[s] as number] as string,
      target: index.actorIds[spans.other[s] as number] as string,
      layer: LAYERS[spans.layer[s] as number] as Layer,
      instruments: spans.instruments[s] as number,
      weight: spans.weight[s] ?? null,
      inferred: spans.inferred[s] === 1,
    })),
    left_out: {
      uncoded_trade_instruments: left.uncodedTradeInstruments,
      uncoded_trade_rows: left.uncodedTradeRows,
      no_layer_instruments: left.noLayerInstruments,
      undated_instruments: left.undatedInstruments,
      undated_rows: left.undatedRows,
    },
  }
}

/** The same as a file of a network, piece by piece. */
export function layerEdgesFile(
  service: RegistryService,
  query: LayerEdgesQuery,
  format: NetworkFormat,
): Iterable<string> {
  const { registry } = service.lookup
  const { version } = registry
  const options = { ...settingsOf(service, query), registryVersion: version, licence: REGISTRY_LICENCE }
  const index = service.index(query.start)
  return format === 'graphml'
    ? graphmlSpans(index, registry.actors, options)
    : gexf(index, registry.actors, { ...options, version: '1.2', date: registryDate(version) })
}

function settingsOf(service: RegistryService, query: LayerEdgesQuery): NetworkSpanSettings {
  const isOneYear = query.from === undefined && query.to === undefined
  const lastYear = yearAsked(service, isOneYear ? query.year : query.to)
  const firstYear = isOneYear ? lastYear : yearAsked(service, query.from ?? query.to)
  if (firstYear > lastYear)
    throw new StrataError('layers/years-reversed', { first: firstYear, last: lastYear })
  return {
    firstYear,
    lastYear,
    blocRule: query.blocs,
    scope: query.scope,
    inferred: query.inferred,
    layers: layersOf(query.set),
    hasWeights: query.weights === 'with',
  }
}
