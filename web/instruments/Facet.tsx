import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentFacets } from '../../src/api/instrument-facets.ts'
import { FACET_VALUES, type FacetName, NO_RECORD } from '../../src/api/instrument-match.ts'
import { isLayer } from '../../src/model/layer.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { FacetValue } from './FacetValue.tsx'
import { useValueText } from './use-part-text.ts'

/** Facets with more values show this many, those that give most first. */
const SHOWN = 7
/** Values of these stand in the order of the field, not by count. */
const IN_ORDER: readonly FacetName[] = ['layer', 'binding']

interface FacetProps {
  readonly facet: FacetName
  readonly facets: InstrumentFacets
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

/** The values of one column, each with what choosing it would give. */
export function Facet({ facet, facets, chosen, onToggle }: FacetProps) {
  const { t } = useTranslation('instruments')
  const valueText = useValueText()
  const [isWhole, setWhole] = useState(false)
  const counts = facets.values[facet]
  const countOf = (value: string): number => counts.get(value) ?? 0
  const values = [...FACET_VALUES[facet], NO_RECORD].filter(
    (value) => value !== NO_RECORD || countOf(value) > 0 || chosen.includes(value),
  )
  const ordered = IN_ORDER.includes(facet)
    ? values
    : [...values].sort((a, b) => rank(a, chosen) - rank(b, chosen) || countOf(b) - countOf(a))
  const useful = ordered.filter(
    (value) => countOf(value) > 0 || chosen.includes(value) || values.length <= SHOWN,
  )
  const shown =
    isWhole || useful.length <= SHOWN + 1 ? useful : useful.slice(0, Math.max(SHOWN, chosen.length))
  const most = Math.max(1, ...values.map(countOf))
  if (shown.length === 0) return null
  return (
    <fieldset className="facet">
      <legend>{t(`part.${facet}`)}</legend>
      {shown.map((value) => (
        <FacetValue
          key={value}
          name={valueText(facet, value)}
          mark={markOf(facet, value)}
          {...(facet === 'layer' ? { layer: value } : {})}
          count={countOf(value)}
          most={most}
          isChosen={chosen.includes(value)}
          isBeside={chosen.length > 0 && !chosen.includes(value)}
          onToggle={() => onToggle(value)}
        />
      ))}
      {useful.length > SHOWN + 1 && (
        <button type="button" className="link-button facet-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('filter.fewer') : t('filter.more', { count: useful.length - shown.length })}
        </button>
      )}
    </fieldset>
  )
}

/** Chosen first, no record last. */
function rank(value: string, chosen: readonly string[]): number {
  if (chosen.includes(value)) return 0
  return value === NO_RECORD ? 2 : 1
}

function markOf(facet: FacetName, value: string): ReactNode {
  if (facet === 'layer') return <LayerMark layer={isLayer(value) ? value : null} />
  if (facet !== 'binding') return null
  return (
    <span aria-hidden="true">
      <BindingMark binding={value === 'yes' || value === 'no' ? value : null} />
    </span>
  )
}
