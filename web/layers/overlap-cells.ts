import { pairIndex } from '../../src/layers/layer-network.ts'
import { layerBits, layersOf } from '../../src/layers/layer-sets.ts'
import { BIT_SETS } from '../../src/layers/series/layer-columns.ts'
import { overlapOf } from '../../src/layers/series/overlap.ts'
import type { Layer } from '../../src/model/layer.ts'

/** What two layers share: a cell of the table of overlaps. */
export interface OverlapCell {
  readonly row: Layer
  readonly column: Layer
  /** Pairs tied in both layers; on the diagonal the ties of the layer. */
  readonly both: number
  /** Pairs tied in the column's layer: what the share is of. */
  readonly of: number
  /** n(row and column) / n(column): of the column's tied pairs, the share tied in the row's layer too; null where none is tied. */
  readonly conditional: number | null
  /** n(row and column) / n(row or column); null where neither ties a pair. */
  readonly jaccard: number | null
}

/** The overlaps of every two of the layers, row by row, from the layers that tie each pair (METHOD §1). Time O(pairs + layers²). */
export function overlapCells(bits: Uint8Array, layers: readonly Layer[]): OverlapCell[] {
  const counts = new Uint32Array(BIT_SETS)
  for (const value of bits) counts[value] = (counts[value] as number) + 1
  return layers.flatMap((row) =>
    layers.map((column) => {
      const overlap = overlapOf(counts, 0, layerBits([row]), layerBits([column]))
      const { both, ofOther: of, conditional, jaccard } = overlap
      return { row, column, both, of, conditional, jaccard }
    }),
  )
}

/** Shares at which the ramp of ink takes its next step. */
const LEVELS = [0.02, 0.1, 0.3, 0.6] as const

/** How dark a share is drawn: 0 to 4. */
export function heatLevel(share: number): number {
  return LEVELS.filter((level) => share >= level).length
}

/** Of the pairs tied in one layer, the share tied in another but the multilateral one, which ties nearly every pair; null where none is. */
export function meetElsewhere(
  bits: Uint8Array,
  layer: Layer,
): { readonly share: number | null; readonly of: number } {
  const own = layerBits([layer])
  const others = layerBits(layersOf('without-multilateral').filter((other) => other !== layer))
  let of = 0
  let elsewhere = 0
  for (const value of bits) {
    if ((value & own) === 0) continue
    of++
    if ((value & others) !== 0) elsewhere++
  }
  return { share: of === 0 ? null : elsewhere / of, of }
}

/** Pairs tied in both of two layers, i < j by position in the index; of one actor alone where one is given. Time O(pairs). */
export function sharedPairs(
  bits: Uint8Array,
  actors: number,
  [row, column]: readonly [Layer, Layer],
  of: number | null = null,
): readonly (readonly [i: number, j: number])[] {
  const wanted = layerBits([row]) | layerBits([column])
  const found: [number, number][] = []
  for (let j = 1; j < actors; j++) {
    for (let i = 0; i < j; i++) {
      if (of !== null && i !== of && j !== of) continue
      if (((bits[pairIndex(i, j)] as number) & wanted) === wanted) found.push([i, j])
    }
  }
  return found
}
