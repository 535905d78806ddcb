import { REGIMES } from '../model/instrument.ts'
import { CLAUSE_CODINGS, type MembershipIndex, NO_LAYER } from './membership-index.ts'

/** `coded`: an instrument of regime trade counts only once it is coded to hold a migration clause; `all`: every row (METHOD §1). */
export const SCOPES = ['coded', 'all'] as const

export type Scope = (typeof SCOPES)[number]

const TRADE = REGIMES.indexOf('trade')
const CODED_YES = CLAUSE_CODINGS.indexOf('yes')

/** Whether an instrument counts in its layer under a scope; one without a layer counts in none. */
export function countsInScope(index: MembershipIndex, instrumentIndex: number, scope: Scope): boolean {
  if (index.layerByInstrument[instrumentIndex] === NO_LAYER) return false
  return scope === 'all' || !isUncodedTrade(index, instrumentIndex)
}

/** Whether an instrument is of regime trade and not coded to hold a migration clause. */
export function isUncodedTrade(index: MembershipIndex, instrumentIndex: number): boolean {
  return (
    index.regimeByInstrument[instrumentIndex] === TRADE &&
    index.clauseByInstrument[instrumentIndex] !== CODED_YES
  )
}
