import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { PROCESS_FAMILIES } from '../../src/api/processes.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { mapChoice } from './map-choice.ts'
import './record-head.css'

interface RecordHeadProps {
  readonly detail: InstrumentDetail
  readonly previous: string | null
  readonly next: string | null
  /** Place in its family by date, from 1, and how many there are; null where the family is not read yet. */
  readonly place: { readonly place: number; readonly of: number } | null
  readonly onCite: () => void
}

/** Where the record stands, its title, and what can be done with it. */
export function RecordHead({ detail, previous, next, place, onCite }: RecordHeadProps) {
  const { t } = useTranslation(['instrument', 'common'])
  const { instrument } = detail
  const onMap = mapChoice(detail)
  const isProcess = (PROCESS_FAMILIES as readonly string[]).includes(instrument.family)
  return (
    <div className="record-head">
      <nav className="record-crumbs" aria-label={t('crumbs')}>
        <Link to="/instruments">{t('instruments')}</Link> /{' '}
        <Link to="/instruments" search={{ family: [instrument.family] }}>
          {t(`common:familyPlural.${instrument.family}`)}
        </Link>{' '}
        / <span className="mono keep-ltr">{instrument.id}</span>
        {place !== null && (
          <span className="record-place">
            {t('inFamily', place)}
            <Neighbour id={previous} label={t('previous')} sign="‹" />
            <Neighbour id={next} label={t('next')} sign="›" />
          </span>
        )}
      </nav>
      <div className="record-title">
        <h1>{instrument.title}</h1>
        <div className="button-row no-print">
          {onMap !== null && (
            <Link className="button" to="/atlas" search={onMap}>
              {t('map')}
            </Link>
          )}
          {isProcess && (
            <Link className="button" to="/processes/$id" params={{ id: instrument.id }}>
              {t('process')}
            </Link>
          )}
          <PageTools
            title={instrument.title}
            about={instrument.id}
            registryVersion={detail.registry_version}
            address={`/api/instruments/${encodeURIComponent(instrument.id)}`}
            citation={detail.cite}
          />
          <ReportError table="instruments" rowKey={instrument.id} name={instrument.id} shape="button" />
          <button type="button" className="button" data-selected="true" onClick={onCite}>
            {t('cite')}
          </button>
        </div>
      </div>
    </div>
  )
}

function Neighbour({ id, label, sign }: { id: string | null; label: string; sign: string }) {
  if (id === null) return null
  return (
    <Link className="record-neighbour" to="/instruments/$id" params={{ id }} aria-label={label} title={label}>
      {sign}
    </Link>
  )
}
