import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEvents, useRegistry } from '../api/queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import type { TimelineSearch } from '../routes/timeline-search.ts'
import { useTitle } from '../shell/use-title.ts'
import { BadYears } from './BadYears.tsx'
import { TimelineView } from './TimelineView.tsx'
import { yearsAsked } from './years-asked.ts'
import '../shell/message-page.css'
import './timeline-page.css'

/** The events of the partnership turn above the instruments made in the same years; the address holds the whole state. */
export function TimelinePage() {
  const { t } = useTranslation('timeline')
  const search = useSearch({ from: '/timeline' })
  const navigate = useNavigate({ from: '/timeline' })
  const registry = useRegistry()
  const events = useEvents()
  useTitle(t('title'))
  const lastYear = registry.data?.last_year
  const asked = useMemo(
    () => (lastYear === undefined ? undefined : yearsAsked(search, lastYear)),
    [search, lastYear],
  )
  const failed = registry.error ?? events.error
  if (failed !== null) {
    return (
      <div className="message-page">
        <h1>{t('title')}</h1>
        <ErrorBox error={failed} onRetry={() => void events.refetch()} />
      </div>
    )
  }
  if (registry.data === undefined || events.data === undefined || asked === undefined) {
    return (
      <div className="message-page">
        <h1>{t('title')}</h1>
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  if (asked.status !== 'years') {
    return (
      <div className="message-page">
        <h1>{t('title')}</h1>
        <BadYears asked={asked} search={search} lastYear={registry.data.last_year} />
      </div>
    )
  }
  const change = (next: TimelineSearch, continues = false): void => {
    void navigate({ search: next, replace: continues, resetScroll: false })
  }
  return (
    <TimelineView
      registry={registry.data}
      answer={events.data}
      search={search}
      asked={asked}
      onChange={change}
    />
  )
}
