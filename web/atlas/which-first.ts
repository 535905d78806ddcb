import { edtfDate, surelyBefore } from '../../src/model/edtf-date.ts'
import type { Layer } from '../../src/model/layer.ts'

/** An instrument that binds two actors, with the day on which it did as far as it is recorded. */
export interface DatedTie {
  readonly layer: Layer
  readonly title: string
  readonly date: string | null
  /** The date is the instrument's own, for want of the day of joining. */
  readonly isInferred: boolean
}

/** The first bilateral instrument of two actors and the first process they share, and which of them surely came first. */
export interface WhichFirst {
  readonly bilateral: DatedTie | null
  readonly process: DatedTie | null
  readonly order: 'bilateral' | 'process' | 'unsure' | 'not-both'
}

type Dated = DatedTie & { readonly date: string }

/**
 * Which came first, treaty or forum, from recorded dates alone: dates that overlap, and joinings nobody recorded, settle nothing.
 *
 * A layer came first if one of its instruments is surely before every one of the other's (EDTF, METHOD §2).
 */
export function whichFirst(ties: readonly DatedTie[]): WhichFirst {
  const dated = ties.filter((tie): tie is Dated => tie.date !== null).toSorted(byEarliestDay)
  const treaties = dated.filter(({ layer }) => layer === 'bilateral')
  const forums = dated.filter(({ layer }) => layer === 'regional' || layer === 'transregional')
  const [bilateral = null, process = null] = [treaties[0], forums[0]]
  if (bilateral === null || process === null) return { bilateral, process, order: 'not-both' }
  // A forum whose day of joining is not recorded was joined on its founding or later, so an earlier treaty is surely earlier.
  const treaty = surelyFirst(treaties, forums)
  if (treaty !== undefined) return { bilateral: treaty, process, order: 'bilateral' }
  const forum = surelyFirst(forums, treaties)
  if (forum !== undefined) return { bilateral, process: forum, order: 'process' }
  return { bilateral, process, order: 'unsure' }
}

/** The first of one side that is itself recorded and surely before all of the other side. */
function surelyFirst(side: readonly Dated[], others: readonly Dated[]): Dated | undefined {
  return side.find(
    ({ isInferred, date }) =>
      !isInferred && others.every((other) => surelyBefore(edtfDate(date), edtfDate(other.date))),
  )
}

function byEarliestDay(a: Dated, b: Dated): number {
  return edtfDate(a.date).earliestDay - edtfDate(b.date).earliestDay
}
