import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail } from '../../src/api/instruments.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { versionedAddress } from '../../src/model/cite.ts'
import { useInstrument, useInstruments, useRegistry } from '../api/queries.ts'
import { OwnChanges } from '../changes/OwnChanges.tsx'
import { biasCounts } from '../components/bias-counts.ts'
import { CiteBox } from '../components/CiteBox.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { KeyCaps } from '../keys/KeyList.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { AlsoKnown } from './AlsoKnown.tsx'
import { CodingTable } from './CodingTable.tsx'
import { FamilyTable } from './FamilyTable.tsx'
import { familyNeighbours } from './family-comparison.ts'
import { InstrumentTabs } from './InstrumentTabs.tsx'
import { RecordFacts } from './RecordFacts.tsx'
import { RecordHead } from './RecordHead.tsx'
import { RivalValues } from './RivalValues.tsx'
import { RoleList } from './RoleList.tsx'
import { sourceNumbers } from './record-facts.ts'
import { SourceList } from './SourceList.tsx'
import { TimelineFigure } from './TimelineFigure.tsx'
import './instrument.css'

/** One instrument: what it is, if it binds, what came before and after, who takes part, and where each fact comes from. */
export function InstrumentPage() {
  const { t } = useTranslation(['instrument', 'common'])
  const { id } = useParams({ from: '/instruments/$id' })
  const detail = useInstrument(id)
  const registry = useRegistry()
  const navigate = useNavigate()
  const idOfToday = detail.data?.instrument.id
  useEffect(() => {
    // A former id is answered with the record that it became part of.
    if (idOfToday === undefined || idOfToday === id) return
    void navigate({ to: '/instruments/$id', params: { id: idOfToday }, replace: true })
  }, [idOfToday, id, navigate])
  useTitle(detail.data?.instrument.title ?? id)
  const failed = detail.error ?? registry.error
  if (failed !== null) {
    return (
      <div className="instrument-page-empty">
        <h1>{t('common:state.error')}</h1>
        <ErrorBox error={failed} onRetry={() => void detail.refetch()} />
      </div>
    )
  }
  if (detail.data === undefined || registry.data === undefined) {
    return (
      <div className="instrument-page-empty">
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  return <Record key={id} detail={detail.data} registry={registry.data} />
}

function Record({ detail, registry }: { detail: InstrumentDetail; registry: RegistrySummary }) {
  const { t, i18n } = useTranslation('instrument')
  const navigate = useNavigate()
  const all = useInstruments().data
  const cite = useRef<HTMLElement>(null)
  const { instrument, participations } = detail
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const { undated, binding, end } = biasCounts([instrument])
  const lacks = [
    undated > 0 && t('foot.date'),
    binding > 0 && t('foot.binding'),
    end > 0 && t('foot.end'),
  ].filter((name) => name !== false)
  const { previous, next, place, of } = useMemo(() => {
    const family = all?.filter((row) => row.family === instrument.family) ?? []
    return { ...familyNeighbours(family, instrument.id), of: family.length }
  }, [all, instrument])
  const numbers = useMemo(() => sourceNumbers(detail.sources), [detail.sources])
  const toCite = (): void => {
    cite.current?.scrollIntoView({ block: 'center' })
    cite.current?.querySelector('button')?.focus()
  }
  const toChanges = (): void => {
    const own = document.getElementById('own-changes')
    if (own === null) void navigate({ to: '/changes' })
    else {
      own.scrollIntoView({ block: 'center' })
      own.focus()
    }
  }
  const open = (id: string | null): void => {
    if (id !== null) void navigate({ to: '/instruments/$id', params: { id } })
  }
  useKeys([
    { keys: 'c', label: t('keys.cite'), run: toCite },
    { keys: 'h', label: t('keys.history'), run: toChanges },
    { keys: '[', label: t('keys.previous'), run: () => open(previous) },
    { keys: ']', label: t('keys.next'), run: () => open(next) },
  ])
  return (
    <article className="instrument-page">
      <RecordHead
        detail={detail}
        previous={previous}
        next={next}
        place={place === -1 ? null : { place: place + 1, of }}
        onCite={toCite}
      />
      <InstrumentTabs id={instrument.id} current="record" />
      <RecordFacts detail={detail} numbers={numbers} />
      <div className="instrument-columns">
        <div className="instrument-column">
          <TimelineFigure detail={detail} registry={registry} />
          <RoleList detail={detail} numbers={numbers} />
          <OwnChanges instrument={instrument.id} />
          <RivalValues detail={detail} numbers={numbers} />
        </div>
        <div className="instrument-column">
          <CodingTable instrument={instrument.id} codings={detail.codings} numbers={numbers} />
          <FamilyTable detail={detail} />
          <section className="section" aria-labelledby="cite" ref={cite}>
            <h2 id="cite">{t('citeTitle')}</h2>
            <CiteBox
              citation={detail.cite}
              link={versionedAddress(addressOf(instrument.id), detail.registry_version)}
            />
          </section>
          <AlsoKnown detail={detail} numbers={numbers} />
          <SourceList sources={detail.sources} />
        </div>
      </div>
      <PageFoot
        start={
          <>
            {t('foot.record', { id: instrument.id, version: detail.registry_version })} ·{' '}
            <a href={`/api/instruments/${encodeURIComponent(instrument.id)}`}>{t('foot.json')}</a> ·{' '}
            <BiasNote>
              {t('foot.bias', {
                count: participations.length,
                inferred: participations.filter(({ start }) => start === 'inferred').length,
                unknown: participations.filter(({ start }) => start === 'unknown').length,
                lacks:
                  lacks.length === 0
                    ? t('foot.lacksNothing')
                    : t('foot.lacks', { names: listed.format(lacks) }),
              })}
            </BiasNote>
          </>
        }
        end={
          <span className="instrument-keys no-print">
            <span>
              <KeyCaps keys="[ ]" /> {t('foot.family')}
            </span>
            <span>
              <KeyCaps keys="c" /> {t('foot.citeKey')}
            </span>
          </span>
        }
      />
    </article>
  )
}

function addressOf(id: string): string {
  return `${window.location.origin}/instruments/${encodeURIComponent(id)}`
}
