import { type DraftSegment, PARAGRAPH_RANK } from './draft-segment.ts'
import { type Marker, type MarkerKind, markerAt } from './item-marker.ts'
import { linesOf, type TextLine } from './text-lines.ts'

interface Level {
  readonly style: string
  readonly paragraph: boolean
  order: number
}

interface Found {
  readonly start: number
  readonly bodyStart: number
  readonly marker: Marker | null
  /** 0 is outermost. */
  readonly depth: number
  readonly paragraph: boolean
}

const DEEPEST = 8
/** A mark may lack the one before it (lost in reading), not more. */
const LARGEST_GAP = 2
const ENDS_SENTENCE = /[.;:!?»”"’)\]]$/u

/**
 * Paragraphs and items within `[from, to)`, in their order.
 *
 * A mark is one where it begins a line and is the first of its sort (1, a, i) or follows the last of its sort, so that a year or a
 * cross-reference at the head of a line is none. Numbers that stand outermost are paragraphs, all else items. Paragraphs without a
 * number are counted where a part has several and none with a number; behind items, a block without a mark is the `tail` of its
 * paragraph. Time O(characters).
 * @param marked places of list items that the format knows though no mark is written
 */
export function paragraphDrafts(
  text: string,
  from: number,
  to: number,
  marked?: ReadonlyMap<number, number>,
): DraftSegment[] {
  const found = findMarks(text, linesOf(text, from, to), marked)
  const numbered = found.some((part) => part.marker !== null && part.paragraph)
  const unmarked = found.filter((part) => part.marker === null).length
  const drafts: DraftSegment[] = []
  let paragraphs = 0
  let items = false
  let inParagraph = false
  for (const part of found) {
    if (part.marker !== null) {
      const nested = numbered || unmarked < 2 ? 0 : 1
      const depth = part.paragraph ? 0 : part.depth + (numbered && !inParagraph ? 0 : nested)
      inParagraph ||= part.paragraph
      items = !part.paragraph
      drafts.push(draftOf(part, part.marker, depth))
    } else if (numbered) {
      if (items && inParagraph) drafts.push(unnumbered(part, 'tail', null, 1))
      items = false
    } else if (unmarked > 1) {
      drafts.push(unnumbered(part, 'par', String(++paragraphs), 0))
    }
  }
  return drafts
}

function draftOf(part: Found, marker: Marker, depth: number): DraftSegment {
  return {
    kind: part.paragraph ? 'paragraph' : 'item',
    prefix: part.paragraph ? 'par' : marker.value === '' ? 'dash' : 'item',
    number: marker.value === '' ? null : marker.value,
    label: marker.label,
    heading: null,
    start: part.start,
    bodyStart: part.bodyStart,
    rank: PARAGRAPH_RANK + depth,
  }
}

function unnumbered(part: Found, prefix: string, number: string | null, depth: number): DraftSegment {
  const { start } = part
  return {
    kind: 'paragraph',
    prefix,
    number,
    label: null,
    heading: null,
    start,
    bodyStart: start,
    rank: PARAGRAPH_RANK + depth,
  }
}

function findMarks(text: string, lines: readonly TextLine[], marked?: ReadonlyMap<number, number>): Found[] {
  const found: Found[] = []
  const levels: Level[] = []
  let before = ''
  for (const line of lines) {
    let at = line.start
    for (let first = true; ; first = false) {
      const marker = markerAt(text.slice(at, Math.min(line.end, at + 40)))
      const depth =
        marker === null
          ? null
          : place(marker, levels, first && (line.opensBlock || ENDS_SENTENCE.test(before)))
      if (marker === null || depth === null) break
      const paragraph = levels[depth]?.paragraph === true
      found.push({ start: at, bodyStart: Math.min(at + marker.length, line.end), marker, depth, paragraph })
      at += marker.length
      if (at >= line.end || marker.shape.length === 1) break
    }
    if (at === line.start) {
      const listDepth = marked?.get(line.start)
      if (listDepth !== undefined) {
        found.push({
          start: at,
          bodyStart: at,
          marker: listItem(listDepth, levels),
          depth: levels.length - 1,
          paragraph: false,
        })
      } else if (line.opensBlock && !goesOn(before, text.slice(at, at + 2))) {
        found.push({ start: at, bodyStart: at, marker: null, depth: 0, paragraph: false })
        if (levels[0]?.paragraph === true) levels.length = 1
        else levels.length = 0
      }
    }
    before = text.slice(Math.max(line.start, line.end - 3), line.end)
  }
  return found
}

/** A block that begins in lower case where the one before ended without a full stop goes on with it. */
function goesOn(before: string, beginning: string): boolean {
  return before !== '' && /^\p{Ll}/u.test(beginning)
}

/** At which depth a mark stands among those before it; null where it does not follow from them. Changes `levels`. */
function place(marker: Marker, levels: Level[], opens: boolean): number | null {
  for (const accepts of [follows, ...(opens ? [skips] : [])]) {
    for (let depth = levels.length - 1; depth >= 0; depth--) {
      const level = levels[depth] as Level
      const reading = marker.readings.find(
        (one) => level.style === styleOf(marker, one.kind) && accepts(one.order, level.order),
      )
      if (reading === undefined) continue
      levels.length = depth + 1
      level.order = reading.order
      return depth
    }
  }
  const first = marker.readings.findLast(
    (one) => one.order <= (one.kind === 'number' && levels.length === 0 && opens ? 2 : 1),
  )
  if (
    first === undefined ||
    (!opens && first.kind !== 'dash' && marker.shape === 'x.') ||
    levels.length >= DEEPEST
  )
    return null
  const style = styleOf(marker, first.kind)
  const again = levels.findIndex((level) => level.style === style)
  if (again >= 0) levels.length = again
  levels.push({ style, order: first.order, paragraph: levels.length === 0 && isNumber(first.kind) })
  return levels.length - 1
}

function follows(order: number, last: number): boolean {
  return order === last + 1 || (order === 0 && last === 0)
}

/** Also the same number again (`1` and `1bis`), or one lost between. */
function skips(order: number, last: number): boolean {
  return order >= last && order <= last + LARGEST_GAP
}

function isNumber(kind: MarkerKind): boolean {
  return kind === 'number' || kind === 'decimal'
}

function styleOf(marker: Marker, kind: MarkerKind): string {
  return `${kind} ${marker.shape}`
}

function listItem(listDepth: number, levels: Level[]): Marker {
  const style = `list ${listDepth}`
  const again = levels.findIndex((level) => level.style === style)
  if (again >= 0) levels.length = again
  levels.push({ style, order: 0, paragraph: false })
  return { label: '', value: '', shape: '', readings: [], length: 0 }
}
