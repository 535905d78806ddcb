import { useTranslation } from 'react-i18next'
import { FilterChip } from '../components/FilterChip.tsx'
import type { TextSearch } from '../routes/text-search.ts'
import { setParts, withoutPart } from './search-parts.ts'
import { usePartText } from './use-part-text.ts'
import type { ChangeSearch } from './use-text-search.ts'

interface SearchChipsProps {
  readonly search: TextSearch
  readonly nameOf: (actorId: string) => string
  readonly onChange: ChangeSearch
}

/** The parts of the filter that are set; a press lifts one. */
export function SearchChips({ search, nameOf, onChange }: SearchChipsProps) {
  const { t } = useTranslation('search')
  const partText = usePartText(nameOf)
  return setParts(search).map((part) => {
    const text = partText(search, part)
    return (
      <FilterChip
        key={part}
        text={text}
        label={t('lift', { part: text })}
        onRemove={() => onChange((now) => withoutPart(now, part))}
      />
    )
  })
}
