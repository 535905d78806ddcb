import { LAYERS } from '../../model/layer.ts'
import { instrumentStart } from '../day-span.ts'
import type { MembershipIndex, MembershipTables } from '../membership-index.ts'
import { countsInScope, type Scope } from '../scope.ts'
import { ANY_DAY, type DayInterval, intervalOf, laterOf } from './day-interval.ts'
import { joinedMembers } from './joined-members.ts'

/** A bilateral instrument between two actors. */
export interface BilateralInstrument {
  readonly instrument: string
  /** Days of its signature, else of its entry into force; ANY_DAY where it has no date. */
  readonly signed: DayInterval
}

export interface DyadInstruments {
  readonly one: string
  readonly other: string
  readonly instruments: readonly BilateralInstrument[]
}

/** The bilateral instruments of every dyad that has one. */
export interface BilateralDyads {
  between(one: string, other: string): readonly BilateralInstrument[]
  /** Every dyad that has one, once. */
  readonly all: readonly DyadInstruments[]
  /** Instruments that count, and of these those without any date: they can be possibly earlier, never surely. */
  readonly instruments: number
  readonly undated: number
}

const BILATERAL = LAYERS.indexOf('bilateral')

/**
 * The bilateral instruments of each dyad, in the scope asked for (METHOD §2, relational precedent). An instrument of several parties is one
 * of each pair of them; where one is marked as joined later on an unknown day, it is between the two from some day after its date.
 *
 * The date is the signature, else the entry into force; the reverse where ties start at entry into force. Time O(rows).
 *
 * @param index of the same tables
 */
export function bilateralDyads(
  tables: Pick<MembershipTables, 'actors' | 'instruments' | 'participations'>,
  index: MembershipIndex,
  scope: Scope,
): BilateralDyads {
  const { tieStart } = index
  const members = joinedMembers(tables, { tieStart, inferred: 'with' })
  const byDyad = new Map<string, DyadInstruments & { readonly instruments: BilateralInstrument[] }>()
  let instruments = 0
  let undated = 0
  tables.instruments.forEach((instrument, k) => {
    if (index.layerByInstrument[k] !== BILATERAL || !countsInScope(index, k, scope)) return
    const start = instrumentStart(instrument, tieStart)
    const date = start === null ? ANY_DAY : intervalOf(start)
    instruments++
    if (start === null) undated++
    const parties = members.get(instrument.id) ?? []
    for (const [j, { actor, joined }] of parties.entries())
      for (const other of parties.slice(0, j)) {
        const isSure = start === null || (joined !== null && other.joined !== null)
        const signed = isSure ? date : laterOf(date, { ...ANY_DAY, earliestDay: date.earliestDay })
        const key = dyadKey(actor, other.actor)
        const dyad = byDyad.get(key) ?? { one: actor, other: other.actor, instruments: [] }
        dyad.instruments.push({ instrument: instrument.id, signed })
        byDyad.set(key, dyad)
      }
  })
  return {
    between: (one, other) => byDyad.get(dyadKey(one, other))?.instruments ?? NONE,
    all: [...byDyad.values()],
    instruments,
    undated,
  }
}

const NONE: readonly BilateralInstrument[] = []

/** The same key whichever of the two comes first. */
function dyadKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`
}
