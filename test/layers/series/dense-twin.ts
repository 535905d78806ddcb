import type { BlocRule, InferredRule } from '../../../src/layers/entries.ts'
import { LAYER_SETS, type LayerSet } from '../../../src/layers/layer-sets.ts'
import type { MembershipTables } from '../../../src/layers/membership-index.ts'
import { LAYERS, type Layer } from '../../../src/model/layer.ts'
import { slowLayers } from '../slow-twin.ts'

/** Every measure of a year from dense matrices, straight from the formulas of METHOD §1. */
export interface DenseYear {
  readonly columns: ReadonlyMap<string, DenseColumn>
  jaccard(one: Layer, other: Layer): number | null
  conditional(one: Layer, other: Layer): number | null
  participation(set: LayerSet, actor: number): number | null
  /** o_ij of every pair i < j of all actors. */
  overlaps(set: LayerSet): number[]
}

export interface DenseColumn {
  readonly instruments: number
  readonly actors: number
  readonly ties: number
  readonly inferredTies: number
  readonly weight: number
  readonly density: number | null
  readonly centralisation: number | null
  readonly degree: readonly number[]
  readonly strength: readonly number[]
  readonly present: readonly boolean[]
}

type Matrix = number[][]

const MEMBERS: Readonly<Record<string, readonly Layer[]>> = {
  ...Object.fromEntries(LAYERS.map((layer) => [layer, [layer]])),
  all: LAYERS,
  'without-multilateral': ['regional', 'transregional', 'bloc', 'bilateral'],
  'without-bilateral': ['multilateral', 'regional', 'transregional', 'bloc'],
}

export function denseYear(
  tables: MembershipTables,
  year: number,
  rules: { readonly blocRule: BlocRule; readonly inferred: InferredRule },
): DenseYear {
  const ids = tables.actors.map(({ id }) => id)
  const slow = slowLayers(tables, year, rules.blocRule, rules.inferred)
  const zero = (): Matrix => ids.map(() => ids.map(() => 0))
  const w = new Map<Layer, Matrix>()
  const known = new Map<Layer, Matrix>()
  for (const layer of LAYERS) {
    const [weights, recorded] = [zero(), zero()]
    const put = (matrix: Matrix, pair: string, value: number): void => {
      const [i = -1, j = -1] = pair.split('|').map((id) => ids.indexOf(id))
      ;(matrix[i] as number[])[j] = value
      ;(matrix[j] as number[])[i] = value
    }
    for (const [pair, value] of slow.get(layer)?.ties ?? []) put(weights, pair, value)
    for (const pair of slow.get(layer)?.known ?? []) put(recorded, pair, 1)
    w.set(layer, weights)
    known.set(layer, recorded)
  }
  const at = (matrix: Matrix | undefined, i: number, j: number): number => matrix?.[i]?.[j] ?? Number.NaN
  const a = (layer: Layer, i: number, j: number): number => (at(w.get(layer), i, j) > 0 ? 1 : 0)
  const all = [...ids.keys()]
  const pairs = all.flatMap((i) => all.filter((j) => i < j).map((j): [number, number] => [i, j]))
  const count = (holds: (i: number, j: number) => boolean): number =>
    pairs.filter(([i, j]) => holds(i, j)).length

  const column = (layers: readonly Layer[]): DenseColumn => {
    const tied = (i: number, j: number): boolean => layers.some((layer) => a(layer, i, j) === 1)
    const weight = (i: number, j: number): number =>
      layers.reduce((sum, layer) => sum + at(w.get(layer), i, j), 0)
    const present = ids.map((id) => layers.some((layer) => slow.get(layer)?.present.has(id)))
    const degree = all.map((i) => all.filter((j) => tied(i, j)).length)
    const actors = present.filter(Boolean).length
    const ties = count(tied)
    const largest = Math.max(...degree)
    const shortfall = all.filter((i) => present[i]).reduce((sum, i) => sum + largest - (degree[i] ?? 0), 0)
    return {
      instruments: layers.reduce((sum, layer) => sum + (slow.get(layer)?.instruments ?? 0), 0),
      actors,
      ties,
      inferredTies: ties - count((i, j) => layers.some((layer) => at(known.get(layer), i, j) === 1)),
      weight: pairs.reduce((sum, [i, j]) => sum + weight(i, j), 0),
      density: actors < 2 ? null : ties / ((actors * (actors - 1)) / 2),
      centralisation: actors < 3 ? null : shortfall / ((actors - 1) * (actors - 2)),
      degree,
      strength: all.map((i) => all.reduce((sum, j) => sum + weight(i, j), 0)),
      present,
    }
  }

  const both = (one: Layer, other: Layer) => count((i, j) => a(one, i, j) * a(other, i, j) === 1)
  const either = (one: Layer, other: Layer) => count((i, j) => a(one, i, j) + a(other, i, j) > 0)
  const share = (some: number, of: number): number | null => (of === 0 ? null : some / of)
  return {
    columns: new Map([...LAYERS, ...LAYER_SETS].map((name) => [name, column(MEMBERS[name] ?? [])])),
    jaccard: (one, other) => share(both(one, other), either(one, other)),
    conditional: (one, other) => share(both(one, other), either(other, other)),
    participation(set, i) {
      const layers = (MEMBERS[set] ?? []).filter((layer) => count((x, y) => a(layer, x, y) === 1) > 0)
      const k = layers.map((layer) => all.reduce((sum, j) => sum + a(layer, i, j), 0))
      const o = k.reduce((sum, one) => sum + one, 0)
      const m = layers.length
      if (o === 0 || m === 1) return null
      return (m / (m - 1)) * (1 - k.reduce((sum, one) => sum + (one / o) ** 2, 0))
    },
    overlaps: (set) =>
      pairs.map(([i, j]) => (MEMBERS[set] ?? []).reduce((sum, layer) => sum + a(layer, i, j), 0)),
  }
}
