import { alignedColumns, type Columns, extension, GAP_LIMIT, type Stretch } from './align-words.ts'
import { placeEnd, type Seed, seedChains } from './seed-chains.ts'

/** A stretch of a target beside one of a source whose words are nearly the same. */
export interface NearBlock extends Columns {
  readonly start: number
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
  /** The runs that it was found by, in both texts' order: equal words, at least one run. */
  readonly runs: readonly Seed[]
}

/** Matched words / columns of an alignment that counts, in fifths so that it is compared in whole numbers. */
const MATCHED_OF_FIVE = 4

export function isNear({ matched, columns }: Columns): boolean {
  return 5 * matched >= MATCHED_OF_FIVE * columns
}

/**
 * The near-verbatim stretches of two texts: alignments around the seeds, with at least four columns in five the same word and at least one
 * that is not. Chains of seeds are cut where they are too unlike, the stretch with most matched words first; then each is continued at both
 * ends. Of stretches that lie one within the other on the target's side only the one with more matched words is kept, and none that lies
 * within a seed.
 * @param seeds of this source, in the order of `start`
 * @param minWords fewest words of the target
 */
export function nearBlocks(
  target: Uint32Array,
  source: Uint32Array,
  seeds: readonly Seed[],
  minWords: number,
): NearBlock[] {
  const blocks = seedChains(seeds)
    .flatMap((chain) => blocksOfChain(target, source, chain))
    .filter(({ start, end, matched, columns }) => end - start >= minWords && matched < columns)
    .sort((a, b) => b.matched - a.matched || a.start - b.start || a.sourceStart - b.sourceStart)
  const within = ({ start, end }: NearBlock, other: { readonly start: number; readonly end: number }) =>
    other.start <= start && end <= other.end
  const kept: NearBlock[] = []
  for (const block of blocks)
    if (!kept.some((other) => within(block, other)) && !seeds.some((seed) => within(block, seed)))
      kept.push(block)
  return kept.sort((a, b) => a.start - b.start || a.end - b.end)
}

function blocksOfChain(target: Uint32Array, source: Uint32Array, chain: readonly Seed[]): NearBlock[] {
  const gaps = chain.slice(1).map((seed, k) => gapColumns(target, source, chain[k] as Seed, seed))
  const blocks: NearBlock[] = []
  const cut = (from: number, to: number): void => {
    if (from >= to) return
    const { first, last, columns } = longestNear(chain, gaps, from, to)
    const runs = chain.slice(first, last + 1)
    const lower = chain[first - 1]
    const upper = chain[last + 1]
    blocks.push(continued(target, source, runs, columns, lower, upper))
    cut(from, first)
    cut(last + 1, to)
  }
  cut(0, chain.length)
  return blocks
}

function gapColumns(target: Uint32Array, source: Uint32Array, last: Seed, next: Seed): Columns {
  const place = placeEnd(last)
  return alignedColumns(
    { words: target, from: last.end, length: next.start - last.end },
    { words: source, from: place, length: next.place - place },
  )
}

/**
 * Of the stretches of a chain that are near the one with most matched words, the first of them. A stretch is near if its gaps cost no more
 * than its runs earn, where a matched column earns 1 and another one costs 4; so its beginning is one of those that nothing earlier is
 * cheaper than, and the widest stretch from it is met first from the right. Time O(runs).
 */
function longestNear(
  chain: readonly Seed[],
  gaps: readonly Columns[],
  from: number,
  to: number,
): { first: number; last: number; columns: Columns } {
  const matched = [0]
  const columns = [0]
  // Sums up to the beginning of a run (even places) and to its end (odd ones).
  for (let run = from; run < to; run++) {
    const { start, end } = chain[run] as Seed
    const gap = run === from ? { matched: 0, columns: 0 } : (gaps[run - 1] as Columns)
    if (run > from) {
      matched.push((matched.at(-1) as number) + gap.matched)
      columns.push((columns.at(-1) as number) + gap.columns)
    }
    matched.push((matched.at(-1) as number) + end - start)
    columns.push((columns.at(-1) as number) + end - start)
  }
  const balance = (at: number): number =>
    5 * (matched[at] as number) - MATCHED_OF_FIVE * (columns[at] as number)
  const beginnings: number[] = []
  for (let run = 0; run < to - from; run++) {
    const lowest = beginnings.at(-1)
    if (lowest === undefined || balance(2 * run) < balance(2 * lowest)) beginnings.push(run)
  }
  let best = { first: 0, last: 0, matched: -1 }
  for (let last = to - from - 1; last >= 0; last--) {
    for (let first = beginnings.at(-1); first !== undefined; first = beginnings.at(-1)) {
      if (first <= last && balance(2 * first) > balance(2 * last + 1)) break
      beginnings.pop()
      if (first > last) continue
      const words = (matched[2 * last + 1] as number) - (matched[2 * first] as number)
      if (words > best.matched || (words === best.matched && first < best.first))
        best = { first, last, matched: words }
    }
  }
  return {
    first: from + best.first,
    last: from + best.last,
    columns: {
      matched: best.matched,
      columns: (columns[2 * best.last + 1] as number) - (columns[2 * best.first] as number),
    },
  }
}

/** A block with what follows and what goes before it, as long as it stays near. It does not reach into the runs beside it. */
function continued(
  target: Uint32Array,
  source: Uint32Array,
  runs: readonly Seed[],
  columns: Columns,
  lower: Seed | undefined,
  upper: Seed | undefined,
): NearBlock {
  const first = runs[0] as Seed
  const last = runs.at(-1) as Seed
  let [start, end] = [first.start, last.end]
  let [sourceStart, sourceEnd] = [first.place, placeEnd(last)]
  let { matched, columns: all } = columns
  const side = (words: Uint32Array, from: number, room: number): Stretch => ({
    words,
    from,
    length: Math.min(GAP_LIMIT, room),
  })
  const onwards = extension(
    side(target, end, (upper?.start ?? target.length) - end),
    side(source, sourceEnd, (upper?.place ?? source.length) - sourceEnd),
    1,
  )
  if (onwards !== null && isNear({ matched: matched + onwards.matched, columns: all + onwards.columns })) {
    end += onwards.a
    sourceEnd += onwards.b
    matched += onwards.matched
    all += onwards.columns
  }
  const backwards = extension(
    side(target, start - 1, start - (lower?.end ?? 0)),
    side(source, sourceStart - 1, sourceStart - (lower === undefined ? 0 : placeEnd(lower))),
    -1,
  )
  if (backwards !== null) {
    // Counted forwards, as it is shown: of equally good alignments that way may take another one.
    const before = alignedColumns(
      { words: target, from: start - backwards.a, length: backwards.a },
      { words: source, from: sourceStart - backwards.b, length: backwards.b },
    )
    if (isNear({ matched: matched + before.matched, columns: all + before.columns })) {
      start -= backwards.a
      sourceStart -= backwards.b
      matched += before.matched
      all += before.columns
    }
  }
  return { start, end, sourceStart, sourceEnd, matched, columns: all, runs }
}
