import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePair } from '../../../src/reuse/compare/compare-pair.ts'
import { articleOfWords } from '../../../src/reuse/compare/numbered-text.ts'
import { anyPair, coveredSlowly, numbered } from './numbered.ts'

const N = 3

/** Words that lie in runs of passages or elsewhere, of one side; how often each does. */
function timesMarked(side: 'a' | 'b', words: number, comparison: ReturnType<typeof comparePair>): number[] {
  const times = Array.from({ length: words }, () => 0)
  const mark = (start: number, end: number): void => {
    for (let word = start; word < end; word++) times[word] = (times[word] ?? 0) + 1
  }
  for (const { stretches } of comparison.pairs)
    for (const stretch of stretches) if (stretch.isRun) mark(stretch[side][0], stretch[side][1])
  for (const part of comparison.elsewhere) if (part.side === side) mark(part.start, part.end)
  return times
}

describe('two texts side by side', () => {
  it('mark on each side exactly the words that the other covers, each once', () => {
    fc.assert(
      fc.property(anyPair, ({ a, b }) => {
        const comparison = comparePair(a, b, N)
        for (const [side, own, other] of [
          ['a', a.tokens, b.tokens],
          ['b', b.tokens, a.tokens],
        ] as const) {
          expect(timesMarked(side, own.length, comparison)).toEqual(coveredSlowly(own, other, N).map(Number))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('have the same words on both sides of what is the same, within the two articles', () => {
    fc.assert(
      fc.property(anyPair, ({ a, b }) => {
        const { pairs, elsewhere } = comparePair(a, b, N)
        for (const pair of pairs) {
          for (const { kind, isRun, a: inA, b: inB } of pair.stretches) {
            expect(inA[0]).toBeGreaterThanOrEqual(a.bounds[pair.a] ?? 0)
            expect(inA[1]).toBeLessThanOrEqual(a.bounds[pair.a + 1] ?? 0)
            expect(inB[0]).toBeGreaterThanOrEqual(b.bounds[pair.b] ?? 0)
            expect(inB[1]).toBeLessThanOrEqual(b.bounds[pair.b + 1] ?? 0)
            if (kind === 'same')
              expect([...a.tokens.subarray(...inA)]).toEqual([...b.tokens.subarray(...inB)])
            if (kind === 'added') expect(inA[0]).toBe(inA[1])
            if (kind === 'removed') expect(inB[0]).toBe(inB[1])
            if (isRun) expect(inA[1] - inA[0]).toBeGreaterThanOrEqual(N)
          }
        }
        const [articlesA, articlesB] = [articleOfWords(a), articleOfWords(b)]
        for (const { side, start, end, place } of elsewhere) {
          const [own, other] = side === 'a' ? [a.tokens, b.tokens] : [b.tokens, a.tokens]
          expect([...own.subarray(start, end)]).toEqual([...other.subarray(place, place + end - start)])
          const [mine, theirs] = side === 'a' ? [articlesA, articlesB] : [articlesB, articlesA]
          expect(new Set(mine.subarray(start, end)).size).toBe(1)
          expect(new Set(theirs.subarray(place, place + end - start)).size).toBe(1)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('pair each article at most once, and none of two that cross could be swapped without loss', () => {
    fc.assert(
      fc.property(anyPair, ({ a, b }) => {
        const { pairs } = comparePair(a, b, N)
        expect(new Set(pairs.map((pair) => pair.a)).size).toBe(pairs.length)
        expect(new Set(pairs.map((pair) => pair.b)).size).toBe(pairs.length)
        for (const { likeness } of pairs) {
          expect(likeness).toBeGreaterThanOrEqual(0.2)
          expect(likeness).toBeLessThanOrEqual(1)
        }
        const inPlace = pairs.filter(({ moved }) => !moved).map((pair) => pair.b)
        expect(inPlace).toEqual(inPlace.toSorted((x, y) => x - y))
        const key = (pair: (typeof pairs)[number]) =>
          [...a.tokens.subarray(a.bounds[pair.a], a.bounds[pair.a + 1])].join(' ')
        for (const x of pairs)
          for (const y of pairs) if (x.a < y.a && key(x) === key(y)) expect(x.b).toBeLessThan(y.b)
      }),
      { numRuns: 1_000 },
    )
  })

  it('of a text with itself are the same throughout', () => {
    fc.assert(
      fc.property(anyPair, ({ a }) => {
        const { pairs, elsewhere } = comparePair(a, a, N)
        for (const pair of pairs) {
          expect(pair.moved).toBe(false)
          expect(pair.a).toBe(pair.b)
          expect(pair.likeness).toBe(1)
        }
        expect(elsewhere.every(({ side }) => side === 'a' || side === 'b')).toBe(true)
      }),
    )
  })

  it('find articles of their own words wherever they were moved', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 12 })
          .chain((count) =>
            fc.tuple(
              fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }),
              fc.shuffledSubarray([...Array(count).keys()]),
            ),
          ),
        ([lengths, order]) => {
          const articles = lengths.map((length, at) => Array.from({ length }, (_, word) => at * 100 + word))
          const b = order.map((at) => articles[at] ?? [])
          const { pairs } = comparePair(numbered(articles), numbered(b), N)
          expect(pairs.map((pair) => [pair.a, pair.b])).toEqual(
            order.map((at, place) => [at, place]).sort(([x = 0], [y = 0]) => x - y),
          )
          const moved = pairs.filter((pair) => pair.moved).length
          expect(moved === 0).toBe(order.every((at, place) => place === 0 || at > (order[place - 1] ?? -1)))
        },
      ),
    )
  })

  it('follow an article that was moved, and leave its neighbours in place', () => {
    const article = (first: number, length: number) => Array.from({ length }, (_, at) => first + at)
    const [one, two, three, four] = [article(0, 9), article(20, 8), article(40, 30), article(80, 12)]
    const { pairs } = comparePair(numbered([one, two, three, four]), numbered([two, three, four, one]), N)
    expect(pairs.map(({ a, b, moved }) => [a, b, moved])).toEqual([
      [0, 3, true],
      [1, 0, false],
      [2, 1, false],
      [3, 2, false],
    ])
  })

  it('go on with a passage over words that were changed, and end it where too many were', () => {
    const a = [1, 2, 3, 4, 5, 6, 7, 8, 90, 10, 11, 12, 13, 14, 15]
    const b = [1, 2, 3, 4, 5, 6, 7, 8, 91, 10, 11, 12, 13, 14, 15]
    const stretches = comparePair(numbered([a]), numbered([b]), N).pairs[0]?.stretches
    expect(stretches?.map(({ kind, a: [start, end], passage }) => [kind, start, end, passage])).toEqual([
      ['same', 0, 8, 0],
      ['changed', 8, 9, 0],
      ['same', 9, 15, 0],
    ])
    const far = [...b.slice(0, 8), ...Array.from({ length: 12 }, (_, at) => 200 + at), ...b.slice(9)]
    const apart = comparePair(numbered([a]), numbered([far]), N).pairs[0]?.stretches
    expect(apart?.map(({ kind, passage }) => [kind, passage])).toEqual([
      ['same', 0],
      ['same', 1],
    ])
  })

  it('of nothing, of one word and of words of their own have nothing in common', () => {
    for (const [a, b] of [
      [[], []],
      [[[]], [[]]],
      [[[1]], [[2]]],
      [[[1, 2, 3, 4]], [[5, 6, 7, 8]]],
      [[[1, 2]], [[1, 2, 3, 4]]],
    ] as const)
      expect(comparePair(numbered(a), numbered(b), N)).toEqual({ pairs: [], elsewhere: [] })
    expect(comparePair(numbered([[1]]), numbered([[1]]), N).pairs).toHaveLength(1)
  })

  it('stay quick where every article is the same', () => {
    const same = Array.from({ length: 400 }, () => [1, 2, 3, 4, 5, 6, 7, 8])
    const { pairs } = comparePair(numbered(same), numbered(same), N)
    expect(pairs).toHaveLength(400)
    expect(pairs.every(({ a, b, moved }) => a === b && !moved)).toBe(true)
  })
})
