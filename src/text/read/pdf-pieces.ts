import type { PdfPiece } from './pdf-lines.ts'

type Matrix = readonly number[]

/** What of pdf.js's text content is used; marks of structure have no text. */
interface ContentItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
}

type Turn = 0 | 1 | 2 | 3

interface TurnedPiece extends PdfPiece {
  readonly turn: Turn
}

/**
 * The pieces of text of a page, turned upright: most letters decide which way up the page is, and pieces that run another way, stamps
 * and marginal signs, are counted and left out. Time O(pieces).
 * @param viewport from the coordinates of the page to points from its upper left corner
 */
export function pdfPieces(
  items: readonly object[],
  viewport: Matrix,
): { readonly pieces: readonly PdfPiece[]; readonly turned: number } {
  const all = items.map((item) => piece(item as ContentItem, viewport)).filter((found) => found !== null)
  const letters: [number, number, number, number] = [0, 0, 0, 0]
  for (const { turn, text } of all) letters[turn] += text.trim().length
  const upright = letters.indexOf(Math.max(...letters))
  const pieces = all.filter(({ turn }) => turn === upright)
  return { pieces, turned: all.filter(({ turn, text }) => turn !== upright && text.trim() !== '').length }
}

function piece({ str, transform, width = 0 }: ContentItem, viewport: Matrix): TurnedPiece | null {
  if (str === undefined || str === '' || transform === undefined) return null
  const [a, b, c, d, e, f] = product(viewport, transform)
  const size = Math.hypot(c, d)
  const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3) as Turn
  const [x, y] = turn === 0 ? [e, f] : turn === 1 ? [f, -e] : turn === 2 ? [-e, -f] : [-f, e]
  return { text: str, x, y, width, size: size > 0 ? size : 1, turn }
}

function product(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 1, m4 = 0, m5 = 0] = m
  const [n0 = 1, n1 = 0, n2 = 0, n3 = 1, n4 = 0, n5 = 0] = n
  return [
    m0 * n0 + m2 * n1,
    m1 * n0 + m3 * n1,
    m0 * n2 + m2 * n3,
    m1 * n2 + m3 * n3,
    m0 * n4 + m2 * n5 + m4,
    m1 * n4 + m3 * n5 + m5,
  ]
}
