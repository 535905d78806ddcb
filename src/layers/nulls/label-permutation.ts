import { shuffle } from '../../numeric/seeded-random.ts'
import { emptyBits, tie } from './bit-network.ts'
import type { LayerDraw } from './layer-draw.ts'

/**
 * Permutes the labels of a network's actors, each order as likely as any other (QAP: Hubert 1987; Krackhardt 1988, Social Networks 10,
 * 359-381): who is present and who is tied to how many changes hands, the shape of the network stays.
 * @returns a function that gives the network under a new order, in the same arrays at each call; time O(m + ties)
 */
export function labelPermutation(network: LayerDraw, random: () => number): () => LayerDraw {
  const pairs: number[] = []
  for (let i = 0; i < network.actors; i++) {
    for (let j = 0; j < i; j++) {
      if (((network.bits[i * network.words + (j >>> 5)] as number) >>> (j & 31)) & 1) pairs.push(i, j)
    }
  }
  const ends = Uint16Array.from(pairs)
  const labels = Uint32Array.from({ length: network.actors }, (_, i) => i)
  const permuted = { ...emptyBits(network.actors), present: new Uint8Array(network.actors) }
  return () => {
    shuffle(labels, random)
    permuted.bits.fill(0)
    labels.forEach((label, i) => {
      permuted.present[label] = network.present[i] as number
    })
    for (let end = 0; end < ends.length; end += 2)
      tie(permuted, labels[ends[end] as number] as number, labels[ends[end + 1] as number] as number)
    return permuted
  }
}
