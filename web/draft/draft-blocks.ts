import type { Passage } from '../../src/api/reuse-passages.ts'
import type { Layer } from '../../src/model/layer.ts'

/** A passage where a block of the draft holds it. */
export interface DraftMark {
  readonly start: number
  readonly end: number
  /** Number of the passage in the answer. */
  readonly passage: number
  readonly layer: Layer | null
}

/** Some paragraphs of a draft, drawn together. */
export interface DraftBlock {
  /** Offset in the draft. */
  readonly start: number
  readonly text: string
  readonly marks: readonly DraftMark[]
}

/** A block ends with the first paragraph that makes it this long. */
const BLOCK_CHARACTERS = 3000

/**
 * A draft in blocks of whole paragraphs with the passages in each, offsets within the block. Blocks, in order, are the draft.
 * Time O(draft + passages + blocks that each is in).
 *
 * @param layerOf layer of the text that held a passage first
 */
export function draftBlocks(
  text: string,
  passages: readonly Passage[],
  layerOf: (passage: Passage) => Layer | null,
): DraftBlock[] {
  const blocks: { start: number; text: string; marks: DraftMark[] }[] = []
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start + BLOCK_CHARACTERS)
    const end = at === -1 ? text.length : at + 1
    blocks.push({ start, text: text.slice(start, end), marks: [] })
    start = end
  }
  let first = 0
  passages.forEach((passage, place) => {
    const { start, end } = passage
    // Passages come in the order of their starts, so no block before the first is asked again.
    while (blocks[first] !== undefined && endOf(blocks[first]) <= start) first++
    const layer = layerOf(passage)
    for (let at = first; at < blocks.length; at++) {
      const block = blocks[at]
      if (block === undefined || block.start >= end) break
      block.marks.push({
        start: Math.max(0, start - block.start),
        end: Math.min(block.text.length, end - block.start),
        passage: place,
        layer,
      })
    }
  })
  return blocks
}

function endOf(block: { readonly start: number; readonly text: string } | undefined): number {
  return block === undefined ? 0 : block.start + block.text.length
}

/**
 * Numbers of the passages that lie in no longer one: each word of any passage is in one of them. Passages come in the order of their starts.
 * Time O(passages).
 */
export function outerPassages(passages: readonly Passage[]): number[] {
  const outer: number[] = []
  let reached = -1
  passages.forEach(({ start, end }, place) => {
    const last = passages[outer.at(-1) ?? -1]
    // Of those that begin together the longest is outer, wherever it comes among them.
    if (last !== undefined && last.start === start && end > last.end) outer.pop()
    else if (end <= reached) return
    outer.push(place)
    reached = Math.max(reached, end)
  })
  return outer
}

/** Of the passages over some words the one that is shown there: that in hand, else the longest, of equally long ones the first. */
export function shownMark(
  over: readonly DraftMark[],
  passages: readonly Passage[],
  current: number,
): DraftMark | undefined {
  const lengthOf = ({ passage }: DraftMark): number => passages[passage]?.words ?? 0
  return (
    over.find(({ passage }) => passage === current) ??
    over.reduce<DraftMark | undefined>(
      (best, mark) => (best === undefined || lengthOf(mark) > lengthOf(best) ? mark : best),
      undefined,
    )
  )
}
