import type { PooledFounders } from '../layers/interplay/pooled-founders.ts'
import type { Layer } from '../model/layer.ts'
import { type Evidence, Q_MOST, untested } from './evidence.ts'
import { percent } from './text-evidence.ts'

/**
 * Relational precedent as evidence: whether founders of the processes of a layer had more bilateral instruments before than states alike.
 * It is asked of the bilateral layer alone.
 *
 * @param q p of the pooled founders, adjusted over the layers that have processes
 */
export function relationEvidence(
  source: Layer | null,
  pooled: PooledFounders | null,
  q: number | null,
): Evidence {
  if (source !== 'bilateral')
    return untested('Relational precedent is defined for the bilateral layer alone.')
  if (pooled === null || pooled.status === 'unavailable' || q === null)
    return untested('No process or mobility partnership of the layer has founders with random sets.')
  const found =
    `Founders of ${pooled.processes === 1 ? 'one process' : `${pooled.processes} processes`} had bilateral instruments before in ${percent(pooled.density)} of ${pooled.dyads} dyads; ` +
    `random sets alike have ${percent(pooled.low)} to ${percent(pooled.high)}`
  if (q <= Q_MOST) return { reading: 'supports', q, reason: `${found} (q ${q.toFixed(3)}).` }
  if (pooled.density < pooled.low) return { reading: 'contrary', q, reason: `${found}: fewer than chance.` }
  return { reading: 'neutral', q, reason: `${found} (q ${q.toFixed(3)}): not beyond chance.` }
}
