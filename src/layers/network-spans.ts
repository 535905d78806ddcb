import { LAYERS, type Layer } from '../model/layer.ts'
import { type LayerNetwork, layerNetworks, type NetworkRules } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'

export interface NetworkSpanSettings extends NetworkRules {
  /** Years looked at, both included. */
  readonly firstYear: number
  readonly lastYear: number
  /** Layers to be in it, in the order of LAYERS. */
  readonly layers: readonly Layer[]
  /** Whether spans have weights. Without them a span ends only where the instruments that tie a pair are more or fewer. */
  readonly hasWeights?: boolean
}

/** Years, both included. */
export type Years = readonly [first: number, last: number]

/** When an actor has an entry in one of the layers; what goes on past the last year looked at ends with it. */
export interface NodeSpans {
  readonly actorIndex: number
  /** Years with an entry in any of the layers, in stretches. */
  readonly years: readonly Years[]
  /** The layers in which it has one, in the order of LAYERS. */
  readonly layers: readonly Layer[]
}

/**
 * The layered network through some years: a span for each pair, layer and stretch of years through which all its numbers stay the
 * same, so that they hold in each of its years. Span s ties the actors `one[s]` < `other[s]`. Spans stand by layer, pair and year;
 * those of a pair that follow one another without a gap are one unbroken tie.
 */
export interface NetworkSpans {
  readonly length: number
  /** Position in LAYERS. */
  readonly layer: Uint8Array
  readonly one: Uint16Array
  readonly other: Uint16Array
  readonly firstYear: Int16Array
  readonly lastYear: Int16Array
  /** Instruments that tie the pair. */
  readonly instruments: Uint16Array
  /** w_ij, to nine decimals; empty where no weights were asked for. */
  readonly weight: Float64Array
  /** 1 where the pair is tied by no recorded start. */
  readonly inferred: Uint8Array
  readonly nodes: readonly NodeSpans[]
}

interface Gathered {
  readonly pair: number[]
  readonly layer: number[]
  readonly firstYear: number[]
  readonly lastYear: number[]
  readonly instruments: number[]
  readonly weight: number[]
  readonly inferred: number[]
}

/** Weights are told to nine decimals: what differs by less is one weight. */
export function tellWeight(weight: number): number {
  return Math.round(weight * 1e9) / 1e9
}

/**
 * Spans of the networks that `layerNetworks` gives year by year (METHOD §1), so that at each year they are those networks.
 * Time O(years · (rows + Σ n_k² + pairs · layers)), memory O(pairs · layers + spans).
 */
export function networkSpans(index: MembershipIndex, settings: NetworkSpanSettings): NetworkSpans {
  const { firstYear, lastYear, hasWeights = true } = settings
  const chosen = LAYERS.flatMap((layer, l) => (settings.layers.includes(layer) ? [l] : []))
  const gathered: Gathered = {
    pair: [],
    layer: [],
    firstYear: [],
    lastYear: [],
    instruments: [],
    weight: [],
    inferred: [],
  }
  const present = presence(index.actorIds.length)
  /** First year of the span that is open for each pair of a layer, 0 where none is. */
  const open = LAYERS.map(() => new Int16Array((index.actorIds.length * (index.actorIds.length - 1)) / 2))
  let before: readonly LayerNetwork[] | null = null
  for (let year = firstYear; year <= lastYear + 1; year++) {
    const now = year > lastYear ? null : layerNetworks(index, { ...settings, year })
    for (const l of chosen) {
      const was = before?.[l] ?? null
      const is = now?.[l] ?? null
      closeAndOpen(gathered, open[l] as Int16Array, { l, year, was, is, hasWeights })
      if (is !== null) present.add(is.present, l, year)
    }
    before = now
  }
  return { ...grouped(gathered, index.actorIds.length, hasWeights), nodes: present.nodes() }
}

interface Turn {
  readonly l: number
  readonly year: number
  readonly was: LayerNetwork | null
  readonly is: LayerNetwork | null
  readonly hasWeights: boolean
}

/** Closes the spans whose numbers end with the year before, and opens those that begin in the year. */
function closeAndOpen(gathered: Gathered, open: Int16Array, { l, year, was, is, hasWeights }: Turn): void {
  for (let pair = 0; pair < open.length; pair++) {
    const had = was?.shared[pair] ?? 0
    const has = is?.shared[pair] ?? 0
    if (had === 0 && has === 0) continue
    const isSame =
      had === has &&
      was?.known[pair] === is?.known[pair] &&
      (!hasWeights || tellWeight(was?.weight[pair] ?? 0) === tellWeight(is?.weight[pair] ?? 0))
    if (isSame) continue
    if (had > 0) {
      gathered.pair.push(pair)
      gathered.layer.push(l)
      gathered.firstYear.push(open[pair] as number)
      gathered.lastYear.push(year - 1)
      gathered.instruments.push(had)
      if (hasWeights) gathered.weight.push(tellWeight(was?.weight[pair] ?? 0))
      gathered.inferred.push(was?.known[pair] === 1 ? 0 : 1)
    }
    open[pair] = has > 0 ? year : 0
  }
}

/** Gathered spans by layer and pair; those of a pair keep their order, which is that of the years. A counting sort: O(spans + pairs). */
function grouped(gathered: Gathered, actors: number, hasWeights: boolean): Omit<NetworkSpans, 'nodes'> {
  const { length } = gathered.pair
  const pairs = (actors * (actors - 1)) / 2
  const place = new Uint32Array(pairs * LAYERS.length + 1)
  const slotOf = (s: number): number => (gathered.layer[s] as number) * pairs + (gathered.pair[s] as number)
  for (let s = 0; s < length; s++) {
    const next = slotOf(s) + 1
    place[next] = (place[next] as number) + 1
  }
  for (let slot = 1; slot < place.length; slot++) {
    place[slot] = (place[slot] as number) + (place[slot - 1] as number)
  }
  const order = new Uint32Array(length)
  for (let s = 0; s < length; s++) {
    const slot = slotOf(s)
    order[place[slot] as number] = s
    place[slot] = (place[slot] as number) + 1
  }
  const [one, other] = actorsOfPairs(gathered.pair, order)
  const taken = (values: readonly number[]) => (_: unknown, at: number) =>
    values[order[at] as number] as number
  return {
    length,
    layer: Uint8Array.from({ length }, taken(gathered.layer)),
    one,
    other,
    firstYear: Int16Array.from({ length }, taken(gathered.firstYear)),
    lastYear: Int16Array.from({ length }, taken(gathered.lastYear)),
    instruments: Uint16Array.from({ length }, taken(gathered.instruments)),
    weight: Float64Array.from({ length: hasWeights ? length : 0 }, taken(gathered.weight)),
    inferred: Uint8Array.from({ length }, taken(gathered.inferred)),
  }
}

/** The two actors of each pair, the reverse of `pairIndex`. */
function actorsOfPairs(pairs: readonly number[], order: Uint32Array): [one: Uint16Array, other: Uint16Array] {
  const one = new Uint16Array(order.length)
  const other = new Uint16Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const pair = pairs[order[at] as number] as number
    const j = Math.floor((1 + Math.sqrt(1 + 8 * pair)) / 2)
    other[at] = j
    one[at] = pair - (j * (j - 1)) / 2
  }
  return [one, other]
}

/** Gathers in which years, and in which layers, each actor has an entry. */
function presence(actors: number) {
  const years: [number, number][][] = Array.from({ length: actors }, () => [])
  const bits = new Uint8Array(actors)
  return {
    add(present: Uint8Array, l: number, year: number): void {
      for (let i = 0; i < actors; i++) {
        if (present[i] !== 1) continue
        bits[i] = (bits[i] as number) | (1 << l)
        const own = years[i] as [number, number][]
        const last = own.at(-1)
        if (last === undefined || last[1] < year - 1) own.push([year, year])
        else last[1] = year
      }
    },
    nodes: (): NodeSpans[] =>
      years.flatMap((own, actorIndex) =>
        own.length === 0
          ? []
          : [
              {
                actorIndex,
                years: own,
                layers: LAYERS.filter((_, l) => (((bits[actorIndex] as number) >> l) & 1) === 1),
              },
            ],
      ),
  }
}
