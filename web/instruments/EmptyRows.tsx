import { useTranslation } from 'react-i18next'
import type { InstrumentIndex } from '../../src/api/instrument-match.ts'
import { StatusBox } from '../components/StatusBox.tsx'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'
import { bestLift, withoutFilter, withoutPart } from './filter-parts.ts'
import { usePartText } from './use-part-text.ts'

interface EmptyRowsProps {
  readonly search: InstrumentsSearch
  readonly index: InstrumentIndex
  readonly nameOf: (actorId: string) => string
  readonly onChange: (next: InstrumentsSearch) => void
}

/** No row: which part of the filter did it, and one press lifts it. */
export function EmptyRows({ search, index, nameOf, onChange }: EmptyRowsProps) {
  const { t } = useTranslation('instruments')
  const partText = usePartText(nameOf)
  const lift = bestLift(index, search)
  return (
    <StatusBox kind="empty" title={t('empty.title')}>
      {lift === null ? (
        <>
          {t('empty.none')}{' '}
          <button type="button" className="link-button" onClick={() => onChange(withoutFilter(search))}>
            {t('filter.clearAll')}
          </button>
        </>
      ) : (
        <>
          {t('empty.lift', { count: lift.count, chip: partText(search, lift.part) })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => onChange(withoutPart(search, lift.part))}
          >
            {t('empty.remove')}
          </button>
        </>
      )}
    </StatusBox>
  )
}
