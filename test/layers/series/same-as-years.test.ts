import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actorDegrees } from '../../../src/layers/actor-degrees.ts'
import { type LayerSettings, layerNetworks, type NetworkRules } from '../../../src/layers/layer-network.ts'
import { LAYER_SETS, layersOf } from '../../../src/layers/layer-sets.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { columnOf } from '../../../src/layers/series/layer-columns.ts'
import { type LayerSeries, layerSeries } from '../../../src/layers/series/layer-series.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'

const { registry } = readRegistryFolder(join(resolve(import.meta.dirname, '../../..'), 'registry'))
const [FIRST, LAST] = [1945, 2025]

const RULES: (NetworkRules & { readonly tieStart: 'acted' | 'in-force' })[] = [
  { blocRule: 'node', scope: 'coded', tieStart: 'acted' },
  { blocRule: 'expanded', scope: 'all', tieStart: 'acted' },
  { blocRule: 'expanded', scope: 'coded', inferred: 'without', tieStart: 'in-force' },
]

describe('the series in one pass', () => {
  it.each(RULES)(
    'equals the networks built year by year: $blocRule $scope $tieStart $inferred',
    (rules) => {
      const index = membershipIndex(registry, rules.tieStart)
      const asked = { firstYear: FIRST, lastYear: LAST }
      const masks = new Map<number, Uint8Array>()
      const series = layerSeries(index, rules, asked, (year, { layersOfPair }) => {
        masks.set(year, layersOfPair.slice())
      })
      for (let year = FIRST; year <= LAST; year++) {
        const expected = yearEqual(series, year - FIRST, index, { ...rules, year })
        expect(differences(masks.get(year) ?? [], expected)).toBe(0)
      }
    },
    120_000,
  )
})

/** Places in which two arrays are not the same; an equality of the test runner over so many numbers takes its time. */
function differences(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let count = Math.abs(one.length - other.length)
  for (let at = 0; at < other.length; at++) if (one[at] !== other[at]) count++
  return count
}

/** Compares one year with its networks; gives the layers of each pair as bits. */
function yearEqual(
  series: LayerSeries,
  y: number,
  index: Parameters<typeof layerNetworks>[0],
  settings: LayerSettings,
): Uint8Array {
  const n = series.actorCount
  const networks = layerNetworks(index, settings)
  const pairs = networks[0]?.shared.length ?? 0
  const masks = new Uint8Array(pairs)
  networks.forEach((network, l) => {
    const cell = y * series.columns.length + l
    const { degree, strength } = actorDegrees(network)
    let [ties, known] = [0, 0]
    for (let pair = 0; pair < pairs; pair++) {
      if (network.shared[pair] === 0) continue
      ties++
      known += network.known[pair] as number
      masks[pair] = (masks[pair] as number) | (1 << l)
    }
    expect([
      settings.year,
      l,
      series.instruments[cell],
      series.ties[cell],
      series.inferredTies[cell],
    ]).toEqual([settings.year, l, network.instruments, ties, ties - known])
    expect(differences(series.present.subarray(cell * n, (cell + 1) * n), network.present)).toBe(0)
    expect(differences(series.degree.subarray(cell * n, (cell + 1) * n), degree)).toBe(0)
    let [worst, weight] = [0, 0]
    for (let i = 0; i < n; i++) {
      worst = Math.max(worst, Math.abs((series.strength[cell * n + i] as number) - (strength[i] as number)))
    }
    for (const w of network.weight) weight += w
    expect(worst).toBeLessThan(1e-9)
    expect(Math.abs((series.weight[cell] as number) - weight)).toBeLessThan(1e-9 * Math.max(1, weight))
  })
  for (const set of LAYER_SETS) {
    const cell = y * series.columns.length + columnOf(set)
    const own = layersOf(set).flatMap((layer) => networks[LAYERS.indexOf(layer)] ?? [])
    let ties = 0
    let known = 0
    for (let pair = 0; pair < pairs; pair++) {
      if (own.some((network) => network.shared[pair] !== 0)) ties++
      if (own.some((network) => network.known[pair] === 1)) known++
    }
    expect([set, series.ties[cell], series.inferredTies[cell]]).toEqual([set, ties, ties - known])
  }
  return masks
}
