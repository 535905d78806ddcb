import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { useEvidence } from '../api/partnership-queries.ts'
import { MarkedSentence } from '../clauses/MarkedSentence.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { KeyCaps } from '../keys/KeyList.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { ClauseEvidence, useMarkLabel } from './ClauseEvidence.tsx'
import { type FigureKey, figureKeyText } from './figure-key.ts'
import { RowEvidence } from './RowEvidence.tsx'
import { readingOf } from './reading-of.ts'
import { useFigureName } from './use-figure-name.ts'
import { useReadingText } from './use-reading-text.ts'
import './evidence-drawer.css'

interface EvidenceDrawerProps {
  readonly report: Partnership
  readonly figure: FigureKey
  /** Which of its clauses is in hand, from 1. */
  readonly place: number
  /** It takes the page by itself, which then has its head. */
  readonly isPage: boolean
  readonly onPlace: (place: number) => void
  readonly onClose: () => void
}

/** What a figure rests on: its sentences one by one, marked, and its rows of the registry; a person may correct what was read. */
export function EvidenceDrawer({ report, figure, place, isPage, onPlace, onClose }: EvidenceDrawerProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const nameOf = useFigureName(report)
  const { instrument, texts } = report.header
  const reading = figure.kind === 'reading' ? readingOf(report, figure.id) : null
  const asksClauses = reading === null || reading.clauses > 0
  const found = useEvidence(instrument, figure, asksClauses)
  const [correcting, setCorrecting] = useState<string | null>(null)
  const clauses = found.data?.items ?? []
  const at = Math.min(place, Math.max(1, clauses.length))
  const clause = clauses[at - 1]
  const next = clauses[at]
  const key = `${figureKeyText(figure)} ${at}`
  const step = (by: 1 | -1): void => {
    if (clauses.length > 1) onPlace(((at - 1 + by + clauses.length) % clauses.length) + 1)
  }
  const keys = [
    { keys: 'n', label: t('keys.next'), run: () => step(1) },
    { keys: 'p', label: t('keys.previous'), run: () => step(-1) },
    {
      keys: 'o',
      label: t('keys.correct'),
      run: () => setCorrecting(key),
    },
    {
      keys: 'Escape',
      label: t('keys.close'),
      run: () => (correcting === key ? setCorrecting(null) : onClose()),
    },
  ]
  useKeys(keys, isPage ? 'dialog' : 'page')
  const languageOf = (id: string): string | null => texts.find((each) => each.id === id)?.language ?? null
  return (
    <section className="evidence" aria-label={nameOf(figure)}>
      <div className="evidence-head">
        {!isPage && <h2>{t('evidence.title')}</h2>}
        <p className="caption" aria-live="polite">
          {nameOf(figure)}
          {clauses.length > 0 && <>: {t('evidence.place', { place: at, count: clauses.length })}</>}
        </p>
        {!isPage && (
          <button
            type="button"
            className="link-button evidence-close no-print"
            aria-label={t('evidence.close')}
            onClick={onClose}
          >
            ✕
          </button>
        )}
      </div>
      {reading !== null && reading.rows.length > 0 && <RowEvidence reading={reading} />}
      {!asksClauses ? null : found.error !== null ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <StatusBox kind="loading">{t('evidence.loading')}</StatusBox>
      ) : clause === undefined ? (
        reading === null && <StatusBox kind="empty" title={t('evidence.none')} />
      ) : (
        <>
          <ClauseEvidence
            key={`${clause.text} ${clause.address}`}
            instrument={instrument}
            clause={clause}
            language={languageOf(clause.text)}
            codebook={found.data.codebook}
            isEditable={found.data.editable}
            isCorrecting={correcting === key}
            onCorrect={(is) => setCorrecting(is ? key : null)}
          />
          {next !== undefined && (
            <NextClause
              clause={next}
              language={languageOf(next.text)}
              place={at + 1}
              count={clauses.length}
              strength={text.plain(next.strength)}
              onNext={() => step(1)}
            />
          )}
          {clauses.length > 1 && (
            <p className="evidence-steps no-print">
              <button type="button" className="button" onClick={() => step(-1)}>
                {t('evidence.before')}
              </button>
              <button type="button" className="button" onClick={() => step(1)}>
                {t('evidence.next')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

interface NextClauseProps {
  readonly clause: Parameters<typeof useMarkLabel>[0]
  readonly language: string | null
  readonly place: number
  readonly count: number
  readonly strength: string
  readonly onNext: () => void
}

/** The clause that comes next, with its marks and in a line what it says. */
function NextClause({ clause, language, place, count, strength, onNext }: NextClauseProps) {
  const { t } = useTranslation('partnership')
  const label = useMarkLabel(clause)
  return (
    <div className="evidence-next">
      <MarkedSentence clause={clause} language={language} labelOf={label} />
      <p className="caption">
        {t('evidence.nextSaid', { place, count, strength })}{' '}
        <button type="button" className="link-button no-print" onClick={onNext}>
          <KeyCaps keys="n" /> {t('evidence.nextKey')}
        </button>
      </p>
    </div>
  )
}
