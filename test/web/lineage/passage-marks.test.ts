import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../src/api/reuse-passages.ts'
import { partText } from '../../../web/lineage/part-text.ts'
import { letterOf, passageMarks, wordStretches } from '../../../web/lineage/passage-marks.ts'

const passage = (start: number, end: number, more: Partial<Passage> = {}): Passage => ({
  text: 't',
  address: 't/art-1',
  start,
  end_address: 't/art-1',
  end,
  words: Math.ceil((end - start) / 6),
  excerpt: '',
  frequency: 1,
  earliest: 's',
  similarity: null,
  diff: null,
  carriers: [
    {
      text: 's',
      address: 's/art-9',
      start: 5,
      end_address: 's/art-9',
      end: 5 + end - start,
      when: 'earlier',
    },
  ],
  ...more,
})

describe('passages of an article', () => {
  it('are lettered in the order of the article, each with its place in the earliest source', () => {
    const { passages, overlapped } = passageMarks([passage(100, 200), passage(0, 60)], 't/art-1', 300)
    expect(passages.map(({ letter, own }) => [letter, ...own])).toEqual([
      ['a', 0, 60],
      ['b', 100, 200],
    ])
    expect(passages[1]?.there).toEqual({ address: 's/art-9', start: 5, endAddress: 's/art-9', end: 105 })
    expect(overlapped).toBe(0)
  })

  it('leave out what mostly lies in a longer one, and count it', () => {
    const { passages, overlapped } = passageMarks(
      [passage(0, 120), passage(10, 90), passage(100, 180)],
      't/art-1',
      300,
    )
    expect(passages.map(({ own }) => own)).toEqual([
      [0, 120],
      [100, 180],
    ])
    expect(overlapped).toBe(1)
  })

  it('are cut at the borders of the article that they cross', () => {
    const before = passage(250, 40, { address: 't/art-0' })
    const after = passage(260, 30, { end_address: 't/art-2' })
    expect(passageMarks([before, after], 't/art-1', 300).passages.map(({ own }) => own)).toEqual([
      [0, 40],
      [260, 300],
    ])
  })

  it('without a surely earlier source are none', () => {
    expect(passageMarks([passage(0, 60, { earliest: null })], 't/art-1', 300).passages).toEqual([])
  })

  it('have letters that go on after z', () => {
    expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'zz', 'aaa'])
  })
})

describe('a text cut by passages', () => {
  it('is the text again, and each passage covers its own stretches', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { maxLength: 6 }),
        (text, pairs) => {
          const spans = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
          const stretches = wordStretches(text, spans)
          expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
          spans.forEach(([from, to], place) => {
            const own = stretches.filter(({ places }) => places.includes(place))
            expect(own.map((stretch) => stretch.text).join('')).toBe(text.slice(from, to))
          })
        },
      ),
    )
  })
})

describe('the words of a part', () => {
  const segments = [
    { address: 't', kind: 'document' as const, start: 0, body_start: 0, end: 39 },
    { address: 't/art-1', kind: 'article' as const, start: 10, body_start: 19, end: 33 },
    { address: 't/annex-1', kind: 'annex' as const, start: 33, body_start: 36, end: 39 },
  ]
  const pieces = [
    { start: 0, text: 'Preamble. ' },
    { start: 10, text: 'Article 1' },
    { start: 19, text: 'Lamps' },
    { start: 25, text: 'are lit.' },
    { start: 33, text: 'Add' },
    { start: 36, text: ' on' },
  ]

  it('are those of an article’s body, and all of what is none, at their offsets', () => {
    expect(partText(segments, pieces, 't/art-1')).toBe('Lamps are lit.')
    expect(partText(segments, pieces, 't/annex-1')).toBe('Add on')
    expect(partText(segments, pieces, 't/art-2')).toBeNull()
  })
})
