import { diffArrays } from 'diff'
import type { Tile } from './tile-words.ts'

/** How words of two articles stand to one another. */
export type StretchKind = 'same' | 'changed' | 'added' | 'removed'

/** Words of one article beside words of another, by their places in the texts; an empty side stands where words would be. */
export interface WordStretch {
  readonly kind: StretchKind
  readonly a: readonly [start: number, end: number]
  readonly b: readonly [start: number, end: number]
  /** A verbatim run of at least n words, not a shorter one between two of them. */
  readonly isRun: boolean
  /** Number of the passage within the article of a. */
  readonly passage: number
}

/** Longest gap, in words of either text, over which a passage goes on. */
const MOST_GAP = 40

/** Least part of a passage's columns that hold the same word on both sides. */
const LEAST_MATCHED = 0.8

interface Open {
  readonly stretches: Omit<WordStretch, 'passage'>[]
  matched: number
  columns: number
  endA: number
  endB: number
}

/**
 * Passages of two articles that are laid over one another: a run, and what follows it in both in the same order as long as of the
 * columns of the whole at least four in five hold the same word. What stands between two runs is compared word by word (Myers). In the order of a.
 *
 * @param tiles in the order of a
 */
export function passagesOfTiles(
  tiles: readonly Tile[],
  tokensA: Uint32Array,
  tokensB: Uint32Array,
): WordStretch[] {
  const passages: Open[] = []
  for (const tile of tiles) {
    const run = {
      kind: 'same',
      a: [tile.a, tile.a + tile.length],
      b: [tile.b, tile.b + tile.length],
      isRun: true,
    } as const
    const open = passages.at(-1)
    const gap = open === undefined ? null : gapAfter(open, tile, tokensA, tokensB)
    if (open !== undefined && gap !== null) {
      open.stretches.push(...gap.stretches, run)
      open.matched += gap.matched + tile.length
      open.columns += gap.columns + tile.length
      open.endA = run.a[1]
      open.endB = run.b[1]
    } else {
      passages.push({
        stretches: [run],
        matched: tile.length,
        columns: tile.length,
        endA: run.a[1],
        endB: run.b[1],
      })
    }
  }
  return passages.flatMap(({ stretches }, passage) => stretches.map((each) => ({ ...each, passage })))
}

/** The words between a passage and the next run; null where the passage ends before them. */
function gapAfter(open: Open, tile: Tile, tokensA: Uint32Array, tokensB: Uint32Array) {
  const [startA, startB] = [open.endA, open.endB]
  if (tile.b < startB || tile.a - startA > MOST_GAP || tile.b - startB > MOST_GAP) return null
  const { stretches, matched, columns } = comparedGap(
    tokensA.subarray(startA, tile.a),
    tokensB.subarray(startB, tile.b),
    startA,
    startB,
  )
  const allMatched = open.matched + matched + tile.length
  const allColumns = open.columns + columns + tile.length
  return allMatched >= LEAST_MATCHED * allColumns ? { stretches, matched, columns } : null
}

function comparedGap(wordsA: Uint32Array, wordsB: Uint32Array, startA: number, startB: number) {
  const stretches: Omit<WordStretch, 'passage'>[] = []
  let [a, b, matched, columns] = [startA, startB, 0, 0]
  const differ = (endA: number, endB: number): void => {
    if (endA === a && endB === b) return
    const kind = endB === b ? 'removed' : endA === a ? 'added' : 'changed'
    stretches.push({ kind, a: [a, endA], b: [b, endB], isRun: false })
    columns += Math.max(endA - a, endB - b)
    a = endA
    b = endB
  }
  let [lacking, further] = [0, 0]
  for (const { added, removed, count } of diffArrays(Array.from(wordsA), Array.from(wordsB))) {
    if (removed) lacking += count
    else if (added) further += count
    else {
      differ(a + lacking, b + further)
      lacking = further = 0
      stretches.push({ kind: 'same', a: [a, a + count], b: [b, b + count], isRun: false })
      a += count
      b += count
      matched += count
      columns += count
    }
  }
  differ(a + lacking, b + further)
  return { stretches, matched, columns }
}
