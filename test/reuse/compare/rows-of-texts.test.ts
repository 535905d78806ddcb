import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOfTexts } from '../../../src/reuse/compare/rows-of-texts.ts'

describe('rows of texts side by side', () => {
  it('put an article that the first lacks after the one before it in its own text', () => {
    const rows = rowsOfTexts(2, [
      {
        articles: 4,
        pairs: [
          { a: 0, b: 1, moved: false },
          { a: 1, b: 3, moved: false },
        ],
      },
    ])
    expect(rows.map(({ cells }) => cells)).toEqual([
      [null, 0],
      [0, 1],
      [null, 2],
      [1, 3],
    ])
  })

  it('say which article was moved, and are not led astray by it', () => {
    const rows = rowsOfTexts(2, [
      {
        articles: 3,
        pairs: [
          { a: 0, b: 1, moved: false },
          { a: 1, b: 0, moved: true },
        ],
      },
    ])
    expect(rows).toEqual([
      { cells: [0, 1], moved: [false, false] },
      { cells: [null, 2], moved: [false, false] },
      { cells: [1, 0], moved: [false, true] },
    ])
  })

  it('hold every article of every text once', () => {
    const other = fc
      .tuple(
        fc.nat(6),
        fc.shuffledSubarray([0, 1, 2, 3, 4]),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      )
      .map(([more, counterparts, moved]) => ({
        articles: counterparts.length + more,
        pairs: counterparts.map((a, b) => ({ a, b, moved: moved[b] === true })),
      }))
    fc.assert(
      fc.property(fc.array(other, { maxLength: 3 }), (others) => {
        const rows = rowsOfTexts(5, others)
        ;[5, ...others.map(({ articles }) => articles)].forEach((count, text) => {
          const found = rows.flatMap(({ cells }) => cells[text] ?? []).sort((x, y) => x - y)
          expect(found).toEqual([...Array(count).keys()])
        })
        expect(rows.flatMap(({ cells }) => cells[0] ?? [])).toEqual([0, 1, 2, 3, 4])
      }),
    )
  })
})
