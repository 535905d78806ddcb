import type { Segment } from '../model/segment.ts'
import type { DraftSegment } from './draft-segment.ts'
import { addressesOf } from './segment-addresses.ts'

/** A segment on the way to its address. */
export type UnaddressedSegment = Omit<Segment, 'address'> & {
  readonly prefix: string
  readonly number: string | null
}

/**
 * Makes the tree of drafts that come in the order of their starts. Each part ends where the next of its rank or of a smaller one
 * begins, the last where the document does; so the parts tile the text. Time O(parts).
 */
export function buildSegments(drafts: readonly DraftSegment[], length: number): Segment[] {
  const root = {
    ordinal: 0,
    parent: null,
    kind: 'document',
    label: null,
    heading: null,
    start: 0,
    bodyStart: 0,
    end: length,
  } as const
  const segments: UnaddressedSegment[] = [{ ...root, prefix: '', number: null }]
  const ends: number[] = [length]
  const open: { readonly ordinal: number; readonly rank: number; readonly closed: boolean }[] = []
  const closeDownTo = (count: number, end: number): void => {
    for (const part of open.splice(count)) ends[part.ordinal] = end
  }
  for (const draft of drafts) {
    const keep = open.findIndex((part) => part.rank >= draft.rank || (part.closed && draft.rank < 20))
    if (keep >= 0) closeDownTo(keep, draft.start)
    const ordinal = segments.length
    const { kind, prefix, number, label, heading, start, bodyStart } = draft
    segments.push({
      ordinal,
      parent: open.at(-1)?.ordinal ?? 0,
      kind,
      prefix,
      number,
      label,
      heading,
      start,
      bodyStart,
      end: length,
    })
    open.push({ ordinal, rank: draft.rank, closed: draft.closed === true })
  }
  closeDownTo(0, length)
  return addressesOf(segments.map((segment, ordinal) => ({ ...segment, end: ends[ordinal] ?? length })))
}
