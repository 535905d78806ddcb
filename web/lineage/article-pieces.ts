import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { articleWords, type RibbonArticle, type RibbonSource } from './ribbon-data.ts'

/** Words of an article of one kind: first seen in a source, in further ones of a layer, common stock, or new here. */
export type ArticlePiece =
  | {
      readonly kind: 'source'
      readonly source: string
      readonly layer: Layer | null
      readonly words: number
      readonly start: number
    }
  | { readonly kind: 'rest'; readonly layer: Layer | null; readonly words: number; readonly start: number }
  | { readonly kind: 'stock' | 'fresh'; readonly words: number; readonly start: number }

const layerPlace = (layer: Layer | null): number => (layer === null ? LAYERS.length : LAYERS.indexOf(layer))

/**
 * The words of an article as pieces one after another: by layer, widest first, in each its sources by date and then its further ones; then
 * common stock, then new words. `start` counts the words before. Sources that are not in `sourceById` are left out. Time O(n log n) in loans.
 */
export function articlePieces(
  article: RibbonArticle,
  sourceById: ReadonlyMap<string, RibbonSource>,
): ArticlePiece[] {
  const lent = article.loans.flatMap(({ source, words }) => {
    const known = sourceById.get(source)
    return known === undefined ? [] : [{ kind: 'source' as const, source, layer: known.layer, words, known }]
  })
  const rest = article.rest.map((row) => ({ kind: 'rest' as const, ...row, known: null }))
  const ordered = [...lent, ...rest].sort(
    (a, b) =>
      layerPlace(a.layer) - layerPlace(b.layer) ||
      (a.known?.year ?? Number.POSITIVE_INFINITY) - (b.known?.year ?? Number.POSITIVE_INFINITY) ||
      ((a.known?.id ?? '') < (b.known?.id ?? '') ? -1 : 1),
  )
  const pieces: ArticlePiece[] = []
  let start = 0
  for (const { known: _, ...piece } of [
    ...ordered,
    { kind: 'stock' as const, words: article.stock, known: null },
    { kind: 'fresh' as const, words: article.fresh, known: null },
  ]) {
    if (piece.words <= 0) continue
    pieces.push({ ...piece, start })
    start += piece.words
  }
  return pieces
}

/** Words of an article by the layer that they were first seen in, widest first; common stock and new words apart. */
export interface LayerWords {
  readonly words: number
  readonly byLayer: readonly { readonly layer: Layer | null; readonly words: number }[]
  readonly stock: number
  readonly fresh: number
}

export function layerWords(
  article: RibbonArticle,
  sourceById: ReadonlyMap<string, RibbonSource>,
): LayerWords {
  const sums = new Map<Layer | null, number>()
  for (const { source, words } of article.loans) {
    const layer = sourceById.get(source)?.layer ?? null
    sums.set(layer, (sums.get(layer) ?? 0) + words)
  }
  for (const { layer, words } of article.rest) sums.set(layer, (sums.get(layer) ?? 0) + words)
  return {
    words: articleWords(article),
    byLayer: [...sums]
      .filter(([, words]) => words > 0)
      .map(([layer, words]) => ({ layer, words }))
      .sort((a, b) => layerPlace(a.layer) - layerPlace(b.layer)),
    stock: article.stock,
    fresh: article.fresh,
  }
}

/** The layer that lent an article most of its words; null where none lent any. Ties go to the wider layer. */
export function mainLayer({
  byLayer,
}: LayerWords): { readonly layer: Layer | null; readonly words: number } | null {
  return byLayer.reduce<LayerWords['byLayer'][number] | null>(
    (most, row) => (most === null || row.words > most.words ? row : most),
    null,
  )
}
