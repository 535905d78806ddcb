import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYERS } from '../../../src/model/layer.ts'
import { timeAxis } from '../../../web/components/time-axis.ts'
import { articlePieces, layerWords, mainLayer } from '../../../web/lineage/article-pieces.ts'
import { articleWords, type RibbonData } from '../../../web/lineage/ribbon-data.ts'
import { ribbonLayout } from '../../../web/lineage/ribbon-layout.ts'

const axis = timeAxis({ first: 1960, last: 2012, widthPx: 1000, startPx: 116, endPadPx: 20 })
const layoutOf = (data: RibbonData) => ribbonLayout(data, { axis, measurePx: (text) => text.length * 6 })

const data: fc.Arbitrary<RibbonData> = fc
  .record({
    sources: fc.array(
      fc.record({
        layer: fc.option(fc.constantFrom(...LAYERS)),
        year: fc.double({ min: 1960, max: 2012, noNaN: true }),
        name: fc.string({ maxLength: 40 }),
      }),
      { maxLength: 12 },
    ),
    articles: fc.array(
      fc.record({
        loans: fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 0, max: 400 })), { maxLength: 5 }),
        rest: fc.array(fc.record({ layer: fc.option(fc.constantFrom(...LAYERS)), words: fc.nat(40) }), {
          maxLength: 2,
        }),
        stock: fc.nat(50),
        fresh: fc.nat(300),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ sources, articles }) => ({
    year: 2012,
    sources: sources.map((source, place) => ({ ...source, id: `s${place}` })),
    articles: articles.map(({ loans, ...rest }, place) => ({
      ...rest,
      address: `t/art-${place + 1}`,
      label: String(place + 1),
      loans: [...new Map(loans.filter(([at]) => at < sources.length))].map(([at, words]) => ({
        source: `s${at}`,
        words,
      })),
    })),
  }))

describe('the lineage ribbon', () => {
  it('gives each article its part of the strip by its words, in order, with nothing over the edge', () => {
    fc.assert(
      fc.property(data, (ribbon) => {
        const { articles } = layoutOf(ribbon)
        const shown = ribbon.articles.filter((article) => articleWords(article) > 0)
        expect(articles.map(({ address }) => address)).toEqual(shown.map(({ address }) => address))
        let end = 0
        for (const [place, article] of articles.entries()) {
          expect(article.x0).toBeGreaterThanOrEqual(end - 1e-6)
          end = article.x1
          expect(end).toBeLessThanOrEqual(axis.widthPx + 1e-6)
          const [first] = articles
          const words = articleWords(shown[place] as (typeof shown)[number])
          if (first !== undefined)
            expect((article.x1 - article.x0) * first.words).toBeCloseTo((first.x1 - first.x0) * words, 4)
        }
      }),
    )
  })

  it('fills each article with its pieces, one after another, and loses no word', () => {
    fc.assert(
      fc.property(data, (ribbon) => {
        for (const { words, x0, x1, pieces } of layoutOf(ribbon).articles) {
          expect(pieces[0]?.x0).toBeCloseTo(x0, 6)
          expect(pieces.at(-1)?.x1).toBeCloseTo(x1, 6)
          expect(pieces.reduce((sum, piece) => sum + piece.words, 0)).toBeCloseTo(words, 6)
          pieces.slice(1).forEach((piece, place) => {
            expect(piece.x0).toBeCloseTo(pieces[place]?.x1 ?? Number.NaN, 6)
          })
        }
      }),
    )
  })

  it('draws a band for each source of an article, and says what it does not draw', () => {
    fc.assert(
      fc.property(data, (ribbon) => {
        const { bands, undrawn } = layoutOf(ribbon)
        const loans = ribbon.articles.flatMap(({ loans }) => loans.filter(({ words }) => words > 0))
        expect(bands.length + undrawn.bands).toBe(loans.length)
        const drawn = bands.reduce((sum, { words }) => sum + words, 0)
        const rest = ribbon.articles.flatMap((article) => article.rest)
        expect(drawn + undrawn.words).toBeCloseTo(
          [...loans, ...rest].reduce((sum, { words }) => sum + words, 0),
          6,
        )
      }),
    )
  })

  it('leaves the thinnest bands out where there are very many', () => {
    const sources = Array.from({ length: 40 }, (_, at) => ({
      id: `s${at}`,
      name: '',
      layer: LAYERS[at % 5] ?? null,
      year: 1970 + at,
    }))
    const articles = Array.from({ length: 40 }, (_, at) => ({
      address: `t/art-${at}`,
      label: '',
      rest: [],
      stock: 0,
      fresh: 10,
      loans: sources.map(({ id }, place) => ({ source: id, words: place === 0 ? 500 : 1 })),
    }))
    const { bands, undrawn } = layoutOf({ year: 2012, sources, articles })
    expect(bands).toHaveLength(40)
    expect(undrawn).toEqual({ bands: 40 * 39, words: 40 * 39 })
  })

  it('writes names that run neither into each other nor into a mark of their line', () => {
    fc.assert(
      fc.property(data, (ribbon) => {
        const { marks } = layoutOf(ribbon)
        const named = marks.flatMap(({ source, label }) =>
          label === null
            ? []
            : [{ ...label, id: source.id, end: label.x + Math.min(190, source.name.length * 6) }],
        )
        for (const name of named) {
          for (const mark of marks) {
            const own = marks.find(({ source }) => source.id === name.id)
            if (mark.y !== name.y || mark.x === own?.x) continue
            expect(mark.x + mark.sizePx <= name.x || mark.x - mark.sizePx >= name.end).toBe(true)
          }
          for (const other of named) {
            if (other === name || other.y !== name.y) continue
            expect(other.end <= name.x || other.x >= name.end).toBe(true)
          }
        }
      }),
    )
  })
})

describe('the words of an article', () => {
  const sources = new Map(
    [
      { id: 'b', name: 'B', layer: 'bilateral' as const, year: 1992 },
      { id: 'm', name: 'M', layer: 'multilateral' as const, year: 1990 },
      { id: 'c', name: 'C', layer: 'bilateral' as const, year: 1980 },
    ].map((source) => [source.id, source]),
  )
  const article = {
    address: 't/art-1',
    label: '1',
    rest: [{ layer: 'bilateral' as const, words: 7 }],
    stock: 5,
    fresh: 20,
    loans: [
      { source: 'b', words: 30 },
      { source: 'm', words: 40 },
      { source: 'c', words: 15 },
    ],
  }

  it('stand by layer, widest first, then by date, then common stock, then new', () => {
    expect(
      articlePieces(article, sources).map((piece) => [
        piece.kind === 'source' ? piece.source : piece.kind,
        piece.start,
      ]),
    ).toEqual([
      ['m', 0],
      ['c', 40],
      ['b', 55],
      ['rest', 85],
      ['stock', 92],
      ['fresh', 97],
    ])
  })

  it('add up by layer; the layer of most words is the main one', () => {
    const words = layerWords(article, sources)
    expect(words).toEqual({
      words: 117,
      stock: 5,
      fresh: 20,
      byLayer: [
        { layer: 'multilateral', words: 40 },
        { layer: 'bilateral', words: 52 },
      ],
    })
    expect(mainLayer(words)).toEqual({ layer: 'bilateral', words: 52 })
    expect(mainLayer({ ...words, byLayer: [] })).toBeNull()
  })
})
