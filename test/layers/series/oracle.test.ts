import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlocRule, InferredRule } from '../../../src/layers/entries.ts'
import { LAYER_SETS, type LayerSet, layerBits } from '../../../src/layers/layer-sets.ts'
import { type MembershipIndex, membershipIndex, type TieStart } from '../../../src/layers/membership-index.ts'
import type { Scope } from '../../../src/layers/scope.ts'
import { centralisationOf } from '../../../src/layers/series/centralisation.ts'
import { BIT_SETS, columnOf, isLayerOrSet } from '../../../src/layers/series/layer-columns.ts'
import { layerSeries } from '../../../src/layers/series/layer-series.ts'
import { overlapOf } from '../../../src/layers/series/overlap.ts'
import { participationOf } from '../../../src/layers/series/participation.ts'
import type { Layer } from '../../../src/model/layer.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

interface Overlap {
  readonly both: number
  readonly either: number
  readonly jaccard: number | null
  readonly a_given_b: number | null
  readonly b_given_a: number | null
}

interface OracleCase {
  readonly year: number
  readonly blocs: BlocRule
  readonly scope: Scope
  readonly start: TieStart
  readonly inferred: InferredRule
  readonly ties: Readonly<Record<string, number>>
  readonly present: Readonly<Record<string, number>>
  readonly weight: Readonly<Record<string, number>>
  readonly centralisation: Readonly<Record<string, number | null>>
  readonly pairs_by_layers: Readonly<Record<string, number>>
  readonly overlap: Readonly<Record<string, Overlap>>
  readonly actors: Readonly<
    Record<
      string,
      {
        readonly degree: Readonly<Record<string, number>>
        readonly strength: Readonly<Record<string, number>>
        readonly participation: Readonly<Record<LayerSet, number | null>>
      }
    >
  >
}

const { cases } = JSON.parse(
  readFileSync(join(ROOT, 'test/oracles/layers/multiplex/expected.json'), 'utf8'),
) as { readonly cases: readonly OracleCase[] }
const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const indexes = new Map<TieStart, MembershipIndex>(
  (['acted', 'in-force'] as const).map((start) => [start, membershipIndex(registry, start)]),
)

/** Equal to twelve digits, or both not known. */
function same(found: number | null, wanted: number | null | undefined, what: string): void {
  if (wanted === null) expect(found, what).toBeNull()
  else expect(found, what).toBeCloseTo(wanted ?? Number.NaN, 12)
}

describe('the independent program on multiplex measures', () => {
  it.each(
    cases.map(
      (given) =>
        [
          `${given.year} ${given.blocs} ${given.scope} ${given.start} ${given.inferred} inferred`,
          given,
        ] as const,
    ),
  )('has equal numbers for %s', (_, given) => {
    const index = indexes.get(given.start) as MembershipIndex
    const rules = { blocRule: given.blocs, scope: given.scope, inferred: given.inferred }
    // The year is not the first of the pass, so that what came before is undone where it ended.
    const series = layerSeries(index, rules, { firstYear: given.year - 3, lastYear: given.year })
    const y = 3
    for (const [layer, ties] of Object.entries(given.ties)) {
      if (!isLayerOrSet(layer)) throw new Error(layer)
      const column = columnOf(layer)
      const cell = y * series.columns.length + column
      expect([layer, series.ties[cell], series.actors[cell]]).toEqual([layer, ties, given.present[layer]])
      same(centralisationOf(series, y, column), given.centralisation[layer], `centralisation ${layer}`)
      const weight = given.weight[layer]
      if (weight !== undefined) expect(series.weight[cell], layer).toBeCloseTo(weight, 6)
    }
    for (const [pair, wanted] of Object.entries(given.overlap)) {
      const [a, b] = pair.split('|').map((layer) => layerBits([layer as Layer]))
      const one = overlapOf(series.pairsByLayers, y, a ?? 0, b ?? 0)
      expect([pair, one.both, one.either]).toEqual([pair, wanted.both, wanted.either])
      same(one.jaccard, wanted.jaccard, pair)
      same(one.conditional, wanted.a_given_b, pair)
      same(overlapOf(series.pairsByLayers, y, b ?? 0, a ?? 0).conditional, wanted.b_given_a, pair)
    }
    for (const [layers, pairs] of Object.entries(given.pairs_by_layers))
      expect(series.pairsByLayers[y * BIT_SETS + layerBits(layers.split('+') as Layer[])], layers).toBe(pairs)
    let compared = 0
    for (const [id, wanted] of Object.entries(given.actors)) {
      const actor = index.actorIds.indexOf(id)
      for (const set of LAYER_SETS)
        same(participationOf(series, y, set, actor).value, wanted.participation[set], `${id} ${set}`)
      for (const [layer, degree] of Object.entries(wanted.degree)) {
        const at = (y * series.columns.length + columnOf(layer as Layer)) * series.actorCount + actor
        expect([id, layer, series.degree[at]]).toEqual([id, layer, degree])
        expect(series.strength[at]).toBeCloseTo(wanted.strength[layer] ?? Number.NaN, 6)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(0)
  })
})
