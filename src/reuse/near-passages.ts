import { columnsOf } from './align-words.ts'
import type { GramIndex } from './gram-index.ts'
import { gramPart, textAt } from './gram-part.ts'
import { type NearBlock, nearBlocks } from './near-blocks.ts'
import { runsInPart } from './runs-in-part.ts'
import type { Seed } from './seed-chains.ts'

/** A near-verbatim passage: words of a target beside nearly the same words of a text. */
export interface NearPassage extends NearBlock {
  /** The text that holds it: place in the `texts` of the index; 0 where two texts are compared. */
  readonly source: number
}

export interface NearOptions {
  /** Fewest words of a near-verbatim passage; twice the anchor where nothing is said. */
  readonly minWords?: number
}

/** How far a search has come, after each text. */
export interface NearStep {
  readonly source: number
  readonly found: readonly NearPassage[]
}

/**
 * The near-verbatim passages of a target in each of the texts that hold a run of it, text by text in the order of dates, so that who asks
 * can show them, pause or stop in between. Runs of n words are the anchors.
 *
 * Local alignment around anchors (Smith & Waterman 1981, restricted as in Wilkerson et al. 2015): anchors no more than `GAP_LIMIT` words
 * apart in both texts are strung together, what lies between them is aligned with fixed scores (`MATCH`, `MISMATCH`, `GAP`), and a stretch
 * counts if at least four of five columns are the same word. A passage that is verbatim is none. What has no run of n words in common is
 * not found; nothing is said of meaning.
 *
 * Time O(occurrences of the target's grams + Σ runs of each text² + 32² for each gap).
 * @param isSource 1 for each text that counts
 */
export function* nearPassages(
  index: GramIndex,
  target: Uint32Array,
  isSource: Uint8Array,
  { minWords = 2 * index.n }: NearOptions = {},
): Generator<NearStep, void> {
  const places = index.placesBySlot()
  const seeds = new Map<number, Seed[]>()
  for (const part of index.state().parts) {
    const { starts, ends, places: words } = runsInPart(part, target)
    for (let run = starts.length - 1; run >= 0; run--) {
      const text = textAt(part, words[run] as number)
      const source = places[part.slots[text] as number] as number
      if (isSource[source] !== 1) continue
      const seed = {
        start: starts[run] as number,
        end: ends[run] as number,
        place: (words[run] as number) - (part.starts[text] as number),
      }
      const held = seeds.get(source)
      if (held === undefined) seeds.set(source, [seed])
      else held.push(seed)
    }
  }
  for (const [source, runs] of [...seeds].sort(([a], [b]) => a - b)) {
    const found = nearBlocks(target, index.tokensOf(source), runs, minWords)
    yield { source, found: found.map((block) => ({ ...block, source })) }
  }
}

/**
 * The near-verbatim passages of one text in another, both in the numbers of one vocabulary. As `nearPassages`, with anchors of so many words.
 */
export function nearPassagesOfPair(
  target: Uint32Array,
  source: Uint32Array,
  { anchor = 6, minWords = 2 * anchor }: NearOptions & { readonly anchor?: number } = {},
): NearPassage[] {
  const part = gramPart(source, Uint32Array.of(0, source.length), Uint32Array.of(0), anchor)
  const { starts, ends, places } = runsInPart(part, target)
  const seeds = [...starts]
    .map((start, run) => ({ start, end: ends[run] as number, place: places[run] as number }))
    .reverse()
  return nearBlocks(target, source, seeds, minWords).map((block) => ({ ...block, source: 0 }))
}

/** Words of both texts that stand beside each other in a near-verbatim passage: the same, or others in their place. */
export interface AlignedPiece {
  readonly isSame: boolean
  /** From this word to before that one; both the same where the side has no word. */
  readonly target: readonly [number, number]
  readonly source: readonly [number, number]
}

/** A near-verbatim passage piece by piece, in order. Time O(words, and 32² for each gap). */
export function alignedPieces(
  { start, end, sourceStart, sourceEnd, runs }: NearBlock,
  target: Uint32Array,
  source: Uint32Array,
): AlignedPiece[] {
  const pieces: { isSame: boolean; target: [number, number]; source: [number, number] }[] = []
  const add = (isSame: boolean, a: number, b: number): void => {
    const last = pieces.at(-1)
    if (last?.isSame === isSame) {
      last.target[1] += a
      last.source[1] += b
      return
    }
    const [from, sourceFrom] = [last?.target[1] ?? start, last?.source[1] ?? sourceStart]
    pieces.push({ isSame, target: [from, from + a], source: [sourceFrom, sourceFrom + b] })
  }
  const across = (to: number, sourceTo: number): void => {
    const [from, sourceFrom] = [pieces.at(-1)?.target[1] ?? start, pieces.at(-1)?.source[1] ?? sourceStart]
    const own = { words: target, from, length: to - from }
    const other = { words: source, from: sourceFrom, length: sourceTo - sourceFrom }
    for (const { a, b, same } of columnsOf(own, other)) add(same, a ? 1 : 0, b ? 1 : 0)
  }
  for (const run of runs) {
    across(run.start, run.place)
    add(true, run.end - run.start, run.end - run.start)
  }
  across(end, sourceEnd)
  return pieces
}
