import type { CodedTexts } from '../model/coded-text.ts'
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
  /** Of how many of the instruments a text is held. */
  readonly withText: number
  /** Clauses of these texts, and migration clauses among them. */
  readonly clauses: number
  readonly migrationClauses: number
  /** Share of the clauses that are migration clauses; null where no text is held. */
  readonly shareOfClauses: number | null
}

/**
 * Embedded norms by regime in one year, over all layers and both scopes (METHOD §1). Time O(instruments).
 * @param texts what the texts held say, by instrument; without them no share of clauses is known
 */
export function embeddedNorms(
  index: MembershipIndex,
  year: number,
  texts: CodedTexts = new Map(),
): EmbeddedNorms[] {
  return EMBEDDING_REGIMES.map((regime) => {
    const regimeIndex = REGIMES.indexOf(regime)
    const byCoding = CLAUSE_CODINGS.map(() => 0)
    let [withText, clauses, migrationClauses] = [0, 0, 0]
    for (let k = 0; k < index.instrumentIds.length; k++) {
      if (index.regimeByInstrument[k] !== regimeIndex) continue
      const first = index.firstYearByInstrument[k] as number
      if (!aliveIn(year, first, index.lastYearByInstrument[k] as number)) continue
      const coding = index.clauseByInstrument[k] as number
      byCoding[coding] = (byCoding[coding] as number) + 1
      const text = texts.get(index.instrumentIds[k] as string)
      if (text === undefined) continue
      withText++
      clauses += text.clauses
      migrationClauses += text.migrationClauses
    }
    const [notCoded = 0, withClause = 0, withoutClause = 0] = byCoding
    return {
      regime,
      instruments: notCoded + withClause + withoutClause,
      withClause,
      withoutClause,
      notCoded,
      withText,
      clauses,
      migrationClauses,
      shareOfClauses: clauses === 0 ? null : migrationClauses / clauses,
    }
  })
}
