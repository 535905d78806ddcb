import { LAYERS } from '../../model/layer.ts'
import { entryReader } from '../entries.ts'
import type { NetworkRules } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { aliveIn } from '../year-span.ts'
import { changesByYear } from './changes-by-year.ts'
import { BIT_SETS, COLUMN_BITS, LAYER_COLUMNS, type LayerOrSet } from './layer-columns.ts'
import { type PairState, pairState } from './pair-state.ts'
import { replaceEntries, type StandingEntries, tiesAll } from './standing-entries.ts'

/**
 * The layered network over years (METHOD §1). Figures of year y (counted from `firstYear`) and column c (of `columns`) stand at
 * `y * columns.length + c`; those of an actor i at `(y * columns.length + c) * actors + i`, n being all actors of the membership index.
 */
export interface LayerSeries {
  readonly firstYear: number
  readonly years: number
  readonly columns: readonly LayerOrSet[]
  /** n: actors of the membership index, in its order. */
  readonly actorCount: number
  /** Instruments alive, with or without ties. */
  readonly instruments: Uint16Array
  /** Actors with an entry in some instrument of the layer or set. */
  readonly actors: Uint16Array
  /** Pairs tied; over a set, in any of its layers. */
  readonly ties: Uint32Array
  /** Of these, pairs that recorded starts alone would not tie. */
  readonly inferredTies: Uint32Array
  /** Σ_{i<j} w_ij (Newman 2001); 0 exactly where nothing ties. */
  readonly weight: Float64Array
  /** 1 where the actor has an entry. */
  readonly present: Uint8Array
  readonly degree: Uint16Array
  /** s_i = Σ_j w_ij; 0 exactly where nothing ties. */
  readonly strength: Float64Array
  /** Pairs tied in exactly the layers of `bits` in year y, at `y * 32 + bits`; pairs that nothing ties stand at bits 0. */
  readonly pairsByLayers: Uint32Array
}

export interface YearRangeAsked {
  readonly firstYear: number
  readonly lastYear: number
}

/** What a year looks like while the pass stands in it: which layers tie each pair, as bits at `pairIndex`. Not to be kept. */
export type YearSeen = (year: number, pairs: Pick<PairState, 'layersOfPair' | 'knownLayersOfPair'>) => void

/**
 * The networks of all layers over a range of years in one pass: in each year only the instruments whose entries change are read, and of
 * these only the pairs that come or go are touched. Equal to `layerNetworks` in every year. An instrument that ties all its entries gives
 * each a strength of exactly 1, which is counted; fractions of the others are added up anew in each year, so that no rounding gathers.
 *
 * Time O(pairs of all instruments, each once for every time it comes and goes, + years × (entries + columns × n)),
 * memory 11 bytes × years × columns × n + 22 bytes a pair.
 *
 * @param seen called in each year with the pairs, for what is asked of single pairs
 */
export function layerSeries(
  index: MembershipIndex,
  { blocRule, scope, inferred }: NetworkRules,
  { firstYear, lastYear }: YearRangeAsked,
  seen?: YearSeen,
): LayerSeries {
  const years = Math.max(0, lastYear - firstYear + 1)
  const n = index.actorIds.length
  const series = emptySeries(firstYear, years, n)
  const reader = entryReader(index)
  const pairs = pairState(n)
  const standing = new Map<number, StandingEntries>()
  const slots = new Int32Array(n).fill(-1)
  /** Entries of each actor by layer: where there is one, it is present. */
  const entryCount = new Uint16Array(LAYERS.length * n)
  /** Instruments of each actor by layer that give it exactly 1. */
  const wholeStrength = new Uint16Array(LAYERS.length * n)
  const alive = new Uint16Array(LAYERS.length)
  const nobody = {
    length: 0,
    actors: new Uint16Array(0),
    via: new Int32Array(0),
    knownVia: new Int32Array(0),
  }

  const count = (layer: number, entries: StandingEntries, step: 1 | -1): void => {
    const whole = tiesAll(entries) ? step : 0
    for (const actor of entries.actors) {
      const at = layer * n + actor
      entryCount[at] = (entryCount[at] as number) + step
      wholeStrength[at] = (wholeStrength[at] as number) + whole
    }
  }

  const change = (k: number, year: number): void => {
    const layer = index.layerByInstrument[k] as number
    const isAlive = aliveIn(
      year,
      index.firstYearByInstrument[k] as number,
      index.lastYearByInstrument[k] as number,
    )
    let entries = standing.get(k)
    if (entries === undefined) {
      if (!isAlive) return
      entries = { actors: [], via: [], knownVia: [], strength: [] }
      standing.set(k, entries)
      alive[layer] = (alive[layer] as number) + 1
    }
    count(layer, entries, -1)
    const now = isAlive ? reader.read(k, year, blocRule, inferred) : nobody
    replaceEntries(pairs, layer, entries, now, slots)
    count(layer, entries, 1)
    if (isAlive) return
    standing.delete(k)
    alive[layer] = (alive[layer] as number) - 1
  }

  changesByYear(index, scope, firstYear, years).forEach((changed, y) => {
    for (const k of changed) change(k, firstYear + y)
    record(series, y, { pairs, entryCount, alive })
    series.strength.set(wholeStrength, y * LAYER_COLUMNS.length * n)
    for (const [k, entries] of standing) {
      if (entries.strength.length > 0)
        addStrength(series, (y * LAYER_COLUMNS.length + (index.layerByInstrument[k] as number)) * n, entries)
    }
    sumStrength(series, y)
    seen?.(firstYear + y, pairs)
  })
  return series
}

function emptySeries(firstYear: number, years: number, n: number): LayerSeries {
  const cells = years * LAYER_COLUMNS.length
  return {
    firstYear,
    years,
    columns: LAYER_COLUMNS,
    actorCount: n,
    instruments: new Uint16Array(cells),
    actors: new Uint16Array(cells),
    ties: new Uint32Array(cells),
    inferredTies: new Uint32Array(cells),
    weight: new Float64Array(cells),
    present: new Uint8Array(cells * n),
    degree: new Uint16Array(cells * n),
    strength: new Float64Array(cells * n),
    pairsByLayers: new Uint32Array(years * BIT_SETS),
  }
}

interface YearState {
  readonly pairs: PairState
  readonly entryCount: Uint16Array
  readonly alive: Uint16Array
}

function record(series: LayerSeries, y: number, { pairs, entryCount, alive }: YearState): void {
  const n = series.actorCount
  series.pairsByLayers.set(pairs.pairsByLayers, y * BIT_SETS)
  series.degree.set(pairs.degree, y * LAYER_COLUMNS.length * n)
  COLUMN_BITS.forEach((bits, column) => {
    const cell = y * LAYER_COLUMNS.length + column
    let ties = 0
    let known = 0
    for (let some = 1; some < BIT_SETS; some++) {
      if ((some & bits) === 0) continue
      ties += pairs.pairsByLayers[some] as number
      known += pairs.knownPairsByLayers[some] as number
    }
    series.ties[cell] = ties
    series.inferredTies[cell] = ties - known
    for (let layer = 0; layer < LAYERS.length; layer++) {
      if ((bits & (1 << layer)) === 0) continue
      series.instruments[cell] = (series.instruments[cell] as number) + (alive[layer] as number)
      for (let i = 0; i < n; i++) if (entryCount[layer * n + i] !== 0) series.present[cell * n + i] = 1
    }
    let actors = 0
    for (let i = 0; i < n; i++) actors += series.present[cell * n + i] as number
    series.actors[cell] = actors
  })
}

function addStrength({ strength }: LayerSeries, from: number, entries: StandingEntries): void {
  for (let e = 0; e < entries.actors.length; e++) {
    const at = from + (entries.actors[e] as number)
    strength[at] = (strength[at] as number) + (entries.strength[e] as number)
  }
}

/** Strengths of the sets from those of their layers, and the weight of each column: half of what its actors have. */
function sumStrength(series: LayerSeries, y: number): void {
  const n = series.actorCount
  const { strength, weight } = series
  COLUMN_BITS.forEach((bits, column) => {
    const cell = y * LAYER_COLUMNS.length + column
    for (let layer = 0; column >= LAYERS.length && layer < LAYERS.length; layer++) {
      if ((bits & (1 << layer)) === 0) continue
      const from = (y * LAYER_COLUMNS.length + layer) * n
      for (let i = 0; i < n; i++) {
        strength[cell * n + i] = (strength[cell * n + i] as number) + (strength[from + i] as number)
      }
    }
    let sum = 0
    for (let i = 0; i < n; i++) sum += strength[cell * n + i] as number
    weight[cell] = sum / 2
  })
}
