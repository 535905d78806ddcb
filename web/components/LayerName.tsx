import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { LayerMark } from './LayerMark.tsx'
import './layer-name.css'

/** A layer's mark and name in its text tint. */
export function LayerName({ layer, strong = false }: { layer: Layer | null; strong?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className="layer-name" data-layer={layer ?? 'none'} data-strong={strong}>
      <LayerMark layer={layer} />
      {t(`layer.${layer ?? 'none'}`)}
    </span>
  )
}
