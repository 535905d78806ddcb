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
    left_out: Object.entries(deals.leftOut).map(([reason, instruments]) => ({ reason, instruments })),
    treated_rows: treatedRows(panel.columns.get('treated')),
    unknown_rows: [...panel.incomplete].map(([column, rows]) => ({ column, rows })),
    outside: [...outside].map(([actor, persons]) => ({ actor, persons })),
  }
}

function treatedRows(treated: Float64Array | undefined): number {
  return treated?.reduce((all, value) => all + (value > 0 ? 1 : 0), 0) ?? 0
}
