import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import './layer-counts.css'

interface LayerCountsProps {
  readonly series: readonly { readonly layer: Layer; readonly counts: readonly number[] }[]
  /** Filter of the list of instruments that the counts lead to, beside the layer. */
  readonly search: { actor?: readonly string[] | undefined; year_from: number; year_to: number }
}

/** Instruments made in some years, a mark and a number a layer, each a link to those instruments. Layers without any are left out. */
export function LayerCounts({ series, search }: LayerCountsProps) {
  const { t } = useTranslation('timeline')
  const numberText = useNumberText()
  const { actor, ...years } = search
  const rows = series
    .map(({ layer, counts }) => ({ layer, count: counts.reduce((sum, count) => sum + count, 0) }))
    .filter(({ count }) => count > 0)
  return (
    <span className="layer-counts">
      {rows.map(({ layer, count }) => (
        <Link
          key={layer}
          to="/instruments"
          search={{ ...years, ...(actor === undefined ? {} : { actor }), layer: [layer] }}
          aria-label={t('counts.link', {
            count,
            layer: t(`layerInline.${layer}`),
            year: String(years.year_from),
          })}
        >
          <LayerMark layer={layer} />
          {numberText(count)}
        </Link>
      ))}
    </span>
  )
}
