import type { SegmentKind } from '../model/segment.ts'

/** The head of a part, before it is known where the part ends and what it stands in. Drafts of a document come in the order of their starts. */
export interface DraftSegment {
  readonly kind: SegmentKind
  /** Piece of the address without the number, and the number as addresses have it; `number` null where it has none. */
  readonly prefix: string
  readonly number: string | null
  readonly label: string | null
  readonly heading: string | null
  readonly start: number
  readonly bodyStart: number
  /** A part stands in the nearest one before it of smaller rank. */
  readonly rank: number
  /** Whether nothing but paragraphs and items can stand in it: a preamble, a signature block. */
  readonly closed?: boolean
}

/** Rank of the outermost paragraphs; items stand below. */
export const PARAGRAPH_RANK = 20
