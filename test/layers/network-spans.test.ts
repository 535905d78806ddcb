import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeColumns } from '../../src/layers/edge-columns.ts'
import { BLOC_RULES, INFERRED_RULES } from '../../src/layers/entries.ts'
import { layerNetworks, pairIndex } from '../../src/layers/layer-network.ts'
import { layersOf } from '../../src/layers/layer-sets.ts'
import { type MembershipIndex, membershipIndex } from '../../src/layers/membership-index.ts'
import {
  type NetworkSpanSettings,
  type NetworkSpans,
  networkSpans,
  tellWeight,
} from '../../src/layers/network-spans.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { randomTables } from './random-tables.ts'
import { slowLayers } from './slow-twin.ts'
import { actor, instrument, participation, tables } from './tables.ts'

/** The edges of a year that the spans give, in words. */
function edgesOf(index: MembershipIndex, spans: NetworkSpans, year: number): string[] {
  const edges: string[] = []
  for (let s = 0; s < spans.length; s++) {
    if ((spans.firstYear[s] as number) > year || (spans.lastYear[s] as number) < year) continue
    const [, , source, target, layer, instruments, weight, inferred] = edgeColumns(index, spans).map(
      ({ cell }) => cell(s),
    )
    edges.push([layer, source, target, instruments, weight, inferred].join(' '))
  }
  return edges
}

/** The same by the networks of the year. */
function edgesIn(index: MembershipIndex, settings: NetworkSpanSettings, year: number): string[] {
  const networks = layerNetworks(index, { ...settings, year })
  return LAYERS.flatMap((layer, l) => {
    const network = networks[l]
    if (network === undefined || !settings.layers.includes(layer)) return []
    const found: string[] = []
    for (let j = 1; j < index.actorIds.length; j++) {
      for (let i = 0; i < j; i++) {
        const pair = pairIndex(i, j)
        if (network.shared[pair] === 0) continue
        const weight = tellWeight(network.weight[pair] as number)
        const inferred = network.known[pair] === 1 ? 'no' : 'yes'
        found.push(
          [layer, index.actorIds[i], index.actorIds[j], network.shared[pair], weight, inferred].join(' '),
        )
      }
    }
    return found
  })
}

/** The actors present in a year, by the spans and by the networks. */
function presentBy(index: MembershipIndex, spans: NetworkSpans, settings: NetworkSpanSettings, year: number) {
  const networks = layerNetworks(index, { ...settings, year })
  const chosen = networks.filter((_, l) => settings.layers.includes(LAYERS[l] as (typeof LAYERS)[number]))
  return {
    spans: spans.nodes
      .filter(({ years }) => years.some(([first, last]) => first <= year && year <= last))
      .map(({ actorIndex }) => actorIndex),
    networks: index.actorIds.flatMap((_, i) => (chosen.some(({ present }) => present[i] === 1) ? [i] : [])),
  }
}

const settingsArbitrary = fc.record({
  blocRule: fc.constantFrom(...BLOC_RULES),
  scope: fc.constantFrom('coded' as const, 'all' as const),
  inferred: fc.constantFrom(...INFERRED_RULES),
  layers: fc.constantFrom(layersOf('all'), layersOf('without-multilateral'), ['bloc' as const]),
})

describe('the network in spans', () => {
  it('is in each year the network of that year, and nothing is split that holds on', () => {
    fc.assert(
      fc.property(randomTables(), settingsArbitrary, (random, rules) => {
        const index = membershipIndex(random)
        const settings = { ...rules, firstYear: 1984, lastYear: 2001 }
        const spans = networkSpans(index, settings)
        for (let year = 1984; year <= 2001; year++) {
          expect(edgesOf(index, spans, year).toSorted()).toEqual(edgesIn(index, settings, year).toSorted())
          const present = presentBy(index, spans, settings, year)
          expect(present.spans).toEqual(present.networks)
        }
        for (let s = 1; s < spans.length; s++) {
          const isNext =
            spans.layer[s] === spans.layer[s - 1] &&
            spans.one[s] === spans.one[s - 1] &&
            spans.other[s] === spans.other[s - 1] &&
            spans.firstYear[s] === (spans.lastYear[s - 1] as number) + 1
          if (!isNext) continue
          const numbers = [s - 1, s].map((at) =>
            [spans.instruments[at], spans.weight[at], spans.inferred[at]].join(),
          )
          expect(numbers[0]).not.toBe(numbers[1])
        }
      }),
    )
  })

  it('has the ties and weights that the formulas give, in every year', () => {
    fc.assert(
      fc.property(randomTables(), fc.constantFrom(...BLOC_RULES), (random, blocRule) => {
        const index = membershipIndex(random)
        const spans = networkSpans(index, {
          blocRule,
          scope: 'coded',
          layers: LAYERS,
          firstYear: 1985,
          lastYear: 2000,
        })
        for (const year of [1985, 1992, 2000]) {
          const found = new Map<string, number>()
          for (let s = 0; s < spans.length; s++) {
            if ((spans.firstYear[s] as number) > year || (spans.lastYear[s] as number) < year) continue
            const ids = [spans.one[s], spans.other[s]]
              .map((i) => index.actorIds[i as number] as string)
              .sort()
            found.set(`${LAYERS[spans.layer[s] as number]}|${ids.join('|')}`, spans.weight[s] as number)
          }
          const slow = [...slowLayers(random, year, blocRule)].flatMap(([layer, { ties }]) =>
            [...ties].map(([pair, weight]) => [`${layer}|${pair}`, weight] as const),
          )
          expect(found.size).toBe(slow.length)
          for (const [pair, weight] of slow) expect(found.get(pair), pair).toBeCloseTo(weight, 8)
        }
      }),
    )
  })

  it('ends a span where a weight changes, unless weights are left out', () => {
    const index = membershipIndex(
      tables({
        actors: ['a', 'b', 'c'].map((id) => actor(id)),
        instruments: [instrument('k', { layer: 'regional' })],
        participations: [
          participation('k', 'a', { from: '2000' }),
          participation('k', 'b', { from: '2000', to: '2007' }),
          participation('k', 'c', { from: '2004' }),
        ],
      }),
    )
    const settings = {
      blocRule: 'node',
      scope: 'coded',
      layers: LAYERS,
      firstYear: 1999,
      lastYear: 2010,
    } as const
    const rows = (spans: NetworkSpans): unknown[] =>
      Array.from({ length: spans.length }, (_, s) => [
        index.actorIds[spans.one[s] as number],
        index.actorIds[spans.other[s] as number],
        spans.firstYear[s],
        spans.lastYear[s],
        spans.weight[s],
      ])
    expect(rows(networkSpans(index, settings))).toEqual([
      ['a', 'b', 2000, 2003, 1],
      ['a', 'b', 2004, 2007, 0.5],
      ['a', 'c', 2004, 2007, 0.5],
      ['a', 'c', 2008, 2010, 1],
      ['b', 'c', 2004, 2007, 0.5],
    ])
    expect(rows(networkSpans(index, { ...settings, hasWeights: false }))).toEqual([
      ['a', 'b', 2000, 2007, undefined],
      ['a', 'c', 2004, 2010, undefined],
      ['b', 'c', 2004, 2007, undefined],
    ])
  })

  it('is the network of some years of the bundled registry, by each rule', () => {
    const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../registry'))
    for (const [start, rules] of [
      ['acted', { blocRule: 'node', scope: 'coded', inferred: 'with', layers: LAYERS }],
      [
        'in-force',
        {
          blocRule: 'expanded',
          scope: 'all',
          inferred: 'without',
          layers: layersOf('without-multilateral'),
        },
      ],
    ] as const) {
      const index = membershipIndex(registry, start)
      const settings = { ...rules, firstYear: 1990, lastYear: 2012 }
      const spans = networkSpans(index, settings)
      const columns = edgeColumns(index, spans)
      for (const year of [1990, 2001, 2012]) {
        const found = Array.from({ length: spans.length }, (_, s) => s)
          .filter((s) => (spans.firstYear[s] as number) <= year && year <= (spans.lastYear[s] as number))
          .map((s) => [4, 2, 3, 5, 6, 7].map((c) => columns[c]?.cell(s)).join(' '))
        expect(found).toEqual(edgesIn(index, settings, year))
        expect(found.length).toBeGreaterThan(500)
        const present = presentBy(index, spans, settings, year)
        expect(present.spans).toEqual(present.networks)
      }
    }
  })
})
