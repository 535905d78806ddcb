import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../src/api/reuse-passages.ts'
import { draftBlocks, outerPassages, shownMark } from '../../../web/draft/draft-blocks.ts'

const passage = (start: number, end: number, words = end - start): Passage => ({
  text: '',
  address: '',
  end_address: '',
  start,
  end,
  words,
  excerpt: '',
  frequency: 1,
  earliest: null,
  carriers: [],
  similarity: null,
  diff: null,
})

const drafts = fc
  .tuple(
    fc.array(fc.constantFrom('words of a draft ', 'x'.repeat(1500), '\n', ' '), { maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(9000), fc.integer({ min: 1, max: 4000 })), { maxLength: 12 }),
  )
  .map(([pieces, spans]) => {
    const text = pieces.join('')
    const passages = spans
      .map(([start, length]) => passage(start, Math.min(text.length, start + length)))
      .filter(({ start, end }) => start < end)
      .toSorted((a, b) => a.start - b.start)
    return { text, passages }
  })

describe('blocks of a draft', () => {
  it('are the draft, in order, and hold each passage wherever it stands', () => {
    fc.assert(
      fc.property(drafts, ({ text, passages }) => {
        const blocks = draftBlocks(text, passages, () => null)
        expect(blocks.map((block) => block.text).join('')).toBe(text)
        passages.forEach(({ start, end }, place) => {
          const marked = blocks
            .flatMap((block) =>
              block.marks
                .filter((mark) => mark.passage === place)
                .map((mark) => block.text.slice(mark.start, mark.end)),
            )
            .join('')
          expect(marked).toBe(text.slice(start, end))
        })
      }),
    )
  })

  it('are stepped through by the passages that lie in no longer one', () => {
    fc.assert(
      fc.property(drafts, ({ passages }) => {
        const isWithin = (inner: number, outer: number): boolean => {
          const [a, b] = [passages[inner] as Passage, passages[outer] as Passage]
          const isSame = a.start === b.start && a.end === b.end
          return a.start >= b.start && a.end <= b.end && (isSame ? inner > outer : true)
        }
        const places = [...passages.keys()]
        expect(outerPassages(passages)).toEqual(
          places.filter((place) => !places.some((other) => other !== place && isWithin(place, other))),
        )
      }),
    )
  })

  it('show the passage in hand, else the longest', () => {
    const passages = [passage(0, 10, 6), passage(2, 30, 12), passage(4, 20, 12)]
    const marks = passages.map(({ start, end }, place) => ({ start, end, passage: place, layer: null }))
    expect(shownMark(marks, passages, -1)?.passage).toBe(1)
    expect(shownMark(marks, passages, 0)?.passage).toBe(0)
    expect(shownMark([], passages, 0)).toBeUndefined()
  })
})
