import { NULL_KINDS, type NullKind } from '../../model/null-comparison.ts'
import { benjaminiHochberg } from '../../numeric/benjamini-hochberg.ts'
import { sharedRowNetworks } from './draw-null.ts'
import type { NullNetwork } from './null-network.ts'
import { type NullSummary, nullSummary } from './null-summary.ts'
import { OVERLAP_STATISTICS, type OverlapStatistic, overlapStatistics } from './overlap-statistics.ts'

/** One statistic of a year beside one null. */
export interface NullRow extends OverlapStatistic, NullSummary {
  readonly year: number
  readonly kind: NullKind
  /** The statistic of the layered network; `observed` differs from it where draws tie members of one bloc (curveball, blocs expanded). */
  readonly network: number | null
  /** Benjamini-Hochberg over the family: Jaccard and conditional overlap, all years of the run, one null, one tail. Null outside of it. */
  readonly pAdjusted: number | null
  readonly pLowerAdjusted: number | null
}

/** The draws of a year from one null: the values of OVERLAP_STATISTICS of each, draw by draw. */
export interface YearDraws {
  readonly year: number
  readonly kind: NullKind
  readonly network: NullNetwork
  readonly values: Float64Array
}

/** A row whose p are not adjusted yet. */
export type RowBeforeFamily = Omit<NullRow, 'pAdjusted' | 'pLowerAdjusted'>

/** Every statistic of a year beside one null, in the order of OVERLAP_STATISTICS. Time O(N log N) a statistic. */
export function rowsOfYear({ year, kind, network, values }: YearDraws): RowBeforeFamily[] {
  const told = overlapStatistics(network.ties)
  const observed = kind === 'labels' ? told : overlapStatistics(sharedRowNetworks(network))
  const count = OVERLAP_STATISTICS.length
  return OVERLAP_STATISTICS.map((statistic, s) => ({
    ...statistic,
    year,
    kind,
    network: Number.isNaN(told[s]) ? null : (told[s] as number),
    ...nullSummary(
      observed[s] as number,
      Float64Array.from({ length: values.length / count }, (_, draw) => values[draw * count + s] as number),
    ),
  }))
}

/** Whether a statistic is one of the family: it is of two layers, and known. */
function isInFamily({ other, p }: RowBeforeFamily): boolean {
  return other !== null && p !== null
}

/** Rows with their p adjusted, by null and otherwise in the order given. */
export function adjustedRows(rows: readonly RowBeforeFamily[]): NullRow[] {
  return NULL_KINDS.flatMap((kind) => adjustedOfKind(rows.filter((row) => row.kind === kind)))
}

function adjustedOfKind(rows: readonly RowBeforeFamily[]): NullRow[] {
  const family = rows.filter(isInFamily)
  const upper = benjaminiHochberg(family.map(({ p }) => p as number))
  const lower = benjaminiHochberg(family.map(({ pLower }) => pLower as number))
  const place = new Map(family.map((row, at) => [row, at]))
  return rows.map((row) => {
    const at = place.get(row)
    return {
      ...row,
      pAdjusted: at === undefined ? null : (upper[at] as number),
      pLowerAdjusted: at === undefined ? null : (lower[at] as number),
    }
  })
}
