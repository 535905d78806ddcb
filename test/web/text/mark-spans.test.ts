import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedParts } from '../../../web/components/marked-parts.ts'
import { type Mark, markedStretches } from '../../../web/text/mark-spans.ts'

const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 })

describe('marked stretches', () => {
  it('are the text, in order, and each stands under every mark that covers it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), spans, (text, pairs) => {
        const marks: Mark[] = pairs.map(([start, end]) => ({ kind: 'topic', start, end }))
        const stretches = markedStretches(text, marks)
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
        for (const { start, text: words, marks: over } of stretches) {
          for (let at = start; at < start + words.length; at++) {
            expect(over).toEqual(marks.filter((mark) => mark.start <= at && mark.end > at))
          }
        }
      }),
    )
  })
})

describe('marked parts', () => {
  it('are the text, in order, marked where any mark stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), spans, (text, pairs) => {
        const parts = markedParts(text, pairs)
        expect(parts.map(({ part }) => part).join('')).toBe(text)
        for (const { start, part, isMarked } of parts) {
          for (let at = start; at < start + part.length; at++) {
            expect(pairs.some(([from, to]) => from <= at && to > at)).toBe(isMarked)
          }
        }
      }),
    )
  })
})
