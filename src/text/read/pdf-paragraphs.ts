import type { PdfLine } from './pdf-lines.ts'

/** A line with its page, counted from 1, and whether a paragraph begins with it. */
export interface PlacedLine {
  readonly line: PdfLine
  readonly page: number
  readonly begins: boolean
}

/** Lines further apart than this, as a multiple of what is usual for their size, are of two paragraphs. */
const WIDE = 1.3

/** In sizes of the font: a first line that stands in by more begins a paragraph; one that ends earlier by more ends one. */
const INDENT = 0.8
const SHORT = 3

const MARKER = /^(\(?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(\.\d+)*[.)]|[-–—•·])(\s|$)/

const PART =
  /^(article|artículo|articulo|art\.|chapter|chapitre|capítulo|capitulo|title|titre|título|titulo|section|sección|part|annex|annexe|anexo)\s+[\divxlIVXL]/i

/**
 * Where paragraphs begin, by wider spacing, another size of the font, an indented first line, a short last line, and numbers at the
 * beginning of a line. Over the end of a page or column a paragraph goes on where its last line is full and ends no sentence.
 * Time O(lines).
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): PlacedLine[] {
  const spacing = usualSpacing(pages)
  const placed: PlacedLine[] = []
  let before: PdfLine | null = null
  for (const [index, lines] of pages.entries()) {
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1]
      const isNeighbour = before !== null && at > 0 && before.block === line.block && before.y < line.y
      const begins: boolean =
        before === null ||
        (isNeighbour ? beginsBelow(before, line, next, spacing) : beginsElsewhere(before, line))
      placed.push({ line, page: index + 1, begins })
      before = line
    }
  }
  return placed
}

/** Distance of lines that follow one another, in sizes of the font: the one that is met most, in steps of a twentieth. */
function usualSpacing(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>()
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1]
      if (before === undefined || before.block !== line.block || !isSameSize(before, line)) continue
      const step = Math.round((20 * (line.y - before.y)) / line.size)
      if (step > 0 && step <= 60) counts.set(step, (counts.get(step) ?? 0) + 1)
    }
  }
  const [most] = [...counts].toSorted(([stepA, a], [stepB, b]) => b - a || stepA - stepB)
  return most === undefined ? 1.2 : most[0] / 20
}

function beginsBelow(before: PdfLine, line: PdfLine, next: PdfLine | undefined, spacing: number): boolean {
  if (!isSameSize(before, line)) return true
  if (line.y - before.y > WIDE * spacing * line.size) return true
  if (PART.test(line.text) && (isShort(before) || endsSentence(before))) return true
  if (MARKER.test(line.text) && (isShort(before) || endsClause(before))) return true
  if (isShort(before) && endsSentence(before)) return true
  const isIn = line.left - line.columnLeft > INDENT * line.size
  const isOut = before.left - line.left < -INDENT * line.size
  if (!isIn || !isOut) return false
  const goesOn = next !== undefined && next.block === line.block
  return goesOn ? line.left - next.left > INDENT * line.size && endsClause(before) : endsSentence(before)
}

/** On another page or in another column: whether the line does not go on with the paragraph before it. */
function beginsElsewhere(before: PdfLine, line: PdfLine): boolean {
  if (!isSameSize(before, line) || PART.test(line.text)) return true
  if (MARKER.test(line.text) && (isShort(before) || endsClause(before))) return true
  return endsSentence(before) || (isShort(before) && !/^\p{Ll}/u.test(line.text))
}

function isSameSize(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size)
}

function isShort(line: PdfLine): boolean {
  return line.columnRight - line.right > SHORT * line.size
}

function endsSentence({ text }: PdfLine): boolean {
  return /[.!?:;]["”’»)\]]*\d{0,2}$/.test(text)
}

function endsClause(line: PdfLine): boolean {
  return endsSentence(line) || /(,|\b(and|or|et|ou|y|o|e))$/i.test(line.text)
}
