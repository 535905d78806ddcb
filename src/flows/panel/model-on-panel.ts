import type { PanelTable } from '../panel-table.ts'
import type { Deals } from './deals.ts'
import { panelTableOf } from './panel-table-of.ts'
import type { TreatedPanel } from './treated-panel.ts'

/** Outcomes of the workspace's panel by the names that commands and answers have for them. */
export const PANEL_OUTCOMES: Readonly<Record<string, string>> = {
  stock: 'mig',
  asinh: 'asinh(mig)',
  flow: 'flow_drop_negative',
  'flow-reversed': 'flow_reverse_negative',
}

/** More destinations of one instrument than the successors of a state explain: a bloc. */
const MOST_SUCCESSORS = 5

/** What errors are clustered by unless something else is asked: the corridor; the instrument where one binds a bloc's many corridors. */
export function clusterOfDeals({ deals }: Pick<Deals, 'deals'>): 'od' | 'deal' {
  const destinations = new Map<string, Set<string>>()
  for (const { instrument, destination } of deals)
    destinations.set(instrument, (destinations.get(instrument) ?? new Set()).add(destination))
  return [...destinations.values()].some((bound) => bound.size > MOST_SUCCESSORS) ? 'deal' : 'od'
}

/** A panel as the table that models are estimated on, and by what their errors are clustered. */
export interface ModelPanel {
  readonly table: PanelTable
  readonly cluster: 'od' | 'deal'
}

/** The panel of a treatment as a table for models. Time O(cells). */
export function modelPanel({ panel, deals }: TreatedPanel): ModelPanel {
  return { table: panelTableOf(panel, 'the panel of the workspace'), cluster: clusterOfDeals(deals) }
}
