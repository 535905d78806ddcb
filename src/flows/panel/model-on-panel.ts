import { StrataError } from '../../model/error.ts'
import { DIFFERENCE_METHODS } from '../derived-flows.ts'
import type { PanelTable } from '../panel-table.ts'
import type { Deals } from './deals.ts'
import { panelTableOf } from './panel-table-of.ts'
import type { TreatedPanel } from './treated-panel.ts'

/** How flows are derived from stocks: two from differences, and by closed demographic accounting. */
export const FLOW_METHODS = [...DIFFERENCE_METHODS, 'closed'] as const

export type FlowMethod = (typeof FLOW_METHODS)[number]

/**
 * The outcome of a model on the workspace's panel by the name that commands have for it: `stock`, `asinh`, `flow`; any other is a column.
 * @throws StrataError `flows/no-demography` where flows by closed accounting are asked of a panel without births and deaths
 */
export function panelOutcome(
  outcome: string,
  method: FlowMethod,
  { closed }: Pick<TreatedPanel, 'closed'>,
): string {
  if (outcome === 'stock') return 'mig'
  if (outcome === 'asinh') return 'asinh(mig)'
  if (outcome !== 'flow') return outcome
  if (method === 'closed' && closed === null) throw new StrataError('flows/no-demography')
  return `flow_${method.replace('-', '_')}`
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
