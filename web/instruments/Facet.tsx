import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentFacets } from '../../src/api/instrument-facets.ts'
import { FACET_VALUES, type FacetName, NO_RECORD } from '../../src/api/instrument-match.ts'
import { isLayer } from '../../src/model/layer.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { FacetValues } from '../components/FacetValues.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { useValueText } from './use-part-text.ts'

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
  const counts = facets.values[facet]
  return (
    <FacetValues
      legend={t(`part.${facet}`)}
      choices={[...FACET_VALUES[facet], NO_RECORD].map((value) => ({
        value,
        name: valueText(facet, value),
        mark: markOf(facet, value),
        ...(facet === 'layer' ? { layer: value } : {}),
        count: counts.get(value) ?? 0,
      }))}
      chosen={chosen}
      isInOrder={IN_ORDER.includes(facet)}
      onToggle={onToggle}
    />
  )
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
