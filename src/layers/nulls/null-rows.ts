import { benjaminiHochberg } from '../../numeric/benjamini-hochberg.ts'
import { type NullKind, sharedRowNetworks } from './draw-null.ts'
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

/** Every statistic of some years beside its nulls, by null, year and the order of OVERLAP_STATISTICS. */
export function nullRows(years: readonly YearDraws[]): NullRow[] {
  const kinds = [...new Set(years.map(({ kind }) => kind))]
  return kinds.flatMap((kind) =>
    adjusted(years.filter((year) => year.kind === kind).flatMap((year) => rowsOfYear(year))),
  )
}

type RowBeforeFamily = Omit<NullRow, 'pAdjusted' | 'pLowerAdjusted'>

function rowsOfYear({ year, kind, network, values }: YearDraws): RowBeforeFamily[] {
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

function adjusted(rows: readonly RowBeforeFamily[]): NullRow[] {
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
