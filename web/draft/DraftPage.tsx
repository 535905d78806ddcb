import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftAnswer } from '../../src/api/reuse-draft.ts'
import { PASSAGE_MIN } from '../../src/api/reuse-passages.ts'
import { useDraft } from '../api/draft-queries.ts'
import { useTexts } from '../api/text-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { RunLength } from '../components/RunLength.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useLanguageText } from '../format/use-language-text.ts'
import { usePercentText } from '../format/use-percent-text.ts'
import { KeyHints } from '../keys/KeyHints.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { ReuseLoading } from '../lineage/ReuseLoading.tsx'
import { RUN_LENGTHS } from '../routes/compare-search.ts'
import { NoTexts } from '../search/NoHits.tsx'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { DraftField } from './DraftField.tsx'
import { DraftReader } from './DraftReader.tsx'
import { useDraftInHand } from './draft-in-hand.ts'
import '../compare/aligned-text.css'
import '../compare/compare.css'
import '../instruments/instruments.css'
import './draft.css'

const FIELD_ID = 'draft-words'

/** The index beside the workspace knows no shorter runs. */
const DRAFT_RUNS = RUN_LENGTHS.filter((length) => length >= PASSAGE_MIN)

/** A draft that nobody keeps: each of its passages with the texts that hold it, while it is written and read. */
export function DraftPage() {
  const { t } = useTranslation('draft')
  const search = useSearch({ from: '/draft' })
  const navigate = useNavigate({ from: '/draft' })
  const isPhone = useMedia(PHONE)
  const draft = useDraftInHand()
  const texts = useTexts({ list: 'held' })
  const [language, setLanguage] = useState<string | undefined>(undefined)
  const min = search.min ?? PASSAGE_MIN
  const found = useDraft(draft, { min, language })
  const isAsked = draft.file !== null || draft.text.trim() !== ''
  const answer = isAsked ? found.data : undefined
  const heading = useHeading(answer)
  useTitle(t('title'))
  const isEmpty = texts.data?.held.texts === 0
  useKeys(
    isEmpty
      ? []
      : [{ keys: '/', label: t('keys.field'), run: () => document.getElementById(FIELD_ID)?.focus() }],
  )
  const languages = useMemo(
    () => [...new Set(texts.data?.items.flatMap((item) => item.language ?? []))].sort(),
    [texts.data],
  )
  return (
    <div className="draft-page">
      <h1 aria-live="polite">{heading}</h1>
      <p className="compare-about">{t('about')}</p>
      {texts.error !== null ? (
        <ErrorBox error={texts.error} onRetry={() => void texts.refetch()} />
      ) : isEmpty ? (
        <NoTexts />
      ) : (
        <>
          <DraftField id={FIELD_ID} draft={draft} />
          <div className="compare-tools no-print">
            <RunLength
              lengths={DRAFT_RUNS}
              length={min}
              onChange={(next) =>
                void navigate({
                  search: (now) => ({ ...now, min: next === PASSAGE_MIN ? undefined : next }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            <LanguageChoice languages={languages} language={language} onChange={setLanguage} />
          </div>
          {!isAsked ? (
            <StatusBox kind="empty" title={t('empty.title')}>
              <p>{t('empty.about')}</p>
            </StatusBox>
          ) : found.error !== null ? (
            <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
          ) : answer === undefined ? (
            <ReuseLoading />
          ) : (
            <DraftReader answer={answer} isStale={found.isPlaceholderData} />
          )}
        </>
      )}
      <PageFoot
        start={
          <>
            {answer !== undefined && (
              <>{t('foot.method', { min: answer.min, count: answer.compared, method: answer.method })} · </>
            )}
            <BiasNote>{t('foot.bias')}</BiasNote>
          </>
        }
        end={
          isPhone ? undefined : (
            <KeyHints
              hints={[
                ['n p', t('hint.passage')],
                ['/', t('hint.field')],
              ]}
            />
          )
        }
      />
    </div>
  )
}

/** The finding in a sentence. */
function useHeading(answer: DraftAnswer | undefined): string {
  const { t } = useTranslation('draft')
  const percent = usePercentText()
  if (answer === undefined) return t('title')
  if (answer.why !== null && answer.why.why !== 'nothing-shared') return t('heading.not')
  if (answer.covered === 0) return t('heading.none')
  return t('heading.covered', { share: percent.one(answer.covered / Math.max(1, answer.words)) })
}

interface LanguageChoiceProps {
  readonly languages: readonly string[]
  readonly language: string | undefined
  readonly onChange: (language: string | undefined) => void
}

/** Which language the draft is of, where its words do not tell. */
function LanguageChoice({ languages, language, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation('draft')
  const nameOf = useLanguageText()
  return (
    <span className="run-length">
      <label htmlFor="draft-language">{t('language.label')}</label>{' '}
      <select
        id="draft-language"
        value={language ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('language.told')}</option>
        {languages.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
    </span>
  )
}
