import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { TimeAxis } from '../components/time-axis.ts'
import { type ArticlePiece, articlePieces } from './article-pieces.ts'
import { articleWords, type RibbonData, type RibbonSource } from './ribbon-data.ts'

/** A source on the line of its layer at its date; its size grows with the words lent. */
export interface RibbonMark {
  readonly source: RibbonSource
  readonly words: number
  readonly x: number
  readonly y: number
  readonly sizePx: number
  /** Where its name begins, beside the mark or above it; null where there is no room. */
  readonly label: { readonly x: number; readonly y: number } | null
}

/** A piece of an article on the strip. */
export type StripPiece = ArticlePiece & { readonly x0: number; readonly x1: number }

/** Words of an article of one layer, or none, side by side on the strip. */
export interface StripRun {
  readonly kind: 'layer' | 'stock' | 'fresh'
  readonly layer: Layer | null
  readonly x0: number
  readonly x1: number
}

export interface StripArticle {
  readonly address: string
  readonly label: string
  readonly words: number
  readonly x0: number
  readonly x1: number
  readonly pieces: readonly StripPiece[]
  /** The same, sources of one layer together. */
  readonly runs: readonly StripRun[]
  /** Whether there is room for its label below. */
  readonly hasLabel: boolean
}

/** Words that lead from a source to an article. */
export interface RibbonBand {
  readonly source: string
  readonly address: string
  readonly layer: Layer | null
  readonly words: number
  readonly path: string
}

export interface RibbonLayout {
  /** A line for each layer; a further one where some sources have none. */
  readonly lines: readonly { readonly layer: Layer | null; readonly y: number }[]
  /** Least words lent first, so that the great ones stand on top. */
  readonly marks: readonly RibbonMark[]
  readonly articles: readonly StripArticle[]
  readonly bands: readonly RibbonBand[]
  /** Bands too thin to be drawn, and words that no band leads to: theirs, and those of sources not named. */
  readonly undrawn: { readonly bands: number; readonly words: number }
  readonly stripTop: number
  readonly stripPx: number
  readonly heightPx: number
}

export interface RibbonFrame {
  readonly axis: TimeAxis
  readonly measurePx: (text: string) => number
}

const LINES_TOP_PX = 34
const LINE_PX = 25
const FALL_PX = 140
const STRIP_PX = 34
const LABELS_PX = 20
const LEAST_MARK_PX = 7
const MOST_MARK_PX = 16
const LABEL_GAP_PX = 5
const LABEL_MOST_PX = 190
const ABOVE_PX = 13
const GAP_PX = 2
/** Gaps take at most this part of the strip. */
const GAPS_MOST = 0.12
/** Bands below this width are left out where there are many. */
const LEAST_BAND_PX = 0.4
const MOST_BANDS = 600
/** How much narrower a band is where it leaves its source. */
const WAIST = 0.12

/**
 * The ribbon as shapes: sources on five lines by date, below them the text as a strip of articles, between them a band for each
 * source of an article, as wide at the strip as its words. Time O(n log n) in loans.
 */
export function ribbonLayout(data: RibbonData, { axis, measurePx }: RibbonFrame): RibbonLayout {
  const sourceById = new Map(data.sources.map((source) => [source.id, source]))
  const hasNone = data.sources.some(({ layer }) => layer === null)
  const lines = [...LAYERS, ...(hasNone ? [null] : [])].map((layer, place) => ({
    layer,
    y: LINES_TOP_PX + place * LINE_PX,
  }))
  const yOf = (layer: Layer | null): number => lines.find((line) => line.layer === layer)?.y ?? LINES_TOP_PX
  const stripTop = LINES_TOP_PX + (lines.length - 1) * LINE_PX + FALL_PX
  const articles = stripArticles(data, sourceById, axis.widthPx, measurePx)
  const marks = ribbonMarks(data, sourceById, { axis, yOf, measurePx })
  const markById = new Map(marks.map((mark) => [mark.source.id, mark]))
  const all = articles.flatMap(({ address, pieces }) =>
    pieces.flatMap((piece) => {
      const mark = piece.kind === 'source' ? markById.get(piece.source) : undefined
      return piece.kind !== 'source' || mark === undefined ? [] : [{ address, piece, mark }]
    }),
  )
  const least =
    all.length <= MOST_BANDS
      ? 0
      : Math.max(
          LEAST_BAND_PX,
          all.map(({ piece }) => piece.x1 - piece.x0).sort((a, b) => b - a)[MOST_BANDS] ?? 0,
        )
  const drawn = all.filter(({ piece }) => piece.x1 - piece.x0 >= least)
  return {
    lines,
    marks,
    articles,
    bands: drawn.map(({ address, piece, mark }) => ({
      source: mark.source.id,
      address,
      layer: mark.source.layer,
      words: piece.words,
      path: bandPath(mark, piece, stripTop),
    })),
    undrawn: {
      bands: all.length - drawn.length,
      words:
        sum(articles.flatMap(({ pieces }) => pieces.map(lentWords))) -
        sum(drawn.map(({ piece }) => piece.words)),
    },
    stripTop,
    stripPx: STRIP_PX,
    heightPx: stripTop + STRIP_PX + LABELS_PX,
  }
}

function stripArticles(
  data: RibbonData,
  sourceById: ReadonlyMap<string, RibbonSource>,
  widthPx: number,
  measurePx: RibbonFrame['measurePx'],
): StripArticle[] {
  const shown = data.articles.filter((article) => articleWords(article) > 0)
  const total = sum(shown.map(articleWords))
  const gapPx = shown.length < 2 ? 0 : Math.min(GAP_PX, (widthPx * GAPS_MOST) / (shown.length - 1))
  const wordPx = total === 0 ? 0 : (widthPx - gapPx * (shown.length - 1)) / total
  let x = 0
  let free = 0
  return shown.map((article) => {
    const words = articleWords(article)
    const x0 = x
    const x1 = x0 + words * wordPx
    x = x1 + gapPx
    const halfPx = measurePx(article.label) / 2
    const middle = (x0 + x1) / 2
    const hasLabel = article.label !== '' && middle - halfPx >= free && middle + halfPx <= widthPx
    if (hasLabel) free = middle + halfPx + LABEL_GAP_PX
    const pieces = articlePieces(article, sourceById).map((piece) => ({
      ...piece,
      x0: x0 + piece.start * wordPx,
      x1: x0 + (piece.start + piece.words) * wordPx,
    }))
    return {
      address: article.address,
      label: article.label,
      words,
      x0,
      x1,
      hasLabel,
      pieces,
      runs: runsOf(pieces),
    }
  })
}

function runsOf(pieces: readonly StripPiece[]): StripRun[] {
  const runs: StripRun[] = []
  for (const piece of pieces) {
    const isLent = piece.kind === 'source' || piece.kind === 'rest'
    const kind = isLent ? 'layer' : piece.kind
    const layer = isLent ? piece.layer : null
    const last = runs.at(-1)
    if (last?.kind === kind && last.layer === layer) runs[runs.length - 1] = { ...last, x1: piece.x1 }
    else runs.push({ kind, layer, x0: piece.x0, x1: piece.x1 })
  }
  return runs
}

interface MarkFrame extends RibbonFrame {
  readonly yOf: (layer: Layer | null) => number
}

function ribbonMarks(
  data: RibbonData,
  sourceById: ReadonlyMap<string, RibbonSource>,
  { axis, yOf, measurePx }: MarkFrame,
): RibbonMark[] {
  const lent = new Map<string, number>()
  for (const { loans } of data.articles) {
    for (const { source, words } of loans) lent.set(source, (lent.get(source) ?? 0) + words)
  }
  const ordered = [...lent]
    .flatMap(([id, words]) => {
      const source = sourceById.get(id)
      return source === undefined || words <= 0 ? [] : [{ source, words }]
    })
    .sort((a, b) => b.words - a.words || (a.source.id < b.source.id ? -1 : 1))
  const most = ordered[0]?.words ?? 1
  const placed = ordered.map(({ source, words }) => ({
    source,
    words,
    x: axis.x(Math.min(axis.last + 1, Math.max(axis.first, source.year))),
    y: yOf(source.layer),
    sizePx: Math.max(LEAST_MARK_PX, MOST_MARK_PX * Math.sqrt(words / most)),
  }))
  // Names go to those that lent most, beside the mark, else above it; none may run into another mark or name.
  const taken = placed.map(({ x, y, sizePx }) => ({ y, x0: x - sizePx, x1: x + sizePx }))
  return placed
    .map((mark) => {
      const widthPx = Math.min(LABEL_MOST_PX, measurePx(mark.source.name))
      const beside = { x: mark.x + mark.sizePx * 0.8 + LABEL_GAP_PX, y: mark.y }
      const above = { x: mark.x - mark.sizePx / 2, y: mark.y - ABOVE_PX }
      const label = [beside, above].find(
        ({ x, y }) =>
          widthPx > 0 &&
          x + widthPx <= axis.widthPx &&
          taken.every(
            (other) =>
              other.y !== y ||
              other.x1 < x - 1 ||
              other.x0 > x + widthPx + 1 ||
              (y === mark.y && other.x0 === mark.x - mark.sizePx && other.x1 === mark.x + mark.sizePx),
          ),
      )
      if (label !== undefined) taken.push({ y: label.y, x0: label.x, x1: label.x + widthPx })
      return { ...mark, label: label ?? null }
    })
    .reverse()
}

function lentWords(piece: StripPiece): number {
  return piece.kind === 'source' || piece.kind === 'rest' ? piece.words : 0
}

function bandPath(mark: RibbonMark, piece: StripPiece, stripTop: number): string {
  const half = Math.min(mark.sizePx / 2, Math.max(0.3, ((piece.x1 - piece.x0) * WAIST) / 2))
  const y0 = mark.y + mark.sizePx * 0.4
  const bend = y0 + (stripTop - y0) * 0.55
  const at = (x: number, y: number): string => `${round(x)},${round(y)}`
  const [left, right] = [mark.x - half, mark.x + half]
  const width = Math.max(0.6, piece.x1 - piece.x0)
  const x1 = piece.x0 + width
  return [
    `M${at(left, y0)}`,
    `C${at(left, bend)} ${at(piece.x0, bend)} ${at(piece.x0, stripTop)}`,
    `L${at(x1, stripTop)}`,
    `C${at(x1, bend)} ${at(right, bend)} ${at(right, y0)}`,
    'Z',
  ].join('')
}

/** The name as the mark beside it has room for; the caller cuts it. */
export const MARK_NAME_PX = LABEL_MOST_PX

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
