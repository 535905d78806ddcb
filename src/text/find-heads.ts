import type { DraftSegment } from './draft-segment.ts'
import type { ExtractedText } from './extracted-text.ts'
import { type HeadingLine, headingAt, isHeadingText } from './heading-at.ts'
import { AFTER_ARTICLES, OPENING_RULES } from './heading-rules.ts'
import { markerAt } from './item-marker.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import { withoutContents } from './without-contents.ts'

/** The head of a part found in the text. */
export type FoundHead = DraftSegment

const ENDS_SENTENCE = /[.;:!?»”"’)\]_*]$/u
/** A line that ends with one of these goes on: what follows is a cross-reference, however it looks. */
const GOES_ON =
  /(?:^|[\s'’])(?:of|in|to|under|with|and|or|by|the|from|de|du|des|à|au|aux|et|ou|par|la|le|les|l|del|al|en|con|y|o|el|los|las|por)$/iu
const LONGEST_LINE = 400

/** The heads of named parts and the beginnings of preamble and signatures, in their order, without those of a table of contents. */
export function findHeads({ text, hints }: ExtractedText): FoundHead[] {
  const lines = linesOf(text)
  const styled = new Set(hints.flatMap((hint) => (hint.kind === 'heading' ? [hint.start] : [])))
  const heads: FoundHead[] = []
  let articles = 0
  /** Lines up to here are heading of the head before. */
  let taken = -1
  for (const [i, line] of lines.entries()) {
    if (i <= taken) continue
    const written = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE))
    const before = i === 0 ? '' : text.slice((lines[i - 1] as TextLine).start, (lines[i - 1] as TextLine).end)
    const standsApart =
      (line.opensBlock || ENDS_SENTENCE.test(before) || taken === i - 1) && !GOES_ON.test(before)
    if (!standsApart && !styled.has(line.start)) continue
    const heading = headingAt(written)
    if (heading !== null && (articles > 0 || !AFTER_ARTICLES.has(heading.rule.kind))) {
      const { head, last } = headOf(text, lines, i, heading)
      heads.push(head)
      taken = last
      if (head.kind === 'article') articles++
    } else if (heading === null) {
      const opening = OPENING_RULES.find((rule) => rule.pattern.test(written))
      if (opening !== undefined && (opening.kind === 'signatures') === articles > 0)
        if (heads.at(-1)?.kind !== opening.kind) heads.push(opened(text, line, opening.kind))
    }
  }
  return withoutContents(text, heads)
}

function headOf(
  text: string,
  lines: readonly TextLine[],
  index: number,
  heading: HeadingLine,
): { head: FoundHead; last: number } {
  const line = lines[index] as TextLine
  const { rule, number, label } = heading
  const base = { kind: rule.kind, prefix: rule.prefix, number, label, start: line.start, rank: rule.rank }
  const restAt = line.start + heading.restStart
  if (heading.rest !== '') {
    return isHeadingText(text.slice(restAt, line.end))
      ? {
          head: { ...base, heading: heading.rest.trim(), bodyStart: bodyAfter(lines, index, line.end) },
          last: index,
        }
      : { head: { ...base, heading: null, bodyStart: restAt }, last: index }
  }
  const next = lines[index + 1]
  const after = lines[index + 2]
  const words = next === undefined ? '' : text.slice(next.start, next.end)
  // A heading stands on a line of its own, and something follows that it is the heading of.
  const isHeading =
    next !== undefined &&
    after !== undefined &&
    /^[\p{Lu}\d"“«(]/u.test(words) &&
    isHeadingText(words) &&
    markerAt(words) === null &&
    headingAt(words) === null &&
    (after.opensBlock || /^[\p{Lu}\d("“«–—-]/u.test(text.slice(after.start, after.start + 1)))
  return isHeading
    ? { head: { ...base, heading: words, bodyStart: bodyAfter(lines, index + 1, next.end) }, last: index + 1 }
    : { head: { ...base, heading: null, bodyStart: bodyAfter(lines, index, line.end) }, last: index }
}

/** Where the line behind begins; where there is none, the end. */
function bodyAfter(lines: readonly TextLine[], index: number, end: number): number {
  return lines[index + 1]?.start ?? end
}

function opened(text: string, line: TextLine, kind: 'preamble' | 'signatures'): FoundHead {
  const alone = OPENING_RULES[0]?.pattern.test(text.slice(line.start, line.end)) === true
  const label = kind === 'preamble' && alone ? text.slice(line.start, line.end) : null
  const bodyStart = label === null ? line.start : line.end
  return {
    kind,
    prefix: kind,
    number: null,
    label,
    heading: null,
    start: line.start,
    bodyStart,
    rank: 0,
    closed: true,
  }
}

/** Before the first chapter or article there is one preamble, the first found. */
export function onePreamble(heads: readonly FoundHead[]): FoundHead[] {
  const first = heads.findIndex((head) => head.kind !== 'preamble')
  return heads.filter((head, i) => head.kind !== 'preamble' || (i === 0 && (first < 0 || i < first)))
}
