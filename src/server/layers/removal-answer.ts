import type { Removal, RemovalQuery, RemovalRow } from '../../api/layer-removal.ts'
import type { LayerSettings } from '../../layers/layer-network.ts'
import { type LayerSet, layersOf } from '../../layers/layer-sets.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import { layersByPair } from '../../layers/removal/layers-by-pair.ts'
import { topicsFirstSeen } from '../../layers/removal/topics-first-seen.ts'
import { takenAway, type WithoutLayer } from '../../layers/removal/without-layer.ts'
import { removalReading } from '../../report/layer-wording.ts'
import type { WordsWithoutSource } from '../../report/words-without-source.ts'
import type { TopicsOfInstruments } from './topics-of-instruments.ts'

/** What the removal of a layer is computed from. */
export interface RemovalFacts {
  readonly registryVersion: string
  readonly index: MembershipIndex
  /** Years, both included. */
  readonly years: readonly [first: number, last: number]
  /** Topics by instrument; null where none are coded. */
  readonly topics: TopicsOfInstruments | null
  readonly words: WordsWithoutSource
}

/**
 * What is left without a layer, year by year (METHOD §2, Removal): what `GET /api/layers/removal` answers and
 * `strata layers removal --json` prints. Time O(years × (rows + Σ n_k² + n²)).
 */
export function removalAnswer(
  { registryVersion, index, years, topics, words }: RemovalFacts,
  { layer, blocs, scope, inferred }: RemovalQuery,
): Removal {
  const networks = (['all', 'without-multilateral'] as const).filter((set) => layersOf(set).includes(layer))
  const rows: RemovalRow[] = []
  for (let year = years[0]; year <= years[1]; year++) {
    const settings: LayerSettings = { year, blocRule: blocs, scope, inferred }
    const byPair = layersByPair(index, settings)
    for (const network of networks) rows.push(rowOf(takenAway(byPair, year, layer, network), network))
  }
  return {
    registry_version: registryVersion,
    layer,
    blocs,
    scope,
    start: index.tieStart,
    inferred,
    reading: removalReading(layer),
    rows,
    topics: topicsItem(topics, layer, years[1]),
    words:
      words.status === 'unavailable'
        ? words
        : { status: 'computed', words: words.words, without_source: { ...words.withoutSource } },
  }
}

function rowOf(found: WithoutLayer, network: Exclude<LayerSet, 'without-bilateral'>): RemovalRow {
  return {
    year: found.year,
    network,
    actors: found.actors,
    tied: found.tied,
    tied_by_layer: found.tiedByLayer,
    untied: found.untied,
    untied_share: found.untiedShare,
    still_tied_by: found.stillTiedBy.map((row) => ({ ...row })),
    giant_before: found.giantBefore,
    giant_after: found.giantAfter,
    isolated: found.isolated,
  }
}

function topicsItem(
  topics: TopicsOfInstruments | null,
  layer: RemovalQuery['layer'],
  year: number,
): Removal['topics'] {
  if (topics === null) return { status: 'unavailable', reason: 'no-coded-topics' }
  const found = topicsFirstSeen(topics.coded, layer, year)
  return {
    status: 'computed',
    year,
    ...found,
    sure: [...found.sure],
    possible: [...found.possible],
    coded: topics.coded.length,
    uncoded: topics.uncoded,
  }
}
