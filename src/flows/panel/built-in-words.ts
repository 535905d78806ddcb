import { type BuiltPanelFacts, builtFrom, flowsBuiltFrom } from './built-from.ts'
import type { TopicsAsked } from './deals.ts'
import type { TreatmentAsked } from './treated-panel.ts'

/** What a panel was built from, for reading. */
export function builtInWords(
  built: BuiltPanelFacts,
  options: Pick<TreatmentAsked, 'direction' | 'window'>,
): string {
  const from = builtFrom(built, options)
  const left = from.left_out.flatMap(({ reason, instruments }) =>
    instruments.length === 0 ? [] : [`${reason} ${instruments.length}`],
  )
  const unknown = from.unknown_rows.map(({ column, rows }) => `${column} ${rows}`)
  return (
    `Treatment ${from.treatment}, origin by ${from.direction}: ${from.instruments} instruments, ${from.deals} deals of one corridor each, ` +
    `${from.treated_rows} rows treated${left.length === 0 ? '' : `; left out: ${left.join(', ')}`}. ` +
    topicsInWords(from.topics) +
    `${unknown.length === 0 ? '' : `Unknown, since the window passes the data’s end: ${unknown.join(', ')}. `}` +
    `Stocks: World Bank 1960 to 2000, United Nations 2010 and 2020; flows are of ${[...new Set(flowsBuiltFrom(built).flow_periods.map(({ width }) => width))].join(' or ')} years each. ${closedInWords(built)}Registry ${from.registry_version}.`
  )
}

/** How far the topics of a treatment are known, where it names some. */
function topicsInWords(topics: TopicsAsked | null): string {
  if (topics === null) return ''
  const { instruments, unknown, uncoded } = topics
  return (
    `Topics by codings, else by texts held: of the ${instruments} instruments that meet the other conditions, ${unknown} are not known to have or to lack them and treat nobody` +
    `${unknown === 0 ? '' : `; ${uncoded} of these have no known topic`}. `
  )
}

/** What closed accounting made of the periods, where it was asked for. */
function closedInWords({ closed }: Pick<BuiltPanelFacts, 'closed'>): string {
  if (closed === null) return ''
  const periods = closed.map((period) => {
    const limits = [
      period.leftOut.length === 0 ? '' : `${period.leftOut.length} places left out`,
      period.foreignScaled.length === 0 ? '' : `foreign-born scaled in ${period.foreignScaled.join(' ')}`,
      period.birthsSpread.length === 0 ? '' : `births spread in ${period.birthsSpread.join(' ')}`,
      period.converged ? '' : 'NOT converged',
    ].filter((limit) => limit !== '')
    const surplus = Math.round(period.surplus).toLocaleString('en')
    return (
      `${period.from} to ${period.to} ${Math.round(period.moves).toLocaleString('en')} moves between ${period.places} places, ` +
      `natives scaled by ${surplus}${limits.length === 0 ? '' : ` (${limits.join('; ')})`}`
    )
  })
  return `Closed accounting: ${periods.join('. ')}. `
}
