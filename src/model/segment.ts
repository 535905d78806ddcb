/** Parts of a text, from the whole to lettered items (METHOD, Units). */
export const SEGMENT_KINDS = [
  'document',
  'front',
  'preamble',
  'chapter',
  'article',
  'paragraph',
  'item',
  'annex',
  'declaration',
  'signatures',
] as const

/**
 * `document` is the root; `front` is what stands before the preamble or belongs to no other part (a title page, an enacting formula);
 * `chapter` is a part, title, chapter or section; `paragraph` is numbered or not; `item` is lettered, numbered in roman, or dashed.
 */
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

/**
 * A part of a text. Offsets count UTF-16 units of the document's text. `[start, bodyStart)` holds label and heading with the white
 * space around them, `[bodyStart, end)` the words and the parts inside. The children of a segment follow one another without a gap
 * and end where it ends; what stands between `bodyStart` and the first child is its chapeau. So the text is tiled: the heads,
 * chapeaux and leaves, in order, are the document's text.
 */
export interface Segment {
  /** Place in the order of the document, a parent before its children; the root is 0. */
  readonly ordinal: number
  /** Ordinal of the part that it stands in, null for the root. */
  readonly parent: number | null
  readonly kind: SegmentKind
  /** Path within the document, the same for the same text: `art-16/par-2/item-b`. Empty for the root. */
  readonly address: string
  /** Number as written: `Article 16`, `2.`, `(b)`. */
  readonly label: string | null
  readonly heading: string | null
  readonly start: number
  readonly bodyStart: number
  readonly end: number
}

/** The address of a segment in the whole workspace: `pta-427/art-16/par-2/item-b`. */
export function segmentAddress(documentId: string, { address }: Pick<Segment, 'address'>): string {
  return address === '' ? documentId : `${documentId}/${address}`
}
