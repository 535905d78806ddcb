import { median, type PdfLine } from './pdf-lines.ts'

/** Lines at the upper and at the lower edge that are looked at: a head, a title, a date and a rule of signs at most. */
const EDGE_LINES = 4

/** The share of the written height at either edge in which running heads stand. */
const EDGE = 0.1

/** In points: how far the same running head may stand from its place on other pages. */
const SAME_PLACE = 8

/** A line that names a part of the treaty is one, on however many pages it stands. */
const PART =
  /^(article|art\.|artículo|articulo|chapter|chapitre|capítulo|capitulo|title|titre|título|titulo|section|sección|annex|annexe|anexo)\s+[#\d]+\.?$/i

interface EdgeLine {
  readonly page: number
  readonly line: PdfLine
  readonly form: string
  readonly numbers: readonly number[]
}

/**
 * The running heads and page numbers of a PDF: lines in the outer tenths of the pages that return at the same height on at least
 * three tenths of the pages (odd and even pages may differ) with the same words; numbers in them stay the same or count with the pages.
 * Time O(pages).
 * @returns for each page the lines of it that are running heads
 */
export function runningHeads(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const found = new Set<PdfLine>()
  const filled = pages.filter((lines) => lines.length > 0).length
  const least = Math.max(2, Math.ceil(0.3 * filled))
  const heights = pages.flat().map(({ y }) => y)
  const [top, bottom] = [
    heights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    heights.reduce((a, b) => Math.max(a, b), 0),
  ]
  for (const edge of ['upper', 'lower'] as const) {
    const isAtEdge = ({ y }: PdfLine): boolean =>
      edge === 'upper' ? y < top + EDGE * (bottom - top) : y > bottom - EDGE * (bottom - top)
    const groups = new Map<string, EdgeLine[]>()
    for (const [page, lines] of pages.entries()) {
      const ordered = lines.toSorted((a, b) => (edge === 'upper' ? a.y - b.y : b.y - a.y))
      for (const line of ordered.slice(0, EDGE_LINES).filter(isAtEdge)) {
        const form = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
        const numbers = (line.text.match(/\d+/g) ?? []).map(Number)
        const group = groups.get(form) ?? []
        groups.set(form, group)
        group.push({ page, line, form, numbers })
      }
    }
    for (const group of groups.values()) {
      for (const { line } of returning(group, least)) found.add(line)
    }
  }
  return found
}

function returning(group: readonly EdgeLine[], least: number): readonly EdgeLine[] {
  const form = group[0]?.form ?? ''
  if (PART.test(form) || group.length < least) return []
  const place = median(group.map(({ line }) => line.y))
  const inPlace = group.filter(({ line }) => Math.abs(line.y - place) <= SAME_PLACE)
  if (new Set(inPlace.map(({ page }) => page)).size < least) return []
  const roman = /^[-–—\s]*([ivxlc]+)[-–—\s]*$/.test(form)
  if (!form.includes('#') || roman) return inPlace
  const kept = inPlace.filter((line) => line.numbers.every((_, at) => isExpected(inPlace, line, at)))
  return kept.length < least ? [] : kept
}

/** Whether a number is the same on most of the pages, or is on this one what it should be when it counts with the pages. */
function isExpected(group: readonly EdgeLine[], line: EdgeLine, at: number): boolean {
  const value = line.numbers[at] ?? 0
  const same = group.filter(({ numbers }) => numbers[at] === value).length
  const counting = group.filter(({ numbers, page }) => (numbers[at] ?? 0) - page === value - line.page).length
  return Math.max(same, counting) >= Math.max(2, group.length / 2)
}
