import type { TreatedPanel, TreatmentAsked } from './treated-panel.ts'

/** A panel, what was asked for, and the version of the registry that it was built from. */
export interface BuiltPanelFacts extends TreatedPanel {
  readonly treatment: string
  readonly registryVersion: string
}

/** What a panel was built from, under the names of the answers. */
export function builtFrom(
  { deals, treatment, registryVersion, panel, outside }: BuiltPanelFacts,
  { direction, window }: Pick<TreatmentAsked, 'direction' | 'window'>,
) {
  return {
    registry_version: registryVersion,
    treatment,
    direction,
    window,
    instruments: deals.instruments,
    deals: deals.deals.length,
    topics: deals.topics,
    left_out: Object.entries(deals.leftOut).map(([reason, instruments]) => ({ reason, instruments })),
    treated_rows: treatedRows(panel.columns.get('treated')),
    unknown_rows: [...panel.incomplete].map(([column, rows]) => ({ column, rows })),
    outside: [...outside].map(([actor, persons]) => ({ actor, persons })),
  }
}

/** The periods that flows of a panel are of, with their width in years, and what closed accounting made of each. */
export function flowsBuiltFrom({ panel, closed }: Pick<TreatedPanel, 'panel' | 'closed'>) {
  return {
    flow_periods: panel.years.slice(1).map((to, t) => flowPeriod(panel.years[t] ?? to, to)),
    ...(closed === null
      ? {}
      : {
          closed_accounting: closed.map(({ from, to, leftOut, foreignScaled, birthsSpread, ...rest }) => ({
            ...flowPeriod(from, to),
            ...rest,
            left_out: leftOut,
            foreign_scaled: foreignScaled,
            births_spread: birthsSpread,
          })),
        }),
  }
}

function flowPeriod(from: number, to: number) {
  return { from, to, width: to - from }
}

function treatedRows(treated: Float64Array | undefined): number {
  return treated?.reduce((all, value) => all + (value > 0 ? 1 : 0), 0) ?? 0
}
