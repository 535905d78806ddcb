import type { Segment } from '../model/segment.ts'
import type { UnaddressedSegment } from './build-segments.ts'
import { foldAccents } from './fold-accents.ts'

const LONGEST_SLUG = 40

/**
 * Gives each segment its address within the document (docs/methods/texts.md, Addresses).
 *
 * An article's address begins with it (`art-16`) wherever its chapter stands; in an annex with the annex (`annex-1/art-2`); and with its
 * chapters (`title-1/ch-3/art-2`) in every article of a document whose numbers start anew in a later chapter. A part without a number
 * stands under its parent by its heading. Where an address would come a second time it gets `~2`.
 */
export function addressesOf(segments: readonly UnaddressedSegment[]): Segment[] {
  const restarts = numbersRestart(segments)
  const taken = new Map<string, number>()
  const addresses: string[] = []
  return segments.map(({ prefix, number, ...segment }) => {
    const parents =
      segment.kind === 'article' && number !== null && !restarts
        ? annexOf(segments, segment.parent)
        : segment.parent
    const above = parents === null ? '' : (addresses[parents] ?? '')
    const piece = pieceOf(segment, prefix, number)
    const wanted = above === '' ? piece : `${above}/${piece}`
    const count = (taken.get(wanted) ?? 0) + 1
    taken.set(wanted, count)
    const address = segment.ordinal === 0 ? '' : count === 1 ? wanted : `${wanted}~${count}`
    addresses.push(address)
    return { ...segment, address }
  })
}

function pieceOf(
  segment: { readonly kind: Segment['kind']; readonly heading: string | null },
  prefix: string,
  number: string | null,
): string {
  if (number !== null) return `${prefix}-${number}`
  if (segment.heading === null || segment.kind === 'preamble') return prefix
  const name = slug(segment.heading)
  if (name === '') return prefix
  // The preamble and conclusion of a text whose chapters are named go by their names alone.
  return segment.kind === 'chapter' && /^(?:preamble|conclusion)$/.test(name) ? name : `${prefix}-${name}`
}

/** Small letters of a heading without accents, joined by hyphens. */
export function slug(heading: string): string {
  return foldAccents(heading.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '')
}

function annexOf(segments: readonly UnaddressedSegment[], from: number | null): number | null {
  for (let at = from; at !== null; at = segments[at]?.parent ?? null) {
    const kind = segments[at]?.kind
    if (kind === 'annex' || kind === 'declaration') return at
  }
  return null
}

/** Whether, outside of annexes, a chapter's first numbered article has a number that an earlier chapter has too. */
function numbersRestart(segments: readonly UnaddressedSegment[]): boolean {
  const seen = new Set<string>()
  let chapter: number | null = null
  let inChapter: string[] = []
  for (const { kind, number, parent } of segments) {
    if (kind !== 'article' || number === null || annexOf(segments, parent) !== null) continue
    if (parent !== chapter) {
      for (const earlier of inChapter) seen.add(earlier)
      if (seen.has(number)) return true
      inChapter = []
      chapter = parent
    }
    inChapter.push(number)
  }
  return false
}
