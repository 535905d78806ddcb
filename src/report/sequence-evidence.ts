import type { OrderChance } from '../layers/interplay/order-null.ts'
import { type Evidence, Q_MOST, untested } from './evidence.ts'

/**
 * The order in which two layers first tied the dyads that both tie, as evidence, with the reverse beside it. It supports where the source was
 * first more often than second and beats the permuted years; it is contrary where the target was, and beats them.
 *
 * @param chances of all ordered pairs of layers, of which the two and their reverse are read
 */
export function sequenceEvidence(
  forward: OrderChance | undefined,
  reverse: OrderChance | undefined,
): Evidence {
  if (forward === undefined || reverse === undefined)
    return untested('A layer does not come before or after itself.')
  if (forward.status === 'unavailable' || reverse.status === 'unavailable')
    return untested(`The years of ${forward.dyads} dyads that both layers tie cannot be permuted in 20 ways.`)
  const { observed: first, dyads, q } = forward
  const second = reverse.observed
  const found =
    `Of ${dyads} dyads that both layers surely tie, the source was surely first in ${first} and the target in ${second}; ` +
    `permuted years put the source first in ${forward.low} to ${forward.high}`
  if (first > second && q <= Q_MOST)
    return { reading: 'supports', q, reason: `${found} (q ${q.toFixed(3)}).` }
  if (second > first && reverse.q <= Q_MOST)
    return { reading: 'contrary', q, reason: `${found}: the target came first more often than chance gives.` }
  return { reading: 'neutral', q, reason: `${found}: not both first more often and beyond chance.` }
}
