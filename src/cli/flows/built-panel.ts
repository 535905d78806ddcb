import type { Command } from 'commander'
import { corridorStocks } from '../../flows/panel/corridor-stocks.ts'
import { type Deals, dealsOf } from '../../flows/panel/deals.ts'
import { type EstimationPanel, estimationPanel } from '../../flows/panel/estimation-panel.ts'
import { treatmentSpec } from '../../flows/panel/treatment-spec.ts'
import { StrataError } from '../../model/error.ts'
import type { TreatmentOptions } from './treatment-options.ts'
import { stocksForCommand } from './workspace-stocks.ts'

/** A panel with what it was built from. */
export interface BuiltPanel {
  readonly panel: EstimationPanel
  readonly deals: Deals
  readonly treatment: string
  readonly registryVersion: string
  /** Persons under actors that are no place of the panel, by actor. */
  readonly outside: ReadonlyMap<string, number>
}

/** A corridor is regular where its stock is above this in every year. */
const REGULAR_ABOVE = 9

/**
 * The panel of the workspace of a command with a set of instruments as treatment.
 * @throws StrataError `flows/treatment-unread`, `flows/no-stocks`, `flows/nobody-treated`
 */
export async function builtPanel(
  command: Command,
  treatment: string,
  { direction, window, leads, lags }: TreatmentOptions,
): Promise<BuiltPanel> {
  const { registry, stocks, coverage } = await stocksForCommand(command)
  const spec = treatmentSpec(treatment, new Set(registry.codings.map(({ variable }) => variable)))
  const corridors = corridorStocks(stocks, coverage)
  if (corridors.places.length < 2)
    throw new StrataError('flows/no-stocks', {
      why: 'no two places stand in both the World Bank’s matrix and that of the United Nations',
    })
  const deals = dealsOf(registry, spec, direction)
  const panel = estimationPanel(corridors, deals.deals, {
    window,
    leads,
    lags,
    lastKnown: lastKnownYear(corridors.years, deals),
    regularAbove: REGULAR_ABOVE,
  })
  if (!panel.columns.get('treated')?.some((value) => value > 0)) {
    const why = Object.entries(deals.leftOut).flatMap(([reason, ids]) =>
      ids.length === 0 ? [] : [`${reason} ${ids.length}`],
    )
    throw new StrataError('flows/nobody-treated', {
      treatment,
      instruments: deals.instruments,
      why: why.join(', ') || 'none; no signature falls into a window of the panel',
    })
  }
  return {
    panel,
    deals,
    treatment,
    registryVersion: registry.version,
    outside: corridors.outside,
  }
}

/** Until when signatures are known: the year before the last stock, or the last signature of the treatment where that is later. */
function lastKnownYear(years: readonly number[], { deals }: Deals): number {
  return deals.reduce((last, { year }) => Math.max(last, year), (years.at(-1) ?? 0) - 1)
}
