import { StrataError } from '../../model/error.ts'
import type { Direction } from '../../model/flow-specification.ts'
import { type ClosedPeriod, closedFlowColumn } from './closed-flow-column.ts'
import { corridorStocks, type StockColumns, type StockCoverage } from './corridor-stocks.ts'
import { type Deals, type DealTables, dealsOf } from './deals.ts'
import type { DemographyRow } from './demography.ts'
import { type EstimationPanel, estimationPanel, type LeadsAndLags } from './estimation-panel.ts'
import { treatmentSpec, treatmentWords } from './treatment-spec.ts'

/** What a panel is built from: tables of the registry, its stocks, and where they have zeros. */
export interface PanelSources {
  readonly tables: DealTables
  readonly stocks: StockColumns
  readonly coverage: readonly StockCoverage[]
  /** Population, births and deaths; without them there are no flows by closed accounting. */
  readonly demography?: readonly DemographyRow[] | null
}

/** A treatment, who is its origin, and its windows. */
export interface TreatmentAsked extends LeadsAndLags {
  readonly treatment: string
  readonly direction: Direction
  readonly window: number
}

/** A panel with what it was built from. */
export interface TreatedPanel {
  readonly panel: EstimationPanel
  readonly deals: Deals
  /** Persons under actors that are no place of the panel, by actor. */
  readonly outside: ReadonlyMap<string, number>
  /** What closed accounting made of each period; null where births and deaths are not known. */
  readonly closed: readonly ClosedPeriod[] | null
}

/** A corridor is regular where its stock is above this in every year. */
const REGULAR_ABOVE = 9

/**
 * The panel of METHOD §5 with a set of instruments as treatment. Time O(cells of stocks + rows x columns).
 * @throws StrataError `flows/treatment-unread`, `flows/no-stocks`, `flows/nobody-treated`, and those of `closedFlowColumn`
 */
export function treatedPanel(
  { tables, stocks, coverage, demography = null }: PanelSources,
  asked: TreatmentAsked,
): TreatedPanel {
  const { treatment, direction, window, leads, lags } = asked
  const spec = treatmentSpec(treatment, treatmentWords(tables))
  const corridors = corridorStocks(stocks, coverage)
  if (corridors.places.length < 2)
    throw new StrataError('flows/no-stocks', {
      why: 'no two places stand in both the World Bank’s matrix and that of the United Nations',
    })
  const deals = dealsOf(tables, spec, direction)
  const closed = demography === null ? null : closedFlowColumn(corridors, demography)
  const panel = estimationPanel(corridors, deals.deals, {
    window,
    leads,
    lags,
    lastKnown: lastKnownYear(corridors.years, deals),
    regularAbove: REGULAR_ABOVE,
    closedFlow: closed?.values ?? null,
  })
  if (!panel.columns.get('treated')?.some((value) => value > 0)) {
    const unknown = deals.topics?.unknown ?? 0
    const why = Object.entries(deals.leftOut).flatMap(([reason, ids]) =>
      ids.length === 0 ? [] : [`${reason} ${ids.length}`],
    )
    if (unknown > 0) why.push(`topics not known ${unknown}`)
    throw new StrataError('flows/nobody-treated', {
      treatment,
      instruments: deals.instruments,
      why: why.join(', ') || 'none; no signature falls into a window of the panel',
    })
  }
  return { panel, deals, outside: corridors.outside, closed: closed?.periods ?? null }
}

/** Until when signatures are known: the year before the last stock, or the last signature of the treatment where that is later. */
function lastKnownYear(years: readonly number[], { deals }: Deals): number {
  return deals.reduce((last, { year }) => Math.max(last, year), (years.at(-1) ?? 0) - 1)
}
