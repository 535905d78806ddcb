import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LayerMark } from '../components/LayerMark.tsx'
import { useWidth } from '../components/use-width.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { layerWords, mainLayer } from './article-pieces.ts'
import { OriginBar } from './OriginBar.tsx'
import { articleWords, type RibbonData } from './ribbon-data.ts'
import './article-bars.css'

interface ArticleBarsProps {
  readonly data: RibbonData
  readonly chosen: string | null
  readonly headingOf: (address: string) => string | null
  readonly onChoose: (address: string) => void
}

/** The articles of a text, each with its words as a stacked bar by layer: the ribbon of a phone. */
export function ArticleBars({ data, chosen, headingOf, onChoose }: ArticleBarsProps) {
  const { t } = useTranslation(['words', 'common'])
  const numberText = useNumberText()
  const [box, widthPx] = useWidth<HTMLOListElement>(358)
  const sourceById = useMemo(() => new Map(data.sources.map((source) => [source.id, source])), [data])
  const shown = data.articles.filter((article) => articleWords(article) > 0)
  return (
    <ol className="article-bars" ref={box}>
      {shown.map((article) => {
        const words = layerWords(article, sourceById)
        const main = mainLayer(words)
        return (
          <li key={article.address}>
            <button
              type="button"
              className="article-bar"
              aria-pressed={article.address === chosen}
              onClick={() => onChoose(article.address)}
            >
              <span className="article-bar-head">
                <LayerMark layer={main?.layer ?? null} />
                <b>{article.label}</b>
                <span className="article-bar-heading">{headingOf(article.address)}</span>
                <span className="quiet">{t('ribbon.words', { count: Math.round(words.words) })}</span>
              </span>
              <OriginBar words={words} widthPx={widthPx} heightPx={14} />
              <span className="unseen">
                {[
                  ...words.byLayer.map(({ layer, words: count }) =>
                    t('ribbon.layerWords', {
                      layer: t(`common:layer.${layer ?? 'none'}`),
                      words: numberText(Math.round(count)),
                    }),
                  ),
                  t('ribbon.freshWords', { words: numberText(Math.round(words.fresh)) }),
                ].join(', ')}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
