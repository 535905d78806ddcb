import { type EffectLevels, isNested } from './effect-levels.ts'

/** Small-sample conventions, as fixest's `ssc()` has them. */
export interface SmallSample {
  /** Whether variances are multiplied by (n - 1) / (n - K). */
  readonly countsParameters: boolean
  /** Which effects K counts: none, all, or those that are not nested in a cluster. */
  readonly effectsCounted: 'nonnested' | 'full' | 'none'
  /** Whether they are multiplied by G / (G - 1). */
  readonly countsClusters: boolean
  /** With two ways, G of the way with fewer clusters for all parts, or each part its own. */
  readonly groupDegrees: 'min' | 'conventional'
  /** Degrees of freedom of t: fewest clusters - 1, or n - K. */
  readonly tDegrees: 'min' | 'conventional'
}

/** fixest's own: K.adj, K.fixef = "nonnested", G.adj, G.df = "min", t.df = "min". */
export const FIXEST_SMALL_SAMPLE: SmallSample = {
  countsParameters: true,
  effectsCounted: 'nonnested',
  countsClusters: true,
  groupDegrees: 'min',
  tDegrees: 'min',
}

/**
 * K = regressors + Σ levels - (effects - 1) - Σ over nested effects of (levels - 1); as in fixest, redundancies between effects beyond one level
 * each are not looked for (`K.exact = FALSE`).
 */
export function parametersCounted(
  regressors: number,
  effects: readonly EffectLevels[],
  clusters: readonly EffectLevels[],
  { effectsCounted }: SmallSample,
): number {
  if (effectsCounted === 'none') return regressors
  const all = regressors + effects.reduce((sum, { count }) => sum + count, 0) - (effects.length - 1)
  if (effectsCounted === 'full') return all
  const nested = effects.filter((effect) => clusters.some((cluster) => isNested(effect, cluster)))
  return all - nested.reduce((sum, { count }) => sum + count - 1, 0)
}

export function factorOfRows(rows: number, k: number, { countsParameters }: SmallSample): number {
  return countsParameters ? (rows - 1) / (rows - k) : 1
}

export function factorOfClusters(groups: number, { countsClusters }: SmallSample): number {
  return countsClusters ? groups / (groups - 1) : 1
}
