import type { Segment } from '../model/segment.ts'
import { buildSegments } from './build-segments.ts'
import type { ExtractedText } from './extracted-text.ts'
import { hintedDrafts } from './hinted-drafts.ts'
import { writtenDrafts } from './written-drafts.ts'

/**
 * The parts of a text as a tree, in the order of the document; the first is the whole. They tile the text and their addresses are
 * unique and the same for the same text (src/model/segment.ts, docs/methods/texts.md). Chapters and articles that the format names are
 * taken as it has them; else they are found by how they are numbered in English, French and Spanish. Time O(characters).
 */
export function segmentText(extracted: ExtractedText): Segment[] {
  return buildSegments(hintedDrafts(extracted) ?? writtenDrafts(extracted), extracted.text.length)
}
