import type { ReuseRule } from '../../api/reuse-common.ts'
import type { LayerFlow } from '../../api/reuse-lineage.ts'
import type { TextFigure } from '../../report/text-evidence.ts'

/** A flow of words from layer to layer in the form in which it is graded; without one nothing was first seen there. */
export function textFigure(
  flow: Pick<LayerFlow, 'share' | 'null_band'> | undefined,
  rule: ReuseRule,
): TextFigure {
  if (flow === undefined) return { share: null, chance: null }
  const { share, null_band: band } = flow
  return { share: share?.[rule] ?? null, chance: band.status === 'computed' ? band : null }
}
