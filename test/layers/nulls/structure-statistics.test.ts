import { afterAll, describe, expect, it } from 'vitest'
import { layerNetworks } from '../../../src/layers/layer-network.ts'
import { LAYER_SETS, layerBits, layersOf } from '../../../src/layers/layer-sets.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { areBitsTied } from '../../../src/layers/nulls/bit-network.ts'
import { eachDraw } from '../../../src/layers/nulls/draw-null.ts'
import type { LayerDraw } from '../../../src/layers/nulls/layer-draw.ts'
import type { NullRow } from '../../../src/layers/nulls/null-rows.ts'
import {
  coreFigures,
  reducibilityFigures,
  tiesOfDraw,
} from '../../../src/layers/nulls/structure-statistics.ts'
import { COLUMN_BITS, LAYER_COLUMNS } from '../../../src/layers/series/layer-columns.ts'
import { corePeriphery } from '../../../src/layers/structure/core-periphery.ts'
import { layerTies } from '../../../src/layers/structure/layer-ties.ts'
import { reducibility } from '../../../src/layers/structure/reducibility.ts'
import { LayerWorkers } from '../../../src/layers/workers.ts'
import { NULL_KINDS } from '../../../src/model/null-comparison.ts'
import { tiesOf } from '../structure/ties.ts'
import { smallNetwork, smallTables } from './small-network.ts'

const network = smallNetwork()
const index = membershipIndex(smallTables())
const rules = { blocRule: 'node', scope: 'all' } as const
const workers = [1, 2].map((threads) => new LayerWorkers({ threads }))

afterAll(async () => {
  for (const each of workers) await each.close()
})

/** The ties of a draw, pair by pair from its matrices; present are those that the draw says. */
function tiesByHand(layers: readonly LayerDraw[]) {
  const edges: [number, number, number][] = []
  layers.forEach((layer, l) => {
    for (let i = 0; i < layer.actors; i++)
      for (let j = 0; j < i; j++) if (areBitsTied(layer, i, j)) edges.push([i, j, 1 << l])
  })
  const present = layers.map(({ present: of }, l) => Array.from(of, (one) => one << l))
  const ties = tiesOf(network.actors.length, edges)
  return {
    ...ties,
    layersByActor: ties.layersByActor.map((_, i) => present.reduce((any, of) => any | (of[i] as number), 0)),
  }
}

const nulls = (threads: number, statistics: 'reducibility' | 'core-periphery', draws = 60) =>
  (workers[threads - 1] as LayerWorkers).nulls(index, rules, {
    years: [2000],
    kinds: NULL_KINDS,
    statistics,
    seed: 4,
    draws,
  })

const rowOf = (rows: readonly NullRow[], kind: NullRow['kind'], layer: string) =>
  rows.find((row) => row.kind === kind && row.layer === layer)

describe('reducibility and core-periphery of draws', () => {
  it('are, of what is observed, those of the layered network', () => {
    const ties = layerTies(layerNetworks(index, { ...rules, year: 2000 }))
    const observed = tiesOfDraw(network.ties)
    expect(observed.layersByPair).toEqual(ties.layersByPair)
    expect(observed.layersByActor).toEqual(ties.layersByActor)
    expect([...network.actors]).toEqual([...ties.indexByActor])
  })

  for (const kind of NULL_KINDS)
    it(`are those of the drawn matrices, under ${kind}`, () => {
      const seen = new Set<string>()
      eachDraw(network, { kind, seed: 4, year: 2000, draws: 60 }, (layers) => {
        const ties = tiesByHand(layers)
        const found = [reducibilityFigures(layers), coreFigures(layers)].map((figures) =>
          figures.map(({ value }) => value),
        )
        const expected = [
          LAYER_SETS.map((set) => reducibility(ties, layerBits(layersOf(set))).best?.quality ?? Number.NaN),
          COLUMN_BITS.map((bits) => corePeriphery(ties, bits).correlation ?? Number.NaN),
        ]
        found.forEach((values, at) => {
          expect(values).toHaveLength(expected[at]?.length ?? 0)
          values.forEach((value, s) => {
            const want = expected[at]?.[s] ?? Number.NaN
            if (Number.isNaN(want)) expect(value).toBeNaN()
            else expect(value).toBeCloseTo(want, 11)
          })
        })
        seen.add(found.flat().join(' '))
      })
      expect(seen.size).toBeGreaterThan(5)
    })

  it('come alike from one worker and from two, and only as asked for', async () => {
    for (const statistics of ['reducibility', 'core-periphery'] as const) {
      const rows = await nulls(1, statistics)
      expect(await nulls(2, statistics)).toEqual(rows)
      expect(new Set(rows.map(({ measure }) => measure))).toEqual(new Set([statistics]))
      expect(rows).toHaveLength(2 * (statistics === 'reducibility' ? LAYER_SETS : LAYER_COLUMNS).length)
      expect(rows.filter(({ p }) => p !== null).every(({ pAdjusted }) => pAdjusted !== null)).toBe(true)
    }
  })

  it('say why there is no value, never NaN', async () => {
    const rows = await nulls(1, 'core-periphery')
    for (const kind of NULL_KINDS)
      expect(rowOf(rows, kind, 'bloc')).toMatchObject({ observed: null, p: null, reason: 'no-ties' })
    // A single layer is the same network under other names, whoever is present moves with his place.
    expect(rowOf(rows, 'labels', 'bilateral')).toMatchObject({ sd: 0, z: null, reason: 'null-does-not-vary' })
    expect(rowOf(rows, 'curveball', 'bilateral')?.z).not.toBeNull()
    const values = rows.flatMap((row) => Object.values(row))
    expect(values.some((value) => typeof value === 'number' && !Number.isFinite(value))).toBe(false)
  })
})
