import { LAYERS } from '../model/layer.ts'
import {
  areTied,
  type BlocRule,
  type EntryReader,
  entryReader,
  type InferredRule,
  NOT_KNOWN,
} from './entries.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope, type Scope } from './scope.ts'
import { aliveIn } from './year-span.ts'

/** The rules that every figure of the layered view names. */
export interface NetworkRules {
  readonly blocRule: BlocRule
  readonly scope: Scope
  /** `with` where it is not given. */
  readonly inferred?: InferredRule
}

export interface LayerSettings extends NetworkRules {
  readonly year: number
}

/**
 * The undirected network of one layer in one year, over all n actors of the membership index.
 *
 * Pair (i, j), i < j, stands at `pairIndex(i, j)`. Several instruments between the same two actors are one tie (`shared`
 * counts them).
 */
export interface LayerNetwork {
  /** Instruments alive, with or without ties. */
  readonly instruments: number
  /** 1 where the actor has an entry in some instrument of the layer. */
  readonly present: Uint8Array
  /** Instruments that tie each pair; length n(n − 1)/2. */
  readonly shared: Uint16Array
  /** 1 where the pair is tied by recorded starts alone. */
  readonly known: Uint8Array
  /** w_ij = Σ_k B_ik B_jk / (n_k − 1) over the instruments that tie the pair (Newman 2001). */
  readonly weight: Float64Array
}

/** Position of the pair (i, j), i < j, in arrays over pairs. */
export function pairIndex(i: number, j: number): number {
  return (j * (j - 1)) / 2 + i
}

/**
 * The networks of the five layers in one year (METHOD §1): a_ij = 1 if i and j share an instrument alive in the year.
 *
 * At yearly resolution two actors bound within the same year share the instrument, even where one followed the other
 * within it. n_k counts the entries of instrument k under the rule for blocs, those that enter through a bloc included.
 *
 * @returns one network per layer, in the order of LAYERS
 *
 * Time O(rows + Σ n_k²), memory 11 bytes a pair and layer.
 */
export function layerNetworks(index: MembershipIndex, settings: LayerSettings): LayerNetwork[] {
  const reader = entryReader(index)
  const networks = LAYERS.map(() => emptyNetwork(index.actorIds.length))
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!countsInScope(index, k, settings.scope)) continue
    const first = index.firstYearByInstrument[k] as number
    if (!aliveIn(settings.year, first, index.lastYearByInstrument[k] as number)) continue
    const network = networks[index.layerByInstrument[k] as number]
    if (network !== undefined) addInstrument(network, reader, k, settings)
  }
  return networks
}

type MutableNetwork = { -readonly [K in keyof LayerNetwork]: LayerNetwork[K] }

function emptyNetwork(actorCount: number): MutableNetwork {
  const pairs = (actorCount * (actorCount - 1)) / 2
  return {
    instruments: 0,
    present: new Uint8Array(actorCount),
    shared: new Uint16Array(pairs),
    known: new Uint8Array(pairs),
    weight: new Float64Array(pairs),
  }
}

function addInstrument(
  network: MutableNetwork,
  reader: EntryReader,
  instrumentIndex: number,
  { year, blocRule, inferred }: LayerSettings,
): void {
  network.instruments++
  const { length, actors, via, knownVia } = reader.read(instrumentIndex, year, blocRule, inferred)
  const share = 1 / (length - 1)
  for (let e = 0; e < length; e++) {
    const i = actors[e] as number
    network.present[i] = 1
    for (let f = 0; f < e; f++) {
      if (!areTied(via[e] as number, via[f] as number)) continue
      const j = actors[f] as number
      const pair = i < j ? pairIndex(i, j) : pairIndex(j, i)
      network.shared[pair] = (network.shared[pair] as number) + 1
      network.weight[pair] = (network.weight[pair] as number) + share
      const one = knownVia[e] as number
      const other = knownVia[f] as number
      if (one !== NOT_KNOWN && other !== NOT_KNOWN && areTied(one, other)) network.known[pair] = 1
    }
  }
}
