import type { ExtractedText } from './extracted-text.ts'
import type { FoundHead } from './find-heads.ts'
import { isHeadingText } from './heading-at.ts'
import { type Marker, markerAt } from './item-marker.ts'
import { linesOf } from './text-lines.ts'

/**
 * Articles of a text that has none by name, such as a memorandum of understanding: its outermost numbers (`1.`, else `I.`) in order from
 * 1, at least two; else the headings that the format names. What stands in annexes is left to them.
 */
export function unnamedHeads(extracted: ExtractedText, heads: readonly FoundHead[]): FoundHead[] {
  const { text, hints } = extracted
  const to = heads.find((head) => head.kind === 'annex' || head.kind === 'declaration')?.start ?? text.length
  for (const kind of ['number', 'capital-roman'] as const) {
    const numbered = numberedHeads(text, to, kind)
    if (numbered.length >= 2) return numbered
  }
  return hints.flatMap((hint): FoundHead[] => {
    if (hint.kind !== 'heading' || hint.start >= to || hint.level === 1) return []
    const heading = text
      .slice(hint.start, hint.end)
      .replace(/^#+\s*/, '')
      .trim()
    const shared = { kind: 'chapter', prefix: 'sec', number: null, label: null } as const
    return [{ ...shared, heading, start: hint.start, bodyStart: hint.end, rank: Math.min(hint.level, 8) }]
  })
}

function numberedHeads(text: string, to: number, kind: 'number' | 'capital-roman'): FoundHead[] {
  const heads: FoundHead[] = []
  for (const line of linesOf(text, 0, to)) {
    if (!line.opensBlock) continue
    const marker = markerAt(text.slice(line.start, Math.min(line.end, line.start + 40)))
    const order = marker?.readings.find((reading) => reading.kind === kind)?.order
    if (marker === null || marker.shape !== 'x.' || order !== heads.length + 1) continue
    heads.push(headOf(text, line, marker, order))
  }
  return heads
}

function headOf(
  text: string,
  line: { readonly start: number; readonly end: number },
  marker: Marker,
  order: number,
): FoundHead {
  const restAt = line.start + marker.length
  const rest = text.slice(restAt, line.end)
  const isHeading = isHeadingText(rest)
  return {
    kind: 'article',
    prefix: 'art',
    number: String(order),
    label: marker.label,
    heading: isHeading ? rest : null,
    start: line.start,
    bodyStart: isHeading ? line.end : restAt,
    rank: 9,
  }
}
