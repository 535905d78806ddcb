import { useTranslation } from 'react-i18next'
import { LayerMark } from '../components/LayerMark.tsx'
import { usePercentText } from '../format/use-percent-text.ts'
import { type LayerWords, mainLayer } from './article-pieces.ts'
import { pieceFill } from './LineageRibbon.tsx'
import './origin-edge.css'

/** Beside an article: its words by the layer of first appearance as an upright bar, and the mark of the layer that lent most. */
export function OriginEdge({ words }: { words: LayerWords }) {
  const { t } = useTranslation(['words', 'common'])
  const percent = usePercentText()
  const main = mainLayer(words)
  if (main === null || words.words === 0) return null
  const pieces = [
    ...words.byLayer.map(({ layer, words: count }) => ({ kind: 'layer' as const, layer, count })),
    { kind: 'stock' as const, layer: null, count: words.stock },
    { kind: 'fresh' as const, layer: null, count: words.fresh },
  ].filter(({ count }) => count > 0)
  const said = [
    ...words.byLayer.map(({ layer, words: count }) =>
      t('edge.layer', {
        share: percent.one(count / words.words),
        layer: t(`layerInline.${layer ?? 'none'}`),
      }),
    ),
    ...(words.stock > 0 ? [t('edge.stock', { share: percent.one(words.stock / words.words) })] : []),
    ...(words.fresh > 0 ? [t('edge.fresh', { share: percent.one(words.fresh / words.words) })] : []),
  ].join(', ')
  let y = 0
  return (
    <span className="origin-edge" title={t('edge.title', { said })}>
      <svg className="origin-edge-bar" aria-hidden="true">
        {pieces.map(({ kind, layer, count }) => {
          const start = y
          const height = (count / words.words) * 100
          y += height
          return (
            <rect
              key={`${kind} ${layer}`}
              className="origin-piece"
              data-kind={kind}
              data-layer={kind === 'layer' ? (layer ?? 'none') : undefined}
              y={`${start}%`}
              width="7"
              height={`${height}%`}
              fill={pieceFill({ kind, layer })}
            />
          )
        })}
      </svg>
      <LayerMark layer={main.layer} />
      <span className="unseen">{t('edge.title', { said })}</span>
    </span>
  )
}
