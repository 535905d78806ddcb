import { chairYears } from '../../layers/chair-years.ts'
import { type ChairShares, chairShares } from '../../layers/forums/chair-shares.ts'
import type { FactsParticipation, OfficeRole, PartnershipFacts } from './partnership-facts.ts'

/** An office as far as it is known whose it is. */
export interface OfficeHolders {
  /** Each actor once. */
  readonly holders: readonly FactsParticipation[]
  readonly ofA: readonly FactsParticipation[]
  /** On the other side, or an organisation: it serves and stands on neither. */
  readonly notOfA: readonly FactsParticipation[]
}

/**
 * Who ever held an office, by whether it is A's. An agency belongs to somebody whom the registry does not name, so it is neither, and so is a state whose side
 * no coding tells.
 */
export function officeHolders({ participations }: PartnershipFacts, role: OfficeRole): OfficeHolders {
  const holders = [
    ...new Map(participations.filter((row) => row.role === role).map((row) => [row.actor, row])).values(),
  ]
  return {
    holders,
    ofA: holders.filter(({ side }) => side === 'a'),
    notOfA: holders.filter(({ side, kind }) => side === 'b' || (side === null && kind === 'organisation')),
  }
}

/** How the chair was shared out over the years of the instrument, by side. Time O(years × chairs). */
export function chairsOf(facts: PartnershipFacts): ChairShares {
  const rows = facts.participations.filter(({ role }) => role === 'chair')
  const terms = rows.flatMap(({ actor, firstYear, lastYear, to }) =>
    firstYear === null ? [] : [{ actor, firstYear, lastYear: to === null ? null : lastYear }],
  )
  const [first, last] = facts.years ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const begin = Math.min(first, ...terms.map(({ firstYear }) => firstYear))
  const end = Math.max(last, ...terms.map(({ firstYear, lastYear }) => lastYear ?? firstYear))
  const years = Number.isFinite(begin) && Number.isFinite(end) ? chairYears(terms, [begin, end]) : []
  const sides = new Map(rows.map(({ actor, side }) => [actor, side]))
  return chairShares(
    years,
    (actor) => {
      const side = sides.get(actor) ?? null
      return side === null ? null : side === 'a' ? 'A' : 'B'
    },
    facts.sides.kind === 'forum' && facts.sides.oneSided,
  )
}
