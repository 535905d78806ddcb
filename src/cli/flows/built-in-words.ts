import type { BuiltPanel } from './built-panel.ts'
import type { TreatmentOptions } from './treatment-options.ts'

/** What a panel was built from, under the names of the answers. */
export function builtFrom(
  { deals, treatment, registryVersion, panel, outside }: BuiltPanel,
  { direction, window }: Pick<TreatmentOptions, 'direction' | 'window'>,
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

/** The same for reading. */
export function builtInWords(
  built: BuiltPanel,
  options: Pick<TreatmentOptions, 'direction' | 'window'>,
): string {
  const from = builtFrom(built, options)
  const left = from.left_out.flatMap(({ reason, instruments }) =>
    instruments.length === 0 ? [] : [`${reason} ${instruments.length}`],
  )
  const unknown = from.unknown_rows.map(({ column, rows }) => `${column} ${rows}`)
  return (
    `Treatment ${from.treatment}, origin by ${from.direction}: ${from.instruments} instruments, ${from.deals} deals of one corridor each, ` +
    `${from.treated_rows} rows treated${left.length === 0 ? '' : `; left out: ${left.join(', ')}`}. ` +
    `${unknown.length === 0 ? '' : `Unknown, since the window passes the data’s end: ${unknown.join(', ')}. `}` +
    `Stocks: World Bank 1960 to 2000, United Nations 2010 and 2020. Registry ${from.registry_version}.`
  )
}

function treatedRows(treated: Float64Array | undefined): number {
  return treated?.reduce((all, value) => all + (value > 0 ? 1 : 0), 0) ?? 0
}
