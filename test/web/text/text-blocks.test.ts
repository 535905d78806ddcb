import { describe, expect, it } from 'vitest'
import type { SegmentItem } from '../../../src/api/text-items.ts'
import type { TextPiece } from '../../../src/api/texts.ts'
import { marksByPiece, piecesIn } from '../../../web/text/block-marks.ts'
import { findInText } from '../../../web/text/find-in-text.ts'
import { outlineOf } from '../../../web/text/outline.ts'
import { textBlocks } from '../../../web/text/text-blocks.ts'

const segment = (
  ordinal: number,
  parent: number | null,
  kind: SegmentItem['kind'],
  address: string,
): SegmentItem => ({
  ordinal,
  parent,
  kind,
  address: address === '' ? 't' : `t/${address}`,
  label: address,
  heading: null,
  start: 0,
  body_start: 0,
  end: 0,
})

const SEGMENTS = [
  segment(0, null, 'document', ''),
  segment(1, 0, 'preamble', 'preamble'),
  segment(2, 0, 'chapter', 'ch-1'),
  segment(3, 2, 'article', 'ch-1/art-1'),
  segment(4, 3, 'paragraph', 'ch-1/art-1/par-1'),
  segment(5, 4, 'item', 'ch-1/art-1/par-1/item-a'),
  segment(6, 0, 'annex', 'annex-1'),
  segment(7, 6, 'article', 'annex-1/art-1'),
  segment(8, 0, 'declaration', 'declaration'),
  segment(9, 8, 'paragraph', 'declaration/par-1'),
]

let start = 0
const PIECES: TextPiece[] = SEGMENTS.map(({ ordinal, address }) => {
  const text = ordinal === 0 ? '\n\n' : `words of part ${ordinal}, with lamps. `
  const piece = { ordinal, address, piece: 'body' as const, start, text, normalised: null }
  start += text.length
  return piece
})

describe('the blocks of a text', () => {
  const blocks = textBlocks('t', SEGMENTS, PIECES)

  it('are chapters by themselves, and articles and other parts with all in them', () => {
    expect(blocks.map(({ anchor, parts }) => [anchor, parts.length])).toEqual([
      ['preamble', 1],
      ['ch-1', 1],
      ['ch-1/art-1', 3],
      ['annex-1', 1],
      ['annex-1/art-1', 1],
      ['declaration', 2],
    ])
    expect(blocks[2]?.parts.map(({ depth }) => depth)).toEqual([0, 1, 2])
  })

  it('leave out the root without words, and stand deeper inside of chapters', () => {
    expect(outlineOf(blocks).map(({ level }) => level)).toEqual([0, 0, 1, 0, 1, 0])
  })

  it('hold every piece with words once', () => {
    const held = blocks.flatMap(({ parts }) => parts.flatMap(({ body }) => (body === null ? [] : [body])))
    expect(held).toEqual(PIECES.slice(1))
  })
})

describe('what is found and marked', () => {
  it('is found in upper and lower case, over any white space, in the order of the text', () => {
    const found = findInText(PIECES, 'WITH  lamps.')
    expect(found.map(({ piece }) => piece.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(findInText(PIECES, '   ')).toEqual([])
    expect(findInText(PIECES, 'part 3, with (').length).toBe(0)
  })

  it('is cut to the pieces that it meets', () => {
    const first = PIECES[3] as TextPiece
    const next = PIECES[4] as TextPiece
    expect(piecesIn(PIECES, first.start + 2, next.start + 1)).toEqual([first, next])
    const marks = marksByPiece({
      pieces: PIECES,
      topics: [
        {
          topic: 'visa',
          ordinal: 3,
          address: 't/ch-1/art-1',
          matches: [{ seed: 'lamps', start: first.start + 2, end: next.start + 3 }],
          decision: null,
        },
      ],
      isTopicShown: () => true,
      flags: [],
      found: [],
    })
    expect(marks.get(first)?.original).toEqual([
      { kind: 'topic', topic: 'visa', start: 2, end: first.text.length },
    ])
    expect(marks.get(next)?.original).toEqual([{ kind: 'topic', topic: 'visa', start: 0, end: 3 }])
  })

  it('leaves out topics that are not shown, and those that a person rejected', () => {
    const topic = {
      topic: 'visa',
      ordinal: 1,
      address: 't/preamble',
      matches: [{ seed: 'words', start: 2, end: 7 }],
      decision: null,
    }
    const asked = { pieces: PIECES, flags: [], found: [] }
    expect(marksByPiece({ ...asked, topics: [topic], isTopicShown: () => false }).size).toBe(0)
    const rejected = { by: 'ana', when: '2026-01-01', reason: 'goods', value: 'rejected' as const }
    const decided = [{ ...topic, decision: rejected }]
    expect(marksByPiece({ ...asked, topics: decided, isTopicShown: () => true }).size).toBe(0)
  })
})
