import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StatusBox } from '../components/StatusBox.tsx'
import type { TimelineSearch } from '../routes/timeline-search.ts'
import { withoutPart } from './event-filter-state.ts'
import { EARLIEST_YEAR, type YearsAsked } from './years-asked.ts'

interface BadYearsProps {
  readonly asked: Exclude<YearsAsked, { readonly status: 'years' }>
  readonly search: TimelineSearch
  readonly lastYear: number
}

/** Years in the address that mean nothing: what was found, what is expected, and one press that mends it. */
export function BadYears({ asked, search, lastYear }: BadYearsProps) {
  const { t } = useTranslation('timeline')
  const isReversed = asked.status === 'reversed'
  return (
    <StatusBox
      kind="error"
      title={
        isReversed
          ? t('bad.reversed', { from: String(asked.from), to: String(asked.to) })
          : t('bad.notAYear', { name: asked.name, found: asked.found })
      }
    >
      <p>{t('bad.expected', { first: String(EARLIEST_YEAR), last: String(lastYear) })}</p>
      <p className="button-row">
        {isReversed && (
          <Link to="/timeline" search={{ ...search, from: String(asked.to), to: String(asked.from) }}>
            {t('bad.swap', { from: String(asked.to), to: String(asked.from) })}
          </Link>
        )}
        <Link to="/timeline" search={withoutPart(search, 'years')}>
          {t('bad.lift')}
        </Link>
      </p>
    </StatusBox>
  )
}
