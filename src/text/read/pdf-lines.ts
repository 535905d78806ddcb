/** A piece of text as a PDF places it on the upright page; lengths in points, `y` of its baseline from the upper edge. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line as it is read, with the column that it stands in. */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of most of its letters. */
  readonly size: number
  readonly columnLeft: number
  readonly columnRight: number
  /** Number of the column or part of the page that it stands in: where it changes, lines are no neighbours. */
  readonly block: number
}

/**
 * The lines of a page in reading order. A page is read in two columns where an empty strip in its middle parts two bodies of lines,
 * most of which fill their column: prose in columns, but no table and no pair of signatures. Lines across both columns part the page.
 * Time O(pieces log pieces).
 */
export function pdfLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const words = pieces.filter(({ text }) => text.trim() !== '')
  if (words.length === 0) return []
  const gutter = gutterOf(words)
  if (gutter === null) return linesOf(pieces, 0)
  const lines: PdfLine[] = []
  let block = 0
  for (const part of partsAcross(pieces, gutter)) {
    if (part.isAcross) lines.push(...linesOf(part.pieces, block++))
    else {
      for (const isLeft of [true, false]) {
        lines.push(
          ...linesOf(
            part.pieces.filter(({ x }) => x < gutter === isLeft),
            block++,
          ),
        )
      }
    }
  }
  return lines
}

/** Baselines nearer than this, in sizes of the font, are of one line: superscripts stand a third of it higher. */
const SAME_LINE = 0.45

/** A gap wider than this, in sizes of the font, parts words; spaces are a quarter of it, letters apart much less. */
const WORD_GAP = 0.15

function linesOf(pieces: readonly PdfPiece[], block: number): PdfLine[] {
  const words = pieces.filter(({ text }) => text.trim() !== '')
  const columnLeft = Math.min(...words.map(({ x }) => x))
  const columnRight = Math.max(...words.map(({ x, width }) => x + width))
  return rowsOf(pieces)
    .filter((row) => row.some(({ text }) => text.trim() !== ''))
    .map((row) => {
      const filled = row.filter(({ text }) => text.trim() !== '')
      const main = mainPiece(filled)
      return {
        text: joined(row),
        left: Math.min(...filled.map(({ x }) => x)),
        right: Math.max(...filled.map(({ x, width }) => x + width)),
        y: main.y,
        size: main.size,
        columnLeft,
        columnRight,
        block,
      }
    })
}

/** The piece with most letters gives a line its baseline and size. */
function mainPiece(row: readonly PdfPiece[]): PdfPiece {
  return row.reduce((most, piece) =>
    piece.text.length * piece.size > most.text.length * most.size ? piece : most,
  )
}

function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = []
  let row: PdfPiece[] = []
  let main: PdfPiece | null = null
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    if (main === null || piece.y - main.y > SAME_LINE * Math.max(piece.size, main.size)) {
      row = []
      rows.push(row)
      main = piece
    } else if (piece.size > main.size) main = piece
    row.push(piece)
  }
  return rows.map((found) => found.toSorted((a, b) => a.x - b.x))
}

function joined(row: readonly PdfPiece[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of row) {
    const isApart = piece.x - end > WORD_GAP * piece.size
    if (text !== '' && isApart && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' '
    text += piece.text
    end = Math.max(end, piece.x + piece.width)
  }
  return text.replace(/[ \t\n\r]+/g, ' ').trim()
}

/** Least share of the letters in each of two columns, least width of the strip between, in sizes of the font. */
const LEAST_COLUMN = 0.25
const LEAST_GUTTER = 0.7

/** Most of the letters that may stand in lines across both columns: titles and running heads. */
const MOST_ACROSS = 0.2

/** The middle of the strip that parts two columns, null where the page has one. */
function gutterOf(words: readonly PdfPiece[]): number | null {
  const left = Math.min(...words.map(({ x }) => x))
  const right = Math.max(...words.map(({ x, width }) => x + width))
  const size = median(words.map((piece) => piece.size))
  const strip = emptiestStrip(words, left, right)
  if (strip === null || strip.to - strip.from < LEAST_GUTTER * size) return null
  const middle = (strip.from + strip.to) / 2
  const letters = (found: readonly PdfPiece[]): number =>
    found.reduce((sum, { text }) => sum + text.length, 0)
  const sides = [words.filter(({ x, width }) => x + width <= middle), words.filter(({ x }) => x >= middle)]
  const all = letters(words)
  return sides.every((side) => letters(side) >= LEAST_COLUMN * all && isProse(linesOf(side, 0)))
    ? middle
    : null
}

/** The widest strip in the middle two fifths of the page that few pieces reach into. */
function emptiestStrip(
  words: readonly PdfPiece[],
  left: number,
  right: number,
): { readonly from: number; readonly to: number } | null {
  const bins = new Uint32Array(Math.max(1, Math.ceil(right - left) + 1))
  for (const { x, width, text } of words) {
    for (let bin = Math.floor(x - left); bin <= Math.floor(x + width - left); bin++) {
      if (bin >= 0 && bin < bins.length) bins[bin] = (bins[bin] as number) + text.length
    }
  }
  const few = MOST_ACROSS * words.reduce((sum, { text }) => sum + text.length, 0)
  let best: { from: number; to: number } | null = null
  let from: number | null = null
  for (let bin = Math.floor(0.3 * bins.length); bin <= Math.ceil(0.7 * bins.length); bin++) {
    const isEmpty = (bins[bin] ?? Number.POSITIVE_INFINITY) <= few && bin < 0.7 * bins.length
    if (isEmpty) from ??= bin
    else if (from !== null) {
      if (best === null || bin - from > best.to - best.from) best = { from, to: bin }
      from = null
    }
  }
  return best === null ? null : { from: left + best.from, to: left + best.to }
}

/** Lines that are not: fewer than this, or with most of them shorter than this share of the column. */
const LEAST_LINES = 4
const LEAST_FILLED = 0.6

function isProse(lines: readonly PdfLine[]): boolean {
  if (lines.length < LEAST_LINES) return false
  return (
    median(
      lines.map(
        ({ left, right, columnLeft, columnRight }) => (right - left) / Math.max(1, columnRight - columnLeft),
      ),
    ) >= LEAST_FILLED
  )
}

interface PagePart {
  readonly isAcross: boolean
  readonly pieces: PdfPiece[]
}

/** The page from top to bottom, parted where a line reaches across the strip. */
function partsAcross(pieces: readonly PdfPiece[], gutter: number): PagePart[] {
  const parts: PagePart[] = []
  for (const row of rowsOf(pieces)) {
    const isAcross = row.some(
      ({ x, width, text }) => text.trim() !== '' && x < gutter - 1 && x + width > gutter + 1,
    )
    const last = parts.at(-1)
    if (last?.isAcross === isAcross) last.pieces.push(...row)
    else parts.push({ isAcross, pieces: [...row] })
  }
  return parts
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
