import type { Segment } from '../model/segment.ts'
import { normalise } from './normalise.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A sentence or lettered item with the words that lead into it (METHOD, Units): what is coded and counted. */
export interface Clause {
  /** That of the item, or of the part that the sentence stands in with the sentence's number: `art-5/par-2/s-1`. */
  readonly address: string
  /** Of the segment. */
  readonly ordinal: number
  /** Offsets of its own words in the document's text. */
  readonly start: number
  readonly end: number
  /** Stretches of the text that lead into it, from the outermost: the unfinished sentence before a list. */
  readonly chapeau: readonly Sentence[]
  /** Chapeau and own words, normalised. */
  readonly text: string
}

const FINISHED = /[.!?»”"]$/u

/**
 * The clauses of a document in order. A paragraph is cut into sentences; an item is one clause however many sentences it has, save one
 * that holds items itself. What stands before the items of a list and does not end a sentence is their chapeau: it goes with each of
 * them and is no clause of its own. Time O(characters).
 */
export function clausesOf({
  text,
  segments,
}: {
  readonly text: string
  readonly segments: readonly Segment[]
}): Clause[] {
  const firstChild = new Map<number, Segment>()
  for (const segment of segments)
    if (segment.parent !== null && !firstChild.has(segment.parent)) firstChild.set(segment.parent, segment)
  const chapeaux: (readonly Sentence[])[] = []
  return segments.flatMap((segment) => {
    const inherited =
      segment.parent === null || segment.kind !== 'item' ? [] : (chapeaux[segment.parent] ?? [])
    const child = firstChild.get(segment.ordinal)
    const own = sentencesIn(text, segment.bodyStart, child?.start ?? segment.end)
    const last = own.at(-1)
    const leads =
      child?.kind === 'item' && last !== undefined && !FINISHED.test(text.slice(last.start, last.end))
    chapeaux[segment.ordinal] = leads ? [...inherited, last] : inherited
    const sentences = leads ? own.slice(0, -1) : own
    if (segment.kind === 'item') {
      const [first] = sentences
      const end = sentences.at(-1)?.end
      return first === undefined || end === undefined
        ? []
        : [clause(text, segment, segment.address, { start: first.start, end }, inherited)]
    }
    const base = segment.address === '' ? '' : `${segment.address}/`
    return sentences.map((sentence, i) => clause(text, segment, `${base}s-${i + 1}`, sentence, []))
  })
}

function sentencesIn(text: string, from: number, to: number): Sentence[] {
  return sentencesOf(text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end }))
}

function clause(
  text: string,
  segment: Segment,
  address: string,
  own: Sentence,
  chapeau: readonly Sentence[],
): Clause {
  const words = [...chapeau, own].map(({ start, end }) => normalise(text.slice(start, end)).text)
  return { address, ordinal: segment.ordinal, ...own, chapeau, text: words.join(' ') }
}
