import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentFacets } from '../../src/api/instrument-facets.ts'
import type { FacetName } from '../../src/api/instrument-match.ts'
import { ActorFacet } from '../components/ActorFacet.tsx'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'
import { useSettled } from '../shell/use-settled.ts'
import { ContentFacet } from './ContentFacet.tsx'
import { Facet } from './Facet.tsx'
import { toggleValue, withValue } from './filter-parts.ts'
import '../components/facet.css'

const FACETS: readonly FacetName[] = ['layer', 'regime', 'family', 'binding', 'status', 'form']
const SETTLE_MS = 150

interface FilterPanelProps {
  readonly search: InstrumentsSearch
  readonly facets: InstrumentFacets
  readonly nameOf: (actorId: string) => string
  readonly wordsId: string
  readonly onChange: (next: (search: InstrumentsSearch) => InstrumentsSearch, continues?: boolean) => void
}

/** All facets, each value with what it would give. */
export function FilterPanel({ search, facets, nameOf, wordsId, onChange }: FilterPanelProps) {
  const facet = (name: FacetName) => (
    <Facet
      key={name}
      facet={name}
      facets={facets}
      chosen={search[name] ?? []}
      onToggle={(value) => onChange((now) => toggleValue(now, name, value))}
    />
  )
  return (
    <div className="filter-panel">
      <WordsField id={wordsId} search={search} onChange={onChange} />
      {FACETS.slice(0, 3).map(facet)}
      <ActorFacet
        countByActor={facets.actors}
        chosen={search.actor ?? []}
        nameOf={nameOf}
        onToggle={(id) => onChange((now) => toggleValue(now, 'actor', id))}
      />
      {FACETS.slice(3).map(facet)}
      <ContentFacet search={search} facets={facets} onChange={(next) => onChange(() => next)} />
    </div>
  )
}

interface WordsFieldProps {
  readonly id: string
  readonly search: InstrumentsSearch
  readonly onChange: FilterPanelProps['onChange']
}

/** Free text; the address follows once the typing rests. */
function WordsField({ id, search, onChange }: WordsFieldProps) {
  const { t } = useTranslation('instruments')
  const [words, setWords] = useState(search.q ?? '')
  const [lastSent, setLastSent] = useState(search.q ?? '')
  const settled = useSettled(words, SETTLE_MS)
  // The address may change under the field: by a chip lifted, or by going back.
  if ((search.q ?? '') !== lastSent) {
    setLastSent(search.q ?? '')
    setWords(search.q ?? '')
  }
  useEffect(() => {
    if (settled === lastSent || settled !== words) return
    setLastSent(settled)
    onChange((now) => withValue(now, 'q', settled), lastSent !== '' && settled !== '')
  }, [settled, words, lastSent, onChange])
  return (
    <div className="facet">
      <label htmlFor={id} className="facet-label">
        {t('filter.words')}
      </label>
      <input
        id={id}
        type="search"
        className="facet-find"
        placeholder={t('filter.wordsPlaceholder')}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
      />
    </div>
  )
}
