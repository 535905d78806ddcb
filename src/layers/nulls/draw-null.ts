import { LAYERS } from '../../model/layer.ts'
import { NULL_KINDS, type NullKind } from '../../model/null-comparison.ts'
import { mixedSeed } from '../../numeric/mixed-seed.ts'
import { seededRandom } from '../../numeric/seeded-random.ts'
import { emptyBits } from './bit-network.ts'
import { labelPermutation } from './label-permutation.ts'
import type { LayerDraw } from './layer-draw.ts'
import { layerShuffler } from './layer-shuffler.ts'
import type { NullNetwork } from './null-network.ts'
import { tieSharedRows } from './shared-row-ties.ts'

/** Draws of one chunk: it starts anew from what is observed, so that draws do not depend on who makes them. */
export const CHUNK_DRAWS = 50

/** Rounds of trades before the first draw of a chunk, and from one draw to the next. */
export const BURN_IN_ROUNDS = 100
export const ROUNDS_A_DRAW = 10

/** Which draws are made: those of chunk `chunk` among so many `draws` in all. */
export interface NullChunk {
  readonly kind: NullKind
  readonly seed: number
  readonly year: number
  readonly draws: number
  readonly chunk: number
}

/** How many chunks so many draws are made in. */
export function chunkCount(draws: number): number {
  return Math.ceil(draws / CHUNK_DRAWS)
}

/**
 * Makes the draws of one chunk and shows each: the layers, in the order of LAYERS, in arrays that the next draw writes over.
 *
 * A draw depends on the network, seed, year, kind and its own place, and on nothing else. Under `curveball` all who share a row are tied;
 * under `labels` the observed ties move. Time O(entries × rounds) a draw, O(ties) under `labels`.
 */
export function drawNull(
  network: NullNetwork,
  chunk: NullChunk,
  each: (layers: readonly LayerDraw[], draw: number) => void,
): void {
  const next = LAYERS.map((_, layer) => {
    const { kind, seed, year, chunk: place } = chunk
    const random = seededRandom(mixedSeed(seed, NULL_KINDS.indexOf(kind), layer, year, place))
    return kind === 'curveball' ? curveballDraws(network, layer, random) : labelDraws(network, layer, random)
  })
  const first = chunk.chunk * CHUNK_DRAWS
  const end = Math.min(first + CHUNK_DRAWS, chunk.draws)
  for (let draw = first; draw < end; draw++)
    each(
      next.map((one) => one()),
      draw,
    )
}

/** Shows every one of so many draws, chunk by chunk, as `drawNull` does. */
export function eachDraw(
  network: NullNetwork,
  asked: Omit<NullChunk, 'chunk'>,
  each: (layers: readonly LayerDraw[], draw: number) => void,
): void {
  for (let chunk = 0; chunk < chunkCount(asked.draws); chunk++) drawNull(network, { ...asked, chunk }, each)
}

/** What curveball draws are compared with: all who share a row are tied, those too who enter only through the same bloc. */
export function sharedRowNetworks({ rows, actors, ties }: NullNetwork): LayerDraw[] {
  return rows.map((layer, l) => {
    const network = { ...emptyBits(actors.length), present: presentIn(ties, l) }
    tieSharedRows(layer, network)
    return network
  })
}

function curveballDraws(
  { rows, actors, ties }: NullNetwork,
  layer: number,
  random: () => number,
): () => LayerDraw {
  const shuffler = layerShuffler(rows[layer] as NullNetwork['rows'][number], random)
  // Every actor keeps its number of instruments, so whoever is present stays so.
  const network = { ...emptyBits(actors.length), present: presentIn(ties, layer) }
  shuffler.run(BURN_IN_ROUNDS - ROUNDS_A_DRAW)
  return () => {
    shuffler.run(ROUNDS_A_DRAW)
    tieSharedRows(shuffler.rows(), network)
    return network
  }
}

function labelDraws({ ties }: NullNetwork, layer: number, random: () => number): () => LayerDraw {
  return labelPermutation(ties[layer] as LayerDraw, random)
}

function presentIn(ties: NullNetwork['ties'], layer: number): Uint8Array {
  return (ties[layer] as LayerDraw).present
}
