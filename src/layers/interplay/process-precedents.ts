import type { Region } from '../../model/registry.ts'
import { benjaminiHochberg } from '../../numeric/benjamini-hochberg.ts'
import type { InferredRule } from '../entries.ts'
import type { MembershipIndex, MembershipTables } from '../membership-index.ts'
import type { Scope } from '../scope.ts'
import { bilateralDyads } from './bilateral-dyads.ts'
import type { PrecedentCounts } from './dyad-precedent.ts'
import { foundersAsked } from './founders-asked.ts'
import { type FoundersNull, foundersNull } from './founders-null.ts'
import { type JoinedMember, joinedMembers } from './joined-members.ts'
import { dyadRuleOf, type RelationalPrecedent, relationalPrecedent } from './relational-precedent.ts'

/** The relational precedent of one process, beside random sets. */
export interface ProcessPrecedent {
  readonly instrument: string
  readonly precedent: RelationalPrecedent
  /** R_p where recorded starts alone are counted, whatever the rule of the rest. */
  readonly recordedAlone: PrecedentCounts
  readonly chance: FoundersNull
  /** p adjusted over all processes with one (Benjamini & Hochberg 1995); null where there is none. */
  readonly q: number | null
}

export interface ProcessPrecedents {
  /** In the order of the instruments. */
  readonly processes: readonly ProcessPrecedent[]
  /** Bilateral instruments that count, and those of them without any date. */
  readonly bilateral: { readonly instruments: number; readonly undated: number }
}

export interface PrecedentSettings {
  readonly scope: Scope
  readonly inferred: InferredRule
  readonly draws: number
  readonly seed: number
}

/**
 * R_p of each consultative process, forum and mobility partnership, with its founders beside random sets (METHOD §2). Each process draws from the
 * seed anew, so its numbers are the same whichever others are asked for.
 *
 * Time O(processes × (rows of a year + n² + draws × founders²)).
 */
export function processPrecedents(
  tables: MembershipTables & { readonly regions: readonly Region[] },
  index: MembershipIndex,
  isProcess: (instrumentId: string) => boolean,
  { scope, inferred, draws, seed }: PrecedentSettings,
): ProcessPrecedents {
  const { tieStart } = index
  const bilateral = bilateralDyads(tables, index, scope)
  const members = joinedMembers(tables, { tieStart, inferred })
  const recorded = joinedMembers(tables, { tieStart, inferred: 'without' })
  const found = tables.instruments.flatMap((instrument): Omit<ProcessPrecedent, 'q'>[] => {
    if (!isProcess(instrument.id)) return []
    const own: readonly JoinedMember[] = members.get(instrument.id) ?? []
    const precedent = relationalPrecedent(instrument, own, bilateral, tieStart)
    const asked = foundersAsked(
      { tables, index, regions: tables.regions, bilateral, scope, inferred },
      own,
      precedent,
      dyadRuleOf(instrument),
    )
    return [
      {
        instrument: instrument.id,
        precedent,
        recordedAlone: relationalPrecedent(instrument, recorded.get(instrument.id) ?? [], bilateral, tieStart)
          .counted,
        chance:
          asked === null
            ? { status: 'unavailable', reason: 'not-dated', distinct: null }
            : foundersNull(asked, { draws, seed }),
      },
    ]
  })
  const tested = found.flatMap(({ chance }) => (chance.status === 'computed' ? [chance.p] : []))
  const adjusted = benjaminiHochberg(tested)
  let at = 0
  return {
    processes: found.map((row) => ({
      ...row,
      q: row.chance.status === 'computed' ? (adjusted[at++] as number) : null,
    })),
    bilateral: { instruments: bilateral.instruments, undated: bilateral.undated },
  }
}
