import { numberPairs } from '../../numeric/number-pairs.ts'
import { type Dyads, dyadMeat, groupMeat, sandwich, withoutNegative } from '../../numeric/sandwich.ts'

/** How errors may depend on each other. `none` rests on the model alone. */
export type ErrorKind = 'country,process' | 'country' | 'process' | 'dyad' | 'pair' | 'none'

/** A covariance of the kept coefficients; null where too few clusters leave none. */
export interface HazardErrors {
  readonly kind: ErrorKind
  readonly covariance: Float64Array | null
  /** Fewest clusters of its ways (members for dyads), null for `none`. */
  readonly clusters: number | null
  readonly clipped: boolean
}

/** Levels of a cluster over the rows. */
export interface ClusterWay {
  readonly levelOfRow: Uint32Array
  /** Codes are below it. */
  readonly codes: number
}

interface ScoredRows {
  /** Scores of each row, a column for each kept coefficient. */
  readonly scores: readonly Float64Array[]
  /** Inverse information. */
  readonly bread: Float64Array
  readonly rows: number
}

/**
 * Errors of the forward model: one way by country and by process (Liang & Zeger 1986), both less their intersection (Cameron, Gelbach & Miller 2011), and
 * the model's own. Each part has the factor G / (G − 1) of its own G clusters and (n − 1) / (n − K), as statsmodels and Stata count.
 * Time O(rows · coefficients²).
 */
export function clusterErrors(scored: ScoredRows, country: ClusterWay, process: ClusterWay): HazardErrors[] {
  const both = numberPairs(country.levelOfRow, process.levelOfRow, process.codes)
  const byCountry = groupPart(scored, country.levelOfRow, country.codes)
  const byProcess = groupPart(scored, process.levelOfRow, process.codes)
  const byBoth = groupPart(scored, both.pairOfRow, both.count)
  const twoWay =
    byCountry.covariance === null || byProcess.covariance === null || byBoth.covariance === null
      ? null
      : byCountry.covariance.map(
          (value, at) => value + (byProcess.covariance?.[at] as number) - (byBoth.covariance?.[at] as number),
        )
  return [
    mended('country,process', twoWay, scored.scores.length, Math.min(byCountry.groups, byProcess.groups)),
    mended('country', byCountry.covariance, scored.scores.length, byCountry.groups),
    mended('process', byProcess.covariance, scored.scores.length, byProcess.groups),
    mended('none', scored.bread, scored.scores.length, null),
  ]
}

/**
 * Errors of the reverse model: between all pairs that share a country (Aronow, Samii & Assenova 2015), within a pair alone, and the model's own.
 * @param scored rows already summed by pair, which both leave unchanged; `rows` is the number before
 */
export function dyadErrors(scored: ScoredRows, dyads: Dyads): HazardErrors[] {
  const size = scored.scores.length
  const seen = new Set([...dyads.first, ...dyads.second]).size
  const meat = dyadMeat(scored.scores, dyads)
  const pairs = dyads.first.length
  return [
    mended('dyad', part(scored, meat, seen), size, seen),
    mended('pair', part(scored, groupMeat(scored.scores, null, pairs), pairs), size, pairs),
    mended('none', scored.bread, size, null),
  ]
}

function groupPart(
  scored: ScoredRows,
  levelOfRow: Uint32Array,
  codes: number,
): { covariance: Float64Array | null; groups: number } {
  const groups = new Set(levelOfRow).size
  return { covariance: part(scored, groupMeat(scored.scores, levelOfRow, codes), groups), groups }
}

function part({ scores, bread, rows }: ScoredRows, meat: Float64Array, groups: number): Float64Array | null {
  const size = scores.length
  if (groups < 2 || rows <= size) return null
  const factor = (groups / (groups - 1)) * ((rows - 1) / (rows - size))
  return sandwich(bread, meat, size).map((value) => value * factor)
}

function mended(
  kind: ErrorKind,
  covariance: Float64Array | null,
  size: number,
  clusters: number | null,
): HazardErrors {
  if (covariance === null) return { kind, covariance, clusters, clipped: false }
  return { kind, clusters, ...withoutNegative(covariance, size) }
}
