import { useTranslation } from 'react-i18next'
import type { InstrumentFacets } from '../../src/api/instrument-facets.ts'
import { FacetValue } from '../components/FacetValue.tsx'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'
import { withoutPart, withValue } from './filter-parts.ts'

interface ContentFacetProps {
  readonly search: InstrumentsSearch
  readonly facets: InstrumentFacets
  readonly onChange: (next: InstrumentsSearch) => void
}

/** What the rows hold: codings, complete dates, no date at all. */
export function ContentFacet({ search, facets, onChange }: ContentFacetProps) {
  const { t } = useTranslation('instruments')
  const { coded, dated, undated } = facets
  const most = Math.max(1, coded.yes, dated.yes, undated)
  const value = (key: 'coded' | 'dated') => (
    <FacetValue
      name={t(`content.${key}.yes`)}
      count={facets[key].yes}
      most={most}
      isChosen={search[key] === 'yes'}
      isBeside={search[key] === 'no'}
      onToggle={() => onChange(withValue(search, key, search[key] === 'yes' ? undefined : 'yes'))}
    />
  )
  return (
    <fieldset className="facet">
      <legend>{t('part.content')}</legend>
      {value('coded')}
      {value('dated')}
      <FacetValue
        name={t('content.undated.only')}
        count={undated}
        most={most}
        isChosen={search.undated === 'only'}
        isBeside={false}
        onToggle={() => {
          const rest = withoutPart(search, 'year')
          onChange(search.undated === 'only' ? rest : { ...rest, undated: 'only' })
        }}
      />
    </fieldset>
  )
}
