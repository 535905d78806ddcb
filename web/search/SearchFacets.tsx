import { useTranslation } from 'react-i18next'
import { FACET_VALUES } from '../../src/api/instrument-match.ts'
import type { TextFacets } from '../../src/api/text-search.ts'
import { isLayer } from '../../src/model/layer.ts'
import { TEXT_FIELDS } from '../../src/model/text-query.ts'
import { ActorFacet } from '../components/ActorFacet.tsx'
import { FacetValue } from '../components/FacetValue.tsx'
import { FacetValues } from '../components/FacetValues.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { useLanguageText } from '../format/use-language-text.ts'
import type { TextSearch } from '../routes/text-search.ts'
import { decadesOf, yearsAfter } from './decades.ts'
import { toggled, withYears } from './search-parts.ts'
import type { ChangeSearch } from './use-text-search.ts'
import { YearsAsked } from './YearsAsked.tsx'

interface SearchFacetsProps {
  readonly search: TextSearch
  readonly facets: TextFacets
  readonly nameOf: (actorId: string) => string
  readonly onChange: ChangeSearch
}

/** What hits can be narrowed by, each value with how many parts it would give. */
export function SearchFacets({ search, facets, nameOf, onChange }: SearchFacetsProps) {
  const { t } = useTranslation(['search', 'common'])
  const languageText = useLanguageText()
  const byValue = (part: 'layer' | 'family' | 'language') =>
    new Map(facets[part].map(({ value, count }) => [value, count]))
  const layers = byValue('layer')
  const toggle = (part: 'layer' | 'family' | 'language' | 'party') => (value: string) =>
    onChange((now) => toggled(now, part, value))
  return (
    <div className="filter-panel">
      <FieldChoice search={search} onChange={onChange} />
      <FacetValues
        legend={t('part.layer')}
        choices={[...FACET_VALUES.layer, 'none'].map((value) => ({
          value,
          name: t(`common:layer.${value}`),
          mark: <LayerMark layer={isLayer(value) ? value : null} />,
          layer: value,
          count: layers.get(value) ?? 0,
        }))}
        chosen={search.layer ?? []}
        isInOrder
        onToggle={toggle('layer')}
      />
      <FacetValues
        legend={t('part.family')}
        choices={withChosen(facets.family, search.family).map(({ value, count }) => ({
          value,
          name: t(`common:familyShort.${value}`),
          count,
        }))}
        chosen={search.family ?? []}
        onToggle={toggle('family')}
      />
      <FacetValues
        legend={t('part.language')}
        choices={withChosen(facets.language, search.language).map(({ value, count }) => ({
          value,
          name: languageText(value),
          count,
        }))}
        chosen={search.language ?? []}
        onToggle={toggle('language')}
      />
      <ActorFacet
        countByActor={new Map(facets.party.map(({ value, count }) => [value, count]))}
        chosen={search.party ?? []}
        nameOf={nameOf}
        onToggle={toggle('party')}
      />
      <YearFacet search={search} facets={facets} onChange={onChange} />
    </div>
  )
}

/** Where the words are searched: titles, headings of parts, their words, or all three. */
function FieldChoice({ search, onChange }: Pick<SearchFacetsProps, 'search' | 'onChange'>) {
  const { t } = useTranslation('search')
  return (
    <fieldset className="facet">
      <legend>{t('part.field')}</legend>
      <select
        className="facet-find"
        aria-label={t('part.field')}
        value={search.field ?? ''}
        onChange={({ target }) =>
          onChange(({ field: _, ...rest }) => {
            const field = TEXT_FIELDS.find((name) => name === target.value)
            return field === undefined ? rest : { ...rest, field }
          })
        }
      >
        <option value="">{t('in.all')}</option>
        {TEXT_FIELDS.map((field) => (
          <option key={field} value={field}>
            {t(`in.${field}`)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

function YearFacet({ search, facets, onChange }: Pick<SearchFacetsProps, 'search' | 'facets' | 'onChange'>) {
  const { t } = useTranslation('search')
  const years = { from: search.year_from, to: search.year_to }
  const decades = decadesOf(facets.years, years)
  const most = Math.max(1, ...decades.map(({ count }) => count))
  const isAsked = years.from !== undefined || years.to !== undefined
  return (
    <fieldset className="facet">
      <legend>{t('part.year')}</legend>
      <YearsAsked
        from={years.from}
        to={years.to}
        onChange={(from, to) => onChange((now) => withYears(now, from, to))}
      />
      {decades.map(({ first, count, isChosen }) => (
        <FacetValue
          key={first}
          name={t('decade', { first })}
          count={count}
          most={most}
          isChosen={isChosen}
          isBeside={isAsked && !isChosen}
          onToggle={() =>
            onChange((now) => {
              const after = yearsAfter(first, years)
              return withYears(now, after.from, after.to)
            })
          }
        />
      ))}
      {facets.undated > 0 && <p className="caption">{t('undated', { count: facets.undated })}</p>}
    </fieldset>
  )
}

/** Counts, with those chosen that now count nothing. */
function withChosen(
  counts: TextFacets['family'],
  chosen: readonly string[] = [],
): readonly { value: string; count: number }[] {
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value))
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))]
}
