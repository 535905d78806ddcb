import { REGIMES, type Regime } from '../model/instrument.ts'
import { CLAUSE_CODINGS, type MembershipIndex } from './membership-index.ts'
import { aliveIn } from './year-span.ts'

/** Regimes whose instruments can embed a migration norm (Betts 2011; METHOD §1). */
export const EMBEDDING_REGIMES = [
  'trade',
  'development',
  'security',
  'human-rights',
] as const satisfies readonly Regime[]

/** Instruments of one regime alive in a year, by what is coded of their migration clauses. */
export interface EmbeddedNorms {
  readonly regime: Regime
  readonly instruments: number
  /** Coded to hold at least one migration clause: an embedded norm. */
  readonly withClause: number
  readonly withoutClause: number
  readonly notCoded: number
  /** Share of their clauses that are migration clauses; null while no texts are held. */
  readonly shareOfClauses: number | null
}

/** Embedded norms by regime in one year, over all layers and both scopes (METHOD §1). Time O(instruments). */
export function embeddedNorms(index: MembershipIndex, year: number): EmbeddedNorms[] {
  return EMBEDDING_REGIMES.map((regime) => {
    const regimeIndex = REGIMES.indexOf(regime)
    const byCoding = CLAUSE_CODINGS.map(() => 0)
    for (let k = 0; k < index.instrumentIds.length; k++) {
      if (index.regimeByInstrument[k] !== regimeIndex) continue
      const first = index.firstYearByInstrument[k] as number
      if (!aliveIn(year, first, index.lastYearByInstrument[k] as number)) continue
      const coding = index.clauseByInstrument[k] as number
      byCoding[coding] = (byCoding[coding] as number) + 1
    }
    const [notCoded = 0, withClause = 0, withoutClause = 0] = byCoding
    return {
      regime,
      instruments: notCoded + withClause + withoutClause,
      withClause,
      withoutClause,
      notCoded,
      shareOfClauses: null,
    }
  })
}
