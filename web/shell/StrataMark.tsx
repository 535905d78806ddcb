import { LAYERS } from '../../src/model/layer.ts'

/** The mark: five strata, widest layer first. */
export function StrataMark() {
  return (
    <svg className="strata-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {LAYERS.map((layer, place) => (
        <rect
          key={layer}
          className="strata-mark-line"
          data-layer={layer}
          y={place * 3.5}
          width="16"
          height="2"
        />
      ))}
    </svg>
  )
}
