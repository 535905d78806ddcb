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

/**
 * Which came first, treaty or forum, from recorded dates alone: dates that overlap, and joinings nobody recorded, settle nothing.
 */
export function whichFirst(ties: readonly DatedTie[]): WhichFirst {
  const earliest = (is: (layer: Layer) => boolean): DatedTie | null => {
    const dated = ties.filter(({ layer, date }) => is(layer) && date !== null)
    const [first] = dated.toSorted(
      (a, b) => edtfDate(a.date as string).earliestDay - edtfDate(b.date as string).earliestDay,
    )
    return first ?? null
  }
  const bilateral = earliest((layer) => layer === 'bilateral')
  const process = earliest((layer) => layer === 'regional' || layer === 'transregional')
  if (bilateral === null || process === null) return { bilateral, process, order: 'not-both' }
  const [treaty, forum] = [edtfDate(bilateral.date as string), edtfDate(process.date as string)]
  // A forum whose day of joining is not recorded was joined on its founding or later, so an earlier treaty is surely earlier.
  if (!bilateral.isInferred && surelyBefore(treaty, forum)) return { bilateral, process, order: 'bilateral' }
  if (!process.isInferred && surelyBefore(forum, treaty)) return { bilateral, process, order: 'process' }
  return { bilateral, process, order: 'unsure' }
}
