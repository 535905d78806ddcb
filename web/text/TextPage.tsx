import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { useInstrument } from '../api/queries.ts'
import { useText, useTexts, useTextTopics, useTextWords } from '../api/text-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { InstrumentTabs } from '../instrument/InstrumentTabs.tsx'
import { LineageSection } from '../lineage/LineageSection.tsx'
import { useTitle } from '../shell/use-title.ts'
import { FlagBox } from './FlagBox.tsx'
import { TextFacts } from './TextFacts.tsx'
import { TextReader } from './TextReader.tsx'
import '../instrument/instrument.css'
import '../instrument/record-head.css'
import './text.css'

/** The wording of an instrument: its parts, their addresses, and which of them carry which topics. */
export function TextPage() {
  const { t } = useTranslation(['text', 'common'])
  const { id } = useParams({ from: '/instruments/$id/text' })
  const search = useSearch({ from: '/instruments/$id/text' })
  const record = useInstrument(id)
  const texts = useTexts({ instrument: id })
  const items = texts.data?.items
  const chosen = items?.find((text) => text.id === search.text) ?? items?.[0]
  const detail = useText(chosen?.id ?? null)
  const words = useTextWords(chosen?.id ?? null)
  const topics = useTextTopics(chosen?.id ?? null)
  const navigate = useNavigate({ from: '/instruments/$id/text' })
  useTitle(t('title', { title: record.data?.instrument.title ?? id }))
  const failed = record.error ?? texts.error ?? detail.error ?? words.error ?? topics.error
  if (failed !== null) {
    return (
      <div className="instrument-page-empty">
        <h1>{t('common:state.error')}</h1>
        <ErrorBox error={failed} onRetry={() => void Promise.all([record.refetch(), texts.refetch()])} />
      </div>
    )
  }
  if (record.data === undefined || items === undefined) {
    return (
      <div className="instrument-page-empty">
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  const isRead = detail.data !== undefined && words.data !== undefined && topics.data !== undefined
  return (
    <article className="text-page">
      <TextHead record={record.data} textId={chosen?.id ?? null} />
      {chosen === undefined ? (
        <NoText />
      ) : !isRead ? (
        <StatusBox kind="loading">{t('loadingText', { count: chosen.words })}</StatusBox>
      ) : (
        <>
          <TextFacts detail={detail.data} />
          <FlagBox
            detail={detail.data}
            onGo={(anchor) => void navigate({ hash: anchor, search: (now) => now, resetScroll: false })}
          />
          <LineageSection key={`lineage ${chosen.id}`} detail={detail.data} pieces={words.data} />
          <TextReader
            key={chosen.id}
            detail={detail.data}
            pieces={words.data}
            topics={topics.data.items}
            citation={record.data.cite.plain}
          />
        </>
      )}
    </article>
  )
}

function TextHead({ record, textId }: { record: InstrumentDetail; textId: string | null }) {
  const { t } = useTranslation(['text', 'instrument'])
  const dateText = useDateText()
  const { instrument } = record
  return (
    <>
      <div className="record-head">
        <nav className="record-crumbs" aria-label={t('instrument:crumbs')}>
          <Link to="/instruments">{t('instrument:instruments')}</Link> /{' '}
          <Link to="/instruments/$id" params={{ id: instrument.id }} className="mono keep-ltr">
            {instrument.id}
          </Link>{' '}
          / {t('crumb')}
        </nav>
        <div className="record-title">
          <h1>{instrument.title}</h1>
          {textId !== null && (
            <div className="button-row no-print">
              <PageTools
                title={t('title', { title: instrument.title })}
                about={textId}
                registryVersion={record.registry_version}
                address={`/api/texts/${encodeURIComponent(textId)}/words`}
              />
            </div>
          )}
        </div>
        <p className="text-instrument">
          <LayerName layer={instrument.layer} strong />{' '}
          {instrument.signed !== null && t('signed', { date: dateText(instrument.signed) })}
        </p>
      </div>
      <InstrumentTabs id={instrument.id} current="text" text={textId} />
    </>
  )
}

/** No text of the instrument is held, and how to bring one. */
function NoText() {
  const { t } = useTranslation('text')
  return (
    <div className="no-text">
      <StatusBox kind="empty" title={t('none.title')}>
        <p>{t('none.about')}</p>
        <p className="button-row">
          <Link className="button" to="/texts">
            {t('none.bring')}
          </Link>
        </p>
      </StatusBox>
    </div>
  )
}
