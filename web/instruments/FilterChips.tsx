import { useTranslation } from 'react-i18next'
import { FilterChip } from '../components/FilterChip.tsx'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'
import { setParts, withoutPart } from './filter-parts.ts'
import { usePartText } from './use-part-text.ts'

interface FilterChipsProps {
  readonly search: InstrumentsSearch
  readonly nameOf: (actorId: string) => string
  readonly onChange: (next: InstrumentsSearch) => void
}

/** The parts of the filter that are set; a press lifts one. */
export function FilterChips({ search, nameOf, onChange }: FilterChipsProps) {
  const { t } = useTranslation('instruments')
  const partText = usePartText(nameOf)
  return (
    <>
      {setParts(search).map((part) => {
        const text = partText(search, part)
        return (
          <FilterChip
            key={part}
            text={text}
            label={t('chip.remove', { chip: text })}
            onRemove={() => onChange(withoutPart(search, part))}
          />
        )
      })}
    </>
  )
}
