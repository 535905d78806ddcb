import { useTranslation } from 'react-i18next'
import { FAMILIES } from '../../src/model/instrument.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { ActorFacet } from '../components/ActorFacet.tsx'
import { FacetValues } from '../components/FacetValues.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import type { WordsSearch } from '../routes/words-search.ts'
import { YearsAsked } from '../search/YearsAsked.tsx'
import type { ChangeWords } from './use-words-address.ts'
import { toggled, type WordsFacets, withYears } from './words-parts.ts'

interface WordsFilterProps {
  readonly search: WordsSearch
  readonly facets: WordsFacets
  readonly nameOf: (actorId: string) => string
  readonly onChange: ChangeWords
}

/** Whose words are asked about: texts by layer, family, party and years, each value with how many texts it would give. */
export function WordsFilter({ search, facets, nameOf, onChange }: WordsFilterProps) {
  const { t } = useTranslation(['words', 'common'])
  const toggle = (part: 'layer' | 'family' | 'party') => (value: string) =>
    onChange((now) => toggled(now, part, value))
  return (
    <div className="filter-panel">
      <FacetValues
        legend={t('part.layer')}
        choices={LAYERS.map((layer) => ({
          value: layer,
          name: t(`common:layer.${layer}`),
          mark: <LayerMark layer={layer} />,
          layer,
          count: facets.layer.get(layer) ?? 0,
        }))}
        chosen={search.layer ?? []}
        isInOrder
        onToggle={toggle('layer')}
      />
      <FacetValues
        legend={t('part.family')}
        choices={FAMILIES.filter(
          (family) => facets.family.has(family) || search.family?.includes(family) === true,
        ).map((family) => ({
          value: family,
          name: t(`common:familyShort.${family}`),
          count: facets.family.get(family) ?? 0,
        }))}
        chosen={search.family ?? []}
        onToggle={toggle('family')}
      />
      <ActorFacet
        countByActor={facets.party}
        chosen={search.party ?? []}
        nameOf={nameOf}
        onToggle={toggle('party')}
      />
      <fieldset className="facet">
        <legend>{t('part.year')}</legend>
        <YearsAsked
          from={search.year_from}
          to={search.year_to}
          onChange={(from, to) => onChange((now) => withYears(now, from, to))}
        />
      </fieldset>
    </div>
  )
}
