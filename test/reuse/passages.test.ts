import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CarrierFinder } from '../../src/reuse/carriers.ts'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import { type NoPassages, type Passages, passagesOfDraft, passagesOfText } from '../../src/reuse/passages.ts'
import { TextPlaces } from '../../src/reuse/text-places.ts'
import { anyTexts, textOf } from './random-texts.ts'
import { type SlowPassage, slowPassages } from './slow-passages.ts'
import { words } from './slow-twin.ts'

/** What was found, in the words of the slow twin. */
function asSlow(index: GramIndex, found: Passages | NoPassages): SlowPassage[] {
  if (found.status !== 'found') return []
  const finder = new CarrierFinder(index, found.tokens, found.sources.isSource)
  const id = (place: number | undefined): string => found.texts[place ?? -1]?.id ?? ''
  return [...found.starts].map((start, row) => {
    const end = found.ends[row] ?? 0
    const all = finder.of(start, end)
    const carriers = [...all.texts].map((text, k) => [id(text), all.places[k] ?? -1] as const)
    expect(found.frequency[row]).toBe(carriers.length)
    expect(id(found.earliest[row])).toBe(carriers[0]?.[0])
    const maximalIn: string[] = []
    for (let k = found.bounds[row] ?? 0; k < (found.bounds[row + 1] ?? 0); k++) {
      maximalIn.push(id(found.carriers[k]))
      expect(carriers).toContainEqual([id(found.carriers[k]), found.places[k]])
    }
    return { start, end, carriers, maximalIn }
  })
}

/** Texts of two or three words each, which repeat themselves and each other. */
const repetitive = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'b', 'σ'), { maxLength: 24 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((each, at) => textOf(`t${at}`, [each.join(' ')], '1990', 'en')))

describe('passages of a text', () => {
  for (const [name, texts, runs] of [
    ['texts of awkward words and boilerplate', anyTexts, 150],
    ['texts that repeat themselves', repetitive, 400],
  ] as const)
    it(`are those of the definition with all their carriers, of ${name}`, () => {
      fc.assert(
        fc.property(texts, fc.integer({ min: 2, max: 4 }), fc.integer({ min: 0, max: 3 }), (all, n, more) => {
          const index = GramIndex.build(all, { n })
          for (const target of all) {
            const others = all.filter((text) => text !== target)
            const found = passagesOfText(index, target.id, { min: n + more })
            expect(asSlow(index, found)).toEqual(slowPassages(target, others, n + more))
          }
        }),
        { numRuns: runs },
      )
    })

  it('say why there is none', () => {
    const index = GramIndex.build([
      textOf('a', ['one two three four five six seven'], '1990'),
      textOf('b', ['eight nine ten eleven twelve thirteen'], '1991'),
      textOf('c', ['un deux trois quatre cinq six'], '1990', 'fr'),
      textOf('d', ['one two'], '1992'),
      textOf('e', ['one two three four five six seven'], '1992', null),
    ])
    const why = (id: string, options = {}): string => {
      const found = passagesOfText(index, id, options)
      return found.status === 'found' ? 'found' : `${found.reason} ${found.sources?.none ?? ''}`.trim()
    }
    expect(why('a')).toBe('nothing-shared')
    expect(why('c')).toBe('no-sources no-text-of-its-language')
    expect(why('d')).toBe('too-short')
    expect(why('e')).toBe('no-sources no-language')
    expect(why('f')).toBe('no-such-text')
    expect(why('a', { min: 5 })).toBe('shorter-than-index')
    expect(why('a', { sources: 'earlier' })).toBe('no-sources no-earlier-text')
    expect(why('b', { excluded: new Set(['a', 'd']) })).toBe('no-sources excluded')
  })
})

describe('passages of a draft', () => {
  it('are those that it would have as a text of the collection', () => {
    fc.assert(
      fc.property(anyTexts, fc.integer({ min: 2, max: 4 }), (all, n) => {
        for (const draft of all) {
          const others = all.filter((text) => text !== draft)
          const index = GramIndex.build(others, { n })
          expect(asSlow(index, passagesOfDraft(index, draft))).toEqual(slowPassages(draft, others, n))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('places of passages', () => {
  it('give back the words of the passage from the text as it was read', () => {
    fc.assert(
      fc.property(anyTexts, (all) => {
        const index = GramIndex.build(all, { n: 2 })
        for (const target of all) {
          const found = passagesOfText(index, target.id)
          if (found.status !== 'found') continue
          const places = new TextPlaces(target)
          for (let row = 0; row < found.count; row++) {
            const [start, end] = [found.starts[row] ?? 0, found.ends[row] ?? 0]
            const excerpt = {
              ...target,
              articles: [{ ...places.of(start, end).article, text: places.excerpt(start, end) }],
            }
            expect(words(excerpt)).toHaveLength(end - start)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('begin in one article and end in another where the run crosses the border', () => {
    const a = textOf('a', ['First part. The Parties shall', 'promote the trade of goods. End'], '1990')
    const b = textOf('b', ['So the parties SHALL promote the trade, of', 'goods'], '1991')
    const index = GramIndex.build([a, b], { n: 3 })
    const found = passagesOfText(index, 'b')
    if (found.status !== 'found') throw new Error(found.reason)
    expect([...found.starts, ...found.ends]).toEqual([1, 9])
    const place = new TextPlaces(b).of(1, 9)
    expect([place.article.address, place.start, place.endArticle.address, place.end]).toEqual([
      'art-1',
      3,
      'art-2',
      5,
    ])
    expect(new TextPlaces(b).excerpt(1, 9)).toBe('the parties SHALL promote the trade, of\ngoods')
  })
})
