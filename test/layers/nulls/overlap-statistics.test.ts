import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areTied, BLOC_RULES, INFERRED_RULES } from '../../../src/layers/entries.ts'
import { LAYER_SETS, layersOf } from '../../../src/layers/layer-sets.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { areBitsTied } from '../../../src/layers/nulls/bit-network.ts'
import { sharedRowNetworks } from '../../../src/layers/nulls/draw-null.ts'
import { nullNetwork } from '../../../src/layers/nulls/null-network.ts'
import { OVERLAP_STATISTICS, overlapStatistics } from '../../../src/layers/nulls/overlap-statistics.ts'
import { type ParticipationMatrix, participationMatrix } from '../../../src/layers/participation-matrix.ts'
import { LAYERS, type Layer } from '../../../src/model/layer.ts'
import { randomTables } from '../random-tables.ts'

/** Pairs of each layer as words, straight from B; blocs apart or not. */
function pairsByLayer(matrix: ParticipationMatrix, blocsApart: boolean): Map<Layer, Set<string>> {
  const pairs = new Map(LAYERS.map((layer) => [layer, new Set<string>()]))
  matrix.layerByRow.forEach((layer, row) => {
    for (let e = matrix.rowStart[row] as number; e < (matrix.rowStart[row + 1] as number); e++)
      for (let f = matrix.rowStart[row] as number; f < e; f++) {
        if (blocsApart && !areTied(matrix.viaByEntry[e] as number, matrix.viaByEntry[f] as number)) continue
        const ends = [matrix.actorByEntry[e] as number, matrix.actorByEntry[f] as number].sort(
          (a, b) => a - b,
        )
        pairs.get(LAYERS[layer] as Layer)?.add(ends.join('-'))
      }
  })
  return pairs
}

/** METHOD §1 with sets of pairs. */
function slowStatistics(pairs: Map<Layer, Set<string>>): number[] {
  const of = (layer: string): Set<string> =>
    (LAYER_SETS as readonly string[]).includes(layer)
      ? new Set(layersOf(layer as 'all').flatMap((one) => [...(pairs.get(one) ?? [])]))
      : (pairs.get(layer as Layer) ?? new Set())
  return OVERLAP_STATISTICS.map(({ measure, layer, other }) => {
    const a = of(layer)
    if (measure === 'ties' || other === null) return a.size
    const b = of(other)
    const both = [...a].filter((pair) => b.has(pair)).length
    return both / (measure === 'jaccard' ? new Set([...a, ...b]).size : b.size)
  })
}

describe('the statistics that are compared with nulls', () => {
  it('are those of METHOD §1, of the network and of all who share a row', () => {
    fc.assert(
      fc.property(
        randomTables(),
        fc.integer({ min: 1985, max: 2002 }),
        fc.constantFrom(...BLOC_RULES),
        fc.constantFrom(...INFERRED_RULES),
        (tables, year, blocRule, inferred) => {
          const matrix = participationMatrix(membershipIndex(tables), {
            year,
            blocRule,
            scope: 'all',
            inferred,
          })
          const network = nullNetwork(matrix)
          expect(overlapStatistics(network.ties)).toEqual(slowStatistics(pairsByLayer(matrix, true)))
          expect(overlapStatistics(sharedRowNetworks(network))).toEqual(
            slowStatistics(pairsByLayer(matrix, false)),
          )
        },
      ),
    )
  })

  it('number the actors as the index does, those without an entry left out', () => {
    fc.assert(
      fc.property(randomTables(), fc.integer({ min: 1985, max: 2002 }), (tables, year) => {
        const matrix = participationMatrix(membershipIndex(tables), {
          year,
          blocRule: 'expanded',
          scope: 'all',
        })
        const { actors, ties } = nullNetwork(matrix)
        expect([...actors]).toEqual([...new Set(matrix.actorByEntry)].sort((a, b) => a - b))
        const pairs = pairsByLayer(matrix, true)
        ties.forEach((network, layer) => {
          const found: string[] = []
          for (let j = 0; j < actors.length; j++)
            for (let i = 0; i < j; i++)
              if (areBitsTied(network, i, j)) found.push(`${actors[i]}-${actors[j]}`)
          expect(found.sort()).toEqual([...(pairs.get(LAYERS[layer] as Layer) ?? [])].sort())
        })
      }),
    )
  })
})
