import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useTextCoverage, useTexts, useWaitingTexts } from '../api/text-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { HeldStatement } from '../search/HeldStatement.tsx'
import { useTitle } from '../shell/use-title.ts'
import { BringTexts } from './BringTexts.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { DecidedTexts } from './DecidedTexts.tsx'
import { ReviewList } from './ReviewList.tsx'
import '../changes/changes.css'
import './texts.css'

/** The texts of the workspace: bring some, say whose text waits, decide on flagged ones, and of what they are held at all. */
export function TextsPage() {
  const { t } = useTranslation('texts')
  const texts = useTexts()
  const waiting = useWaitingTexts()
  const coverage = useTextCoverage()
  useTitle(t('title'))
  const isRead = texts.data !== undefined && waiting.data !== undefined && coverage.data !== undefined
  useEffect(() => {
    // The lists that an address leads to are there only now.
    if (isRead && window.location.hash !== '') {
      document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
    }
  }, [isRead])
  const failed = texts.error ?? waiting.error ?? coverage.error
  if (failed !== null) {
    return (
      <div className="changes-page">
        <h1>{t('title')}</h1>
        <ErrorBox error={failed} onRetry={() => void texts.refetch()} />
      </div>
    )
  }
  if (!isRead) {
    return (
      <div className="changes-page">
        <h1>{t('title')}</h1>
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  const { items, held, registry_version } = texts.data
  const { editable } = waiting.data
  const flagged = items.filter(({ flagged: count, exclusion }) => count > 0 && exclusion === null)
  const excluded = items.filter(({ exclusion }) => exclusion?.excluded === true)
  return (
    <div className="changes-page texts-page">
      <div className="texts-head">
        <h1>{t('heading', { count: held.texts })}</h1>
        <PageTools title={t('title')} about="" registryVersion={registry_version} address="/api/texts" />
      </div>
      <HeldStatement held={held} />
      <BringTexts isEditable={editable} />
      <ReviewList items={waiting.data.items} isEditable={editable} />
      <DecidedTexts id="flagged" texts={flagged} isEditable={editable} />
      <DecidedTexts id="excluded" texts={excluded} isEditable={editable} />
      <CoverageTable coverage={coverage.data} />
    </div>
  )
}
