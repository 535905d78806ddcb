import { NULL_KINDS, type NullKind } from '../../model/null-comparison.ts'
import { benjaminiHochberg } from '../../numeric/benjamini-hochberg.ts'
import { sharedRowNetworks } from './draw-null.ts'
import { DRAW_STATISTICS, type DrawStatistics } from './draw-statistics.ts'
import type { NullNetwork } from './null-network.ts'
import type { DrawFigure, NullStatistic } from './null-statistic.ts'
import { type NullSummary, nullSummary } from './null-summary.ts'

/** One statistic of a year beside one null. */
export interface NullRow extends NullStatistic, NullSummary {
  readonly year: number
  readonly kind: NullKind
  /** The statistic of the layered network; `observed` differs from it where draws tie members of one bloc (curveball, blocs expanded). */
  readonly network: number | null
  /** Benjamini-Hochberg over the family: all statistics of the run but ties, all its years, one null, one tail. Null outside of it. */
  readonly pAdjusted: number | null
  readonly pLowerAdjusted: number | null
}

/** The draws of a year from one null: the values of the statistics of each, draw by draw. */
export interface YearDraws {
  readonly year: number
  readonly kind: NullKind
  readonly network: NullNetwork
  readonly statistics: DrawStatistics
  readonly values: Float64Array
}

/** A row whose p are not adjusted yet. */
export type RowBeforeFamily = Omit<NullRow, 'pAdjusted' | 'pLowerAdjusted'>

/** Every statistic of a year beside one null, in the order of `statistics`. Time O(N log N) a statistic. */
export function rowsOfYear({ year, kind, network, statistics: name, values }: YearDraws): RowBeforeFamily[] {
  const { statistics, figures } = DRAW_STATISTICS[name]
  const told = figures(network.ties)
  const observed = kind === 'labels' ? told : figures(sharedRowNetworks(network))
  const count = statistics.length
  return statistics.map((statistic, s) => ({
    ...statistic,
    year,
    kind,
    network: Number.isNaN(told[s]?.value) ? null : (told[s] as DrawFigure).value,
    ...nullSummary(
      observed[s] as DrawFigure,
      Float64Array.from({ length: values.length / count }, (_, draw) => values[draw * count + s] as number),
    ),
  }))
}

/** Whether a statistic is one of the family: ties are none, and it must be known. */
function isInFamily({ measure, p }: RowBeforeFamily): boolean {
  return measure !== 'ties' && p !== null
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
