import type { Layer } from '../../model/layer.ts'
import type { Reading, ReadingReason } from '../../model/null-comparison.ts'
import type { NullRow } from './null-rows.ts'

/** Of each tail; both together are one in twenty. */
export const READING_RATE = 0.025

/** Fewest draws of which a sign is read (METHOD §2); fewer give bands alone. */
export const FEWEST_DRAWS_READ = 999

/** What may be read from P(A|B), A the `layer` and B the `other`, in one year. */
export interface SignReading {
  readonly year: number
  readonly layer: Layer
  readonly other: Layer
  readonly reading: Reading
  /** Null where a sign is told. */
  readonly reason: ReadingReason | null
}

/**
 * Reads a sign of each conditional overlap only where curveball and label permutation agree (METHOD §2): both z of that sign, and both
 * adjusted p of its tail at most READING_RATE; of fewer than FEWEST_DRAWS_READ draws none.
 */
export function readSigns(rows: readonly NullRow[], draws: number): SignReading[] {
  const conditional = rows.filter(({ measure }) => measure === 'conditional-overlap')
  const key = ({ year, layer, other }: NullRow): string => `${year} ${layer} ${other}`
  const byLabels = new Map(conditional.filter(({ kind }) => kind === 'labels').map((row) => [key(row), row]))
  const hasCurveball = conditional.some(({ kind }) => kind === 'curveball')
  const leading = hasCurveball
    ? conditional.filter(({ kind }) => kind === 'curveball')
    : [...byLabels.values()]
  return leading.map((row) => ({
    year: row.year,
    layer: row.layer as Layer,
    other: row.other as Layer,
    ...(draws < FEWEST_DRAWS_READ
      ? { reading: 'not-told' as const, reason: 'too-few-draws' as const }
      : readSign(hasCurveball ? row : undefined, byLabels.get(key(row)))),
  }))
}

function readSign(
  curveball: NullRow | undefined,
  labels: NullRow | undefined,
): Pick<SignReading, 'reading' | 'reason'> {
  const not = (reason: SignReading['reason']) => ({ reading: 'not-told' as const, reason })
  if (curveball === undefined || labels === undefined) return not('one-null-only')
  if (curveball.z === null || labels.z === null) return not('no-value')
  if (Math.sign(curveball.z) !== Math.sign(labels.z)) return not('nulls-disagree')
  const isUpper = curveball.z > 0
  const isBeyond = [curveball, labels].every(
    (row) => ((isUpper ? row.pAdjusted : row.pLowerAdjusted) ?? 1) <= READING_RATE,
  )
  if (!isBeyond) return not('within-chance')
  return { reading: isUpper ? 'more' : 'less', reason: null }
}
