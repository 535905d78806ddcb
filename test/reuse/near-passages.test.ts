import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignedColumns, GAP, LAST_MATCHES, MATCH, MISMATCH } from '../../src/reuse/align-words.ts'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import {
  alignedPieces,
  type NearPassage,
  nearPassages,
  nearPassagesOfPair,
} from '../../src/reuse/near-passages.ts'
import { passagesOfText } from '../../src/reuse/passages.ts'
import { textOf } from './random-texts.ts'

const few = (most: number, maxLength: number) =>
  fc.array(fc.nat({ max: most }), { maxLength }).map((words) => Uint32Array.from(words))

/** Best score of aligning all words, straight from the definition. */
function bestScore(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * GAP
  const [x, y] = [a.slice(1), b.slice(1)]
  return Math.max(
    bestScore(x, y) + (a[0] === b[0] ? MATCH : MISMATCH),
    bestScore(x, b) + GAP,
    bestScore(a, y) + GAP,
  )
}

/** A text and another one made of it, in which some words were changed, left out or put in. */
const edited = fc
  .tuple(
    few(400, 160),
    fc.array(fc.tuple(fc.nat({ max: 159 }), fc.constantFrom('change', 'drop', 'add')), { maxLength: 12 }),
  )
  .map(([text, edits]) => {
    const words = [...text]
    for (const [at, kind] of edits)
      if (kind === 'change') words.splice(at, 1, 1000 + at)
      else if (kind === 'drop') words.splice(at, 1)
      else words.splice(at, 0, 2000 + at)
    return [text, Uint32Array.from(words)] as const
  })

/** Faults of one passage against the definition; none is expected. */
function faults(passage: NearPassage, target: Uint32Array, source: Uint32Array): string[] {
  const { start, end, sourceStart, sourceEnd, matched, columns } = passage
  const pieces = alignedPieces(passage, target, source)
  const found: string[] = []
  let [at, place, same, all] = [start, sourceStart, 0, 0]
  for (const piece of pieces) {
    if (piece.target[0] !== at || piece.source[0] !== place) found.push('pieces leave a gap')
    const [a, b] = [piece.target[1] - at, piece.source[1] - place]
    at += a
    place += b
    if (piece.isSame) {
      const [own, other] = [target.slice(...piece.target), source.slice(...piece.source)]
      if (own.join(' ') !== other.join(' ')) found.push('words are not the same')
      same += a
      all += a
    } else all += Math.max(a, b)
  }
  if (at !== end || place !== sourceEnd) found.push('pieces end elsewhere')
  if (same !== matched) found.push(`matched ${matched}, counted ${same}`)
  // A mixed stretch of gaps has as many columns as its alignment says, at least those of its longer side.
  if (columns < all) found.push(`columns ${columns}, at least ${all}`)
  if (5 * matched < 4 * columns) found.push('is too unlike')
  if (matched === columns) found.push('is verbatim')
  for (const piece of [pieces[0], pieces.at(-1)])
    if (piece?.isSame !== true || piece.target[1] - piece.target[0] < LAST_MATCHES)
      found.push('has loose ends')
  return found
}

describe('alignment of words', () => {
  it('has the best score', () => {
    fc.assert(
      fc.property(few(2, 6), few(2, 6), (a, b) => {
        const { matched, columns } = alignedColumns(
          { words: a, from: 0, length: a.length },
          { words: b, from: 0, length: b.length },
        )
        // Columns are matches, mismatches and gaps, of which the latter two count the same.
        expect(matched * MATCH + (columns - matched) * GAP).toBe(bestScore([...a], [...b]) + 0)
      }),
    )
  })
})

describe('near-verbatim passages of two texts', () => {
  for (const [name, pairs] of [
    ['texts that repeat themselves', fc.tuple(few(3, 80), few(3, 80))],
    ['a text and an edited copy', edited],
  ] as const)
    it(`are near, not verbatim, and end in what is the same: ${name}`, () => {
      fc.assert(
        fc.property(pairs, fc.integer({ min: 3, max: 6 }), ([target, source], anchor) => {
          for (const passage of nearPassagesOfPair(target, source, { anchor }))
            expect(faults(passage, target, source)).toEqual([])
        }),
        { numRuns: 500 },
      )
    })

  const numbers = (from: number, length: number) => Array.from({ length }, (_, k) => from + k)

  it('go across changed, left out and added words, and are cut where the texts part', () => {
    const shared = numbers(100, 40)
    const own = [
      ...shared.slice(0, 10),
      1,
      ...shared.slice(11, 22),
      ...shared.slice(24),
      ...numbers(600, 50),
      ...numbers(700, 14),
    ]
    const source = Uint32Array.from([
      ...numbers(500, 20),
      ...shared,
      ...numbers(800, 50),
      ...numbers(700, 14),
    ])
    const target = Uint32Array.from([...numbers(900, 7), ...own])
    const found = nearPassagesOfPair(target, source)
    expect(found).toMatchObject([
      { start: 7, end: 45, sourceStart: 20, sourceEnd: 60, matched: 37, columns: 40 },
    ])
    expect(
      found
        .flatMap((each) => alignedPieces(each, target, source))
        .map((piece) => [piece.isSame, ...piece.target]),
    ).toEqual([
      [true, 7, 17],
      [false, 17, 18],
      [true, 18, 29],
      [false, 29, 29],
      [true, 29, 45],
    ])
  })

  it('are none where the texts are the same, empty or too unlike', () => {
    const text = Uint32Array.from(numbers(0, 100))
    expect(nearPassagesOfPair(text, text)).toEqual([])
    expect(nearPassagesOfPair(text, new Uint32Array(0))).toEqual([])
    expect(nearPassagesOfPair(new Uint32Array(0), text)).toEqual([])
    const unlike = Uint32Array.from(numbers(0, 100).map((word, at) => (at % 10 < 6 ? word : 1000 + at)))
    expect(nearPassagesOfPair(unlike, text)).toEqual([])
  })

  it('follow what was moved to another place', () => {
    const [a, b] = [numbers(100, 30), numbers(200, 30)]
    const edit = (words: number[]) => words.map((word, at) => (at === 15 ? 9 : word))
    const found = nearPassagesOfPair(
      Uint32Array.from([...edit(b), ...edit(a)]),
      Uint32Array.from([...a, ...b]),
    )
    expect(found.map(({ start, sourceStart }) => [start, sourceStart])).toEqual([
      [0, 30],
      [30, 0],
    ])
  })
})

describe('near-verbatim passages of a text of an index', () => {
  it('are those of each pair', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 })
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), (all) => {
        const index = GramIndex.build(
          all.map((each, at) => textOf(`t${at}`, [each.join(' ')], '1990')),
          { n: 4 },
        )
        const found = passagesOfText(index, 't0')
        if (found.status !== 'found') return
        const steps = [...nearPassages(index, found.tokens, found.sources.isSource)]
        for (const { source, found: near } of steps)
          expect(near).toEqual(
            nearPassagesOfPair(found.tokens, index.tokensOf(source), { anchor: 4 }).map((each) => ({
              ...each,
              source,
            })),
          )
        for (const place of index.texts.keys())
          if (place !== index.placeOf('t0') && !steps.some(({ source }) => source === place))
            expect(nearPassagesOfPair(found.tokens, index.tokensOf(place), { anchor: 4 })).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
