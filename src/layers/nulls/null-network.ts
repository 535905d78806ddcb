import { LAYERS } from '../../model/layer.ts'
import { areTied } from '../entries.ts'
import type { ParticipationMatrix } from '../participation-matrix.ts'
import { emptyBits, tie } from './bit-network.ts'
import type { LayerDraw } from './layer-draw.ts'
import type { SetFamily } from './set-family.ts'

/** What draws start from: the rows of each layer in a year, over the m actors with an entry in any layer. */
export interface NullNetwork {
  /** Places of the m actors in the membership index, ascending; draws number them from 0. */
  readonly actors: Uint16Array
  /** In the order of LAYERS: for each instrument of the layer the actors that have an entry. */
  readonly rows: readonly SetFamily[]
  /** In the order of LAYERS: who is present and who is tied, those apart who enter only through the same bloc. */
  readonly ties: readonly LayerDraw[]
}

/** The layers of a participation matrix, apart. Time O(Σ n_k²). */
export function nullNetwork(matrix: ParticipationMatrix): NullNetwork {
  const { actorByEntry, viaByEntry, layerByRow, rowStart } = matrix
  const actors = Uint16Array.from(new Set(actorByEntry)).sort()
  const numbers = new Int32Array(matrix.actors)
  actors.forEach((actor, number) => {
    numbers[actor] = number
  })
  const ties = LAYERS.map(
    (): LayerDraw => ({ ...emptyBits(actors.length), present: new Uint8Array(actors.length) }),
  )
  const rows = LAYERS.map((_, layer): SetFamily => {
    const network = ties[layer] as LayerDraw
    const starts = [0]
    const elements: number[] = []
    for (let row = 0; row < layerByRow.length; row++) {
      if (layerByRow[row] !== layer) continue
      const from = rowStart[row] as number
      const to = rowStart[row + 1] as number
      for (let e = from; e < to; e++) {
        const one = numbers[actorByEntry[e] as number] as number
        elements.push(one)
        network.present[one] = 1
        for (let f = from; f < e; f++) {
          if (!areTied(viaByEntry[e] as number, viaByEntry[f] as number)) continue
          tie(network, one, numbers[actorByEntry[f] as number] as number)
        }
      }
      starts.push(elements.length)
    }
    return {
      universe: actors.length,
      starts: Uint32Array.from(starts),
      elements: Uint32Array.from(elements),
    }
  })
  return { actors, rows, ties }
}
