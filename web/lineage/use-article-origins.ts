import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { LINEAGE_MIN } from '../../src/api/reuse-lineage.ts'
import { useTextLineage } from '../api/lineage-queries.ts'
import { type LayerWords, layerWords } from './article-pieces.ts'
import { ribbonOf } from './ribbon-of.ts'

export type ArticleOrigins = ReadonlyMap<string, LayerWords>

const NONE: ArticleOrigins = new Map()

/** Whose words each part of a text holds, by the part’s address and as the page’s address asks for it; empty until it is known. */
export function useArticleOrigins(textId: string): ArticleOrigins {
  const {
    scope = 'all',
    rule = 'earliest',
    run = LINEAGE_MIN,
  } = useSearch({
    from: '/instruments/$id/text',
  })
  const { data } = useTextLineage(textId, { scope, rule, min: run })
  return useMemo(() => {
    if (data === undefined || data.why !== null) return NONE
    const ribbon = ribbonOf(data)
    const sourceById = new Map(ribbon.sources.map((source) => [source.id, source]))
    return new Map(ribbon.articles.map((article) => [article.address, layerWords(article, sourceById)]))
  }, [data])
}
