import type { FoundHead } from './find-heads.ts'

/** So many heads with nothing between them are no articles. */
const FEWEST = 3

/**
 * Leaves out the heads of a table of contents: runs of three or more with no words between them whose articles come again further on.
 * (Lines that end with a page number behind dots are none in the first place.) Time O(heads).
 */
export function withoutContents(text: string, heads: readonly FoundHead[]): FoundHead[] {
  const lastPlace = new Map<string, number>()
  for (const [i, head] of heads.entries()) lastPlace.set(keyOf(head), i)
  const left: FoundHead[] = []
  for (let from = 0; from < heads.length; ) {
    let to = from
    while (to + 1 < heads.length && isEmpty(text, heads[to] as FoundHead, heads[to + 1] as FoundHead)) to++
    const last = contentsEnd(heads, from, to, lastPlace)
    left.push(...heads.slice(last + 1, to + 1))
    from = to + 1
  }
  return left
}

/** Where the contents end that begin a run, one before its beginning if it is none. The last line of them may seem to have the title as its heading. */
function contentsEnd(
  heads: readonly FoundHead[],
  from: number,
  to: number,
  lastPlace: ReadonlyMap<string, number>,
): number {
  let end = from - 1
  let articles = 0
  let earliestAgain = Infinity
  for (let at = from; at <= to; at++) {
    const head = heads[at] as FoundHead
    if (head.kind === 'article') {
      articles++
      earliestAgain = Math.min(earliestAgain, lastPlace.get(keyOf(head)) ?? -1)
    }
    if (articles >= FEWEST && earliestAgain > at) end = at
  }
  return end
}

function isEmpty(text: string, head: FoundHead, next: FoundHead): boolean {
  return text.slice(Math.min(head.bodyStart, next.start), next.start).trim() === ''
}

function keyOf({ prefix, number }: FoundHead): string {
  return `${prefix} ${number}`
}
