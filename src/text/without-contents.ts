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
    // The last line of the contents is followed by the title or the preamble.
    const run = heads.slice(from, to + 1)
    const articles = run.filter((head) => head.kind === 'article')
    const again =
      articles.length >= FEWEST && articles.every((head) => (lastPlace.get(keyOf(head)) as number) > to)
    if (!again) left.push(...run)
    from = to + 1
  }
  return left
}

function isEmpty(text: string, head: FoundHead, next: FoundHead): boolean {
  return text.slice(Math.min(head.bodyStart, next.start), next.start).trim() === ''
}

function keyOf({ prefix, number }: FoundHead): string {
  return `${prefix} ${number}`
}
