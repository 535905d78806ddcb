import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textPieces } from '../../../src/server/texts/text-pieces.ts'
import { segmentText } from '../../../src/text/segment-text.ts'
import { differenceMarks } from '../../../web/text/difference-marks.ts'
import { differences, normalisedSpan, originalSpan } from '../../../web/text/normal-runs.ts'

/** The only piece with words of a text, as the server sends it. */
function pieceOf(text: string) {
  const extracted = {
    format: 'text' as const,
    text,
    hints: [],
    stated: { instrument: null, title: null, signed: null, parties: [], language: null },
    pages: null,
    remarks: [],
  }
  const pieces = textPieces('t', text, segmentText(extracted))
  const piece = pieces.find(({ text: words }) => words.trim() !== '')
  if (piece === undefined) throw new Error('no piece')
  return piece
}

describe('the runs of a normalised piece', () => {
  it('lead from words found in the normalised text to those of the original', () => {
    const piece = pieceOf('the ri\u00ADghts of  hu\u00ADman\u00A0beings and “quotes”')
    const { normalised } = piece
    if (normalised === null) throw new Error('not normalised')
    expect(normalised.text).toBe('the rights of human beings and "quotes"')
    const at = normalised.text.indexOf('human beings')
    const [start, end] = originalSpan(normalised, [at, at + 'human beings'.length])
    expect(piece.text.slice(start, end)).toBe('hu\u00ADman\u00A0beings')
    expect(normalisedSpan(normalised, [start, end])).toEqual([at, at + 'human beings'.length])
  })

  it('hold for whatever text: a unit, its original and back holds the unit', () => {
    const signs = fc.constantFrom('a', 'b', ' ', '\u00A0', '\u00AD', '“', 'ﬁ', '\n', '-', 'é', '…')
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 60 }), (parts) => {
        const piece = pieceOf(`word ${parts.join('')} end`)
        if (piece.normalised === null) return
        const { text } = piece.normalised
        for (let n = 0; n < text.length; n++) {
          const [start, end] = originalSpan(piece.normalised, [n, n + 1])
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(piece.text.length)
          expect(end).toBeGreaterThan(start)
          const [from, to] = normalisedSpan(piece.normalised, [start, end])
          expect(from).toBeLessThanOrEqual(n)
          expect(to).toBeGreaterThanOrEqual(n)
        }
      }),
    )
  })

  it('tell what differs: outside of differences both are the same', () => {
    const signs = fc.constantFrom('a', 'b', ' ', '\u00A0', '\u00AD', '“', 'ﬁ', '\n', 'é')
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 60 }), (parts) => {
        const piece = pieceOf(`word ${parts.join('')} end`)
        if (piece.normalised === null) return
        const found = differences(piece.text, piece.normalised)
        let [o, n] = [0, 0]
        for (const { original, normalised } of found) {
          expect(piece.text.slice(o, original[0])).toBe(piece.normalised.text.slice(n, normalised[0]))
          ;[o, n] = [original[1], normalised[1]]
        }
        expect(piece.text.slice(o)).toBe(piece.normalised.text.slice(n))
      }),
    )
  })

  it('are no difference to look at where white space became a space', () => {
    const piece = pieceOf('one\ntwo\u00A0three')
    if (piece.normalised === null) throw new Error('not normalised')
    const { original } = differenceMarks(piece.text, piece.normalised)
    expect(original.map(({ start, end }) => piece.text.slice(start, end))).toEqual(['\u00A0'])
  })
})
