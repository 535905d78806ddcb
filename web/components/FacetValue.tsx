import type { ReactNode } from 'react'
import { useNumberText } from '../format/use-number-text.ts'
import './facet.css'

interface FacetValueProps {
  readonly name: string
  readonly mark?: ReactNode
  readonly layer?: string
  readonly count: number
  /** Longest bar of the facet. */
  readonly most: number
  readonly isChosen: boolean
  /** Others of the facet are chosen and this is not, so its count comes on top. */
  readonly isBeside: boolean
  readonly onToggle: () => void
}

const BAR_PX = 32

/** A value of a facet: what choosing it would give, as number and bar. */
export function FacetValue({
  name,
  mark,
  layer,
  count,
  most,
  isChosen,
  isBeside,
  onToggle,
}: FacetValueProps) {
  const numberText = useNumberText()
  return (
    <label className="facet-value" data-beside={isBeside} data-empty={count === 0}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span className="facet-value-name">
        {mark}
        <span>{name}</span>
      </span>
      <svg className="facet-bar" data-layer={layer} width={BAR_PX} height="7" aria-hidden="true">
        <rect width={count === 0 ? 0 : Math.max(1, (count / most) * BAR_PX)} height="7" />
      </svg>
      <span className="num">{numberText(count)}</span>
    </label>
  )
}
