import { type BuiltPanelFacts, builtFrom } from '../../flows/panel/built-from.ts'
import type { TreatmentOptions } from './treatment-options.ts'

/** What a panel was built from, for reading. */
export function builtInWords(
  built: BuiltPanelFacts,
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
