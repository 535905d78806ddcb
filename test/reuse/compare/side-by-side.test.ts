import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sideBySide } from '../../../src/reuse/compare/side-by-side.ts'
import type { ReuseText } from '../../../src/reuse/reuse-text.ts'

const text = (id: string, articles: readonly string[]): ReuseText => ({
  id,
  language: 'en',
  signed: null,
  articles: articles.map((words, at) => ({
    address: `art-${at + 1}`,
    identifier: null,
    heading: null,
    chapter: null,
    text: words,
  })),
})

const LAMPS = 'Each Party shall keep the lamps of the bridge lit, and tell the other of any that went out.'
const BREAD = 'The keepers shall have bread, İzmir figs & rest on every second night of the week.'

const anyWords = fc
  .array(fc.constantFrom('a', 'b', 'c', 'İ', 'Σ', '𝒜', ' ', '  ', ', ', '\n', '. '), { maxLength: 40 })
  .map((all) => all.join(''))

describe('texts beside the first of them', () => {
  it('have passages at offsets of the words as they were written', () => {
    const a = text('a', [LAMPS, BREAD])
    const b = text('b', [`1. ${BREAD.replace('second', 'third')}`, `2. ${LAMPS.toUpperCase()}`])
    const { rows, moved, covers, words } = sideBySide([a, b], 4)
    expect(words).toEqual([
      [19, 16],
      [17, 20],
    ])
    expect(rows.map(({ base, cells: [cell] }) => [base, cell?.article])).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(rows.filter(({ cells: [cell] }) => cell?.moved === true)).toHaveLength(1)
    const [first, second] = rows.map(({ cells: [cell] }) => cell?.stretches ?? [])
    expect(first).toEqual([
      { kind: 'same', run: true, passage: 0, base: [0, LAMPS.length - 1], own: [3, LAMPS.length + 2] },
    ])
    const shown = second?.map(({ kind, run, base, own }) => [
      kind,
      run,
      BREAD.slice(...base),
      b.articles[0]?.text.slice(...own),
    ])
    expect(shown).toEqual([
      [
        'same',
        true,
        'The keepers shall have bread, İzmir figs & rest on every',
        'The keepers shall have bread, İzmir figs & rest on every',
      ],
      ['changed', false, 'second', 'third'],
      ['same', true, 'night of the week', 'night of the week'],
    ])
    expect(moved).toEqual([])
    expect(covers).toEqual([{ base: 34, own: 34 }])
  })

  it('say where words stand that are not in the article beside theirs', () => {
    const a = text('a', [LAMPS, BREAD])
    const b = text('b', [`${LAMPS} A ferry rests. ${BREAD.slice(0, 35)}`])
    const { moved, rows } = sideBySide([a, b], 4)
    expect(rows.map(({ base, cells: [cell] }) => [base, cell?.article])).toEqual([
      [0, 0],
      [1, null],
    ])
    const [own, base] = ['own', 'base'].map((side) => moved.find((part) => part.side === side))
    expect(own?.base_article).toBe(1)
    expect(b.articles[0]?.text.slice(...(own?.own ?? [0, 0]))).toBe('The keepers shall have bread, İzmir')
    expect(base?.base_article).toBe(1)
    expect(BREAD.slice(...(base?.base ?? [0, 0]))).toBe('The keepers shall have bread, İzmir')
    // İ gets longer in lower case, and the dot above separates: i, zmir.
    expect(base?.words).toBe(7)
  })

  it('have stretches within their articles, of the same words where they are the same', () => {
    const lower = (words: string) => words.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? []
    fc.assert(
      fc.property(fc.array(fc.array(anyWords, { maxLength: 4 }), { minLength: 2, maxLength: 3 }), (all) => {
        const texts = all.map((articles, at) => text(`${at}`, articles))
        const { rows, moved } = sideBySide(texts, 3)
        const wordsAt = (place: number, article: number, span: readonly [number, number]) => {
          const words = texts[place]?.articles[article]?.text ?? ''
          expect(span[0]).toBeLessThanOrEqual(span[1])
          expect(span[1]).toBeLessThanOrEqual(words.length)
          return lower(words.slice(...span)).join(' ')
        }
        for (const { base, cells } of rows)
          cells.forEach(({ article, stretches }, at) => {
            for (const stretch of stretches) {
              const [ours, theirs] = [
                wordsAt(0, base ?? -1, stretch.base),
                wordsAt(at + 1, article ?? -1, stretch.own),
              ]
              // A final sigma is told from its neighbours, which a piece of a text may lack.
              if (stretch.kind === 'same') expect(ours.replaceAll('ς', 'σ')).toBe(theirs.replaceAll('ς', 'σ'))
            }
          })
        for (const part of moved)
          expect(wordsAt(0, part.base_article, part.base).replaceAll('ς', 'σ')).toBe(
            wordsAt(part.text, part.own_article, part.own).replaceAll('ς', 'σ'),
          )
      }),
      { numRuns: 500 },
    )
  })

  it('of no text and of one alone have rows of nothing else', () => {
    expect(sideBySide([], 6)).toEqual({ words: [], rows: [], moved: [], covers: [] })
    expect(sideBySide([text('a', [LAMPS])], 6).rows).toEqual([{ base: 0, cells: [] }])
  })
})
