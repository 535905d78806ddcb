import { describe, expect, it } from 'vitest'
import type { CodingClause } from '../../../src/api/clause-codings.ts'
import { clausesOfPart, nextPlace } from '../../../web/code/clauses-in-parts.ts'

const clause = (address: string, part: string, { chapeau = '', isCoded = false } = {}): CodingClause => ({
  address,
  part: { address: part, label: null, heading: null },
  chapeau,
  words: address,
  words_hash: '',
  mine: {},
  is_coded: isCoded,
  seen: null,
})

describe('the clauses of a part', () => {
  it('show a chapeau once before the items that it leads into', () => {
    const items = [
      clause('art-1/s-1', 'art-1'),
      clause('art-1/item-a', 'art-1', { chapeau: 'They shall' }),
      clause('art-1/item-b', 'art-1', { chapeau: 'They shall' }),
      clause('art-2/s-1', 'art-2'),
    ]
    const shown = clausesOfPart(items, items[1] as CodingClause)
    expect(shown.map(({ clause: { address } }) => address)).toEqual([
      'art-1/s-1',
      'art-1/item-a',
      'art-1/item-b',
    ])
    expect(shown.map(({ showsChapeau }) => showsChapeau)).toEqual([false, true, false])
  })
})

describe('the next clause', () => {
  const items = [true, false, true, false].map((isCoded, at) => clause(`s-${at}`, 'a', { isCoded }))
  const isOpen = ({ is_coded }: CodingClause) => !is_coded

  it('is the next one wanted after the one in hand, around to those before it', () => {
    expect(nextPlace(items, -1, isOpen)).toBe(1)
    expect(nextPlace(items, 1, isOpen)).toBe(3)
    expect(nextPlace(items, 3, isOpen)).toBe(1)
  })

  it('is never the one in hand', () => {
    expect(nextPlace(items.slice(0, 2), 1, isOpen)).toBe(-1)
  })
})
