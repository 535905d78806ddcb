import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { LayerMark } from './LayerMark.tsx'
import './layer-switch.css'

interface LayerSwitchProps {
  readonly layer: Layer
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** A number that stands beside the name, and what it counts, for screen readers. */
  readonly count?: number
  readonly countAbout?: string
}

/** Switches a layer on and off. On a phone the mark and the number stand for the name. */
export function LayerSwitch({ layer, isOn, onChange, count, countAbout }: LayerSwitchProps) {
  const { t, i18n } = useTranslation()
  return (
    <button
      type="button"
      className="layer-switch"
      data-layer={layer}
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
    >
      <LayerMark layer={layer} binding={isOn ? 'yes' : 'no'} />
      <span className="layer-switch-name">{t(`layer.${layer}`)}</span>
      {count !== undefined && (
        <strong>
          {new Intl.NumberFormat(i18n.language).format(count)}
          {countAbout !== undefined && <span className="unseen"> {countAbout}</span>}
        </strong>
      )}
    </button>
  )
}
