import type {
  AlignedCell,
  AlignedRow,
  Compare,
  ComparedArticle,
  MovedPart,
  Stretch,
} from '../../src/api/reuse-compare.ts'
import { edtfDate, surelyBefore } from '../../src/model/edtf-date.ts'
import type { Layer } from '../../src/model/layer.ts'

/**
 * Why words of an article are marked: they stand in a `passage` that the article beside has too, and there in a verbatim `run`, or are
 * `changed`; or they stand in the other text `elsewhere`.
 */
export type WordMarkKind = 'passage' | 'run' | 'changed' | 'elsewhere'

export interface WordMark {
  readonly kind: WordMarkKind
  readonly start: number
  readonly end: number
  /** Layer of the text that was first; null where it has none. */
  readonly layer: Layer | null
  /** What the same passage is called on both sides; null of words that stand elsewhere. */
  readonly passage: string | null
  /** Letter of the passage within its row. */
  readonly letter: string | null
  /** Where words that stand elsewhere do so. */
  readonly at: { readonly text: number; readonly article: number } | null
  readonly words: number | null
}

/** An article of a row, by the number of its text. */
export interface AlignedArticle {
  readonly text: number
  readonly article: number
  readonly marks: readonly WordMark[]
  /** It stands in another order than in the first text. */
  readonly moved: boolean
  /** How like it is to the article of the first text, 0 to 1; null for that one itself and where it stands alone. */
  readonly likeness: number | null
}

/** Articles that are alike, one of each text; null where a text has none. */
export interface ShownRow {
  /** Address of its first article, which names it in the page’s address. */
  readonly anchor: string
  readonly cells: readonly (AlignedArticle | null)[]
  /** Every word of every article is the same, and in the same order. */
  readonly isSame: boolean
  /** Names of the passages in the order of their letters. */
  readonly passages: readonly string[]
}

/** The rows of a comparison with what is marked in them. Time O(rows + stretches). */
export function shownRows(compare: Compare): ShownRow[] {
  const layers = compare.texts.map((_, text) => (text === 0 ? null : earlierLayer(compare, text)))
  const elsewhere = new Map<string, WordMark[]>()
  for (const part of compare.moved) {
    const [text, article] = part.side === 'base' ? [0, part.base_article] : [part.text, part.own_article]
    const key = `${text} ${article}`
    elsewhere.set(key, [...(elsewhere.get(key) ?? []), elsewhereMark(part, layers[part.text] ?? null)])
  }
  return compare.rows.map((row) => shownRow(row, compare, layers, elsewhere))
}

function shownRow(
  row: AlignedRow,
  compare: Compare,
  layers: readonly (Layer | null)[],
  elsewhere: ReadonlyMap<string, readonly WordMark[]>,
): ShownRow {
  const articles = [row.base, ...row.cells.map(({ article }) => article)]
  const marks: WordMark[][] = articles.map((article, text) => [
    ...(elsewhere.get(`${text} ${article}`) ?? []),
  ])
  const anchor = anchorOf(articles, compare)
  const passages: string[] = []
  row.cells.forEach(({ stretches }, at) => {
    const layer = layers[at + 1] ?? null
    for (const together of byPassage(stretches)) {
      const passage = `${anchor} ${passages.length}`
      const letter = letterOf(passages.length)
      passages.push(passage)
      const mark = { layer, passage, letter, at: null, words: null }
      for (const side of ['base', 'own'] as const) {
        const own = marks[side === 'base' ? 0 : at + 1]
        const spans = together.map((stretch) => stretch[side])
        own?.push({
          ...mark,
          kind: 'passage',
          start: Math.min(...spans.map(([start]) => start)),
          end: Math.max(...spans.map(([, end]) => end)),
        })
        for (const { kind, run, [side]: span } of together) {
          if (kind === 'same' && !run) continue
          own?.push({ ...mark, kind: run ? 'run' : 'changed', start: span[0], end: span[1] })
        }
      }
    }
  })
  return {
    anchor,
    passages,
    cells: articles.map((article, text) => {
      if (article === null) return null
      const cell = text === 0 ? undefined : row.cells[text - 1]
      return {
        text,
        article,
        marks: marks[text] ?? [],
        moved: cell?.moved === true,
        likeness: cell?.similarity ?? null,
      }
    }),
    isSame: row.cells.every((_, at) => isSameThroughout(row, at, compare)),
  }
}

/** Stretches in lists of the same passage; those of one follow each other. */
function byPassage(stretches: readonly Stretch[]): Stretch[][] {
  const lists: Stretch[][] = []
  for (const stretch of stretches) {
    const last = lists.at(-1)
    if (last?.[0]?.passage === stretch.passage) last.push(stretch)
    else lists.push([stretch])
  }
  return lists
}

const WORD = /[\p{L}\p{Nd}]/u

/** One run holds every word of both articles; those shorter than a run are alike only where they are the same. */
function isSameThroughout({ base, cells }: AlignedRow, at: number, { texts }: Compare): boolean {
  const { article, similarity, stretches } = cells[at] as AlignedCell
  const [run, ...others] = stretches
  if (run === undefined) return similarity === 1
  const isWhole = (words: string | undefined, [start, end]: readonly [number, number]): boolean =>
    words !== undefined && !WORD.test(words.slice(0, start)) && !WORD.test(words.slice(end))
  return (
    others.length === 0 &&
    isWhole(texts[0]?.articles[base ?? -1]?.text, run.base) &&
    isWhole(texts[at + 1]?.articles[article ?? -1]?.text, run.own)
  )
}

function elsewhereMark(part: MovedPart, layer: Layer | null): WordMark {
  const isBase = part.side === 'base'
  const [start, end] = isBase ? part.base : part.own
  return {
    kind: 'elsewhere',
    start,
    end,
    layer,
    passage: null,
    letter: null,
    at: isBase ? { text: part.text, article: part.own_article } : { text: 0, article: part.base_article },
    words: part.words,
  }
}

/** Which of the first text and a further one was surely signed first: its number; null where neither was. */
export function earlierOf({ texts }: Pick<Compare, 'texts'>, text: number): number | null {
  const [base, own] = [texts[0]?.signed ?? null, texts[text]?.signed ?? null]
  if (base === null || own === null) return null
  if (surelyBefore(edtfDate(base), edtfDate(own))) return 0
  return surelyBefore(edtfDate(own), edtfDate(base)) ? text : null
}

/** The layer whose colour words have in common with a further text: that of the one that was first, else of the first in the row. */
function earlierLayer(compare: Compare, text: number): Layer | null {
  return compare.texts[earlierOf(compare, text) ?? 0]?.layer ?? null
}

function anchorOf(articles: readonly (number | null)[], { texts }: Compare): string {
  const text = articles.findIndex((article) => article !== null)
  return texts[text]?.articles[articles[text] ?? -1]?.address ?? ''
}

/** a, b, … z, aa, ab, … */
export function letterOf(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26))
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter
}

/** What an article is called: its label and its heading, as far as it has them. */
export function articleName({ label, heading, address }: ComparedArticle): string {
  const name = [label, heading].filter((part) => part !== null && part !== '').join(' ')
  return name === '' ? address.slice(address.indexOf('/') + 1) : name
}
