import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areTied, BLOC_RULES, INFERRED_RULES } from '../../src/layers/entries.ts'
import { layerNetworks, pairIndex } from '../../src/layers/layer-network.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { participationMatrix } from '../../src/layers/participation-matrix.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { randomTables } from './random-tables.ts'

describe('the participation matrix of a year', () => {
  it('gives the ties and presence of the layered network, under every rule', () => {
    fc.assert(
      fc.property(randomTables(), fc.integer({ min: 1985, max: 2000 }), (given, year) => {
        const index = membershipIndex(given)
        for (const blocRule of BLOC_RULES) {
          for (const inferred of INFERRED_RULES) {
            const settings = { year, blocRule, scope: 'coded', inferred } as const
            const matrix = participationMatrix(index, settings)
            const shared = LAYERS.map(() => new Map<number, number>())
            const present = LAYERS.map(() => new Set<number>())
            matrix.instrumentByRow.forEach((_, r) => {
              const layer = matrix.layerByRow[r] as number
              const from = matrix.rowStart[r] as number
              const to = matrix.rowStart[r + 1] as number
              for (let e = from; e < to; e++) {
                const i = matrix.actorByEntry[e] as number
                present[layer]?.add(i)
                for (let f = from; f < e; f++) {
                  if (!areTied(matrix.viaByEntry[e] as number, matrix.viaByEntry[f] as number)) continue
                  const j = matrix.actorByEntry[f] as number
                  const pair = pairIndex(Math.min(i, j), Math.max(i, j))
                  shared[layer]?.set(pair, (shared[layer]?.get(pair) ?? 0) + 1)
                }
              }
            })
            layerNetworks(index, settings).forEach((network, l) => {
              const ties = [...network.shared].flatMap((many, pair) => (many > 0 ? [[pair, many]] : []))
              expect(ties).toEqual([...(shared[l] ?? [])].sort(([a], [b]) => (a ?? 0) - (b ?? 0)))
              expect([...network.present].reduce((sum, value) => sum + value, 0)).toBe(present[l]?.size)
            })
          }
        }
      }),
    )
  })
})
