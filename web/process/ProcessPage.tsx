import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessAnswer } from '../../src/api/processes.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { coveredUntil } from '../../src/layers/covered-years.ts'
import { useProcess } from '../api/process-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { cellsOf } from '../components/coverage.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useCoverageText } from '../components/use-coverage-text.ts'
import { YearStep } from '../components/YearStep.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useKeys } from '../keys/use-keys.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { ChairSides } from './ChairSides.tsx'
import { ChairsFigure } from './ChairsFigure.tsx'
import { Composition } from './Composition.tsx'
import { MembersFigure } from './MembersFigure.tsx'
import { OfficeFigure } from './OfficeFigure.tsx'
import { Overlaps } from './Overlaps.tsx'
import { PartsTable } from './PartsTable.tsx'
import { Precedent } from './Precedent.tsx'
import '../styles/record-page.css'

/** One consultative process: who joined when, who chaired, hosted and paid, and which others share its members. */
export function ProcessPage() {
  const { t } = useTranslation(['process', 'common'])
  const { id } = useParams({ from: '/processes/$id' })
  const { year } = useSearch({ from: '/processes/$id' })
  const answer = useProcess(id, year)
  const registry = useRegistry()
  useTitle(answer.data?.process.title ?? id)
  const failed = answer.error ?? registry.error
  if (failed !== null) {
    return (
      <div className="record-page">
        <h1>{t('common:state.error')}</h1>
        <ErrorBox error={failed} onRetry={() => void answer.refetch()} />
      </div>
    )
  }
  if (answer.data === undefined || registry.data === undefined) {
    return (
      <div className="record-page">
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  return <Process answer={answer.data} registry={registry.data} />
}

function Process({ answer, registry }: { answer: ProcessAnswer; registry: RegistrySummary }) {
  const { t } = useTranslation(['process', 'common'])
  const navigate = useNavigate()
  const dateText = useDateText()
  const { process, members, offices, starts, year } = answer
  // Steps go on from the year that is asked for, whose answer may still be on its way.
  const asked = useSearch({ from: '/processes/$id' }).year ?? year
  const firstYear = Math.min(
    process.year ?? year,
    answer.chair_years[0]?.year ?? year,
    ...members.map((part) => part.first_year ?? year),
  )
  const coverageText = useCoverageText()
  const setYear = useCallback(
    (next: number) => {
      const within = Math.min(Math.max(next, registry.first_year), registry.last_year)
      void navigate({
        to: '/processes/$id',
        params: { id: process.id },
        search: { year: within },
        replace: true,
      })
    },
    [navigate, process.id, registry],
  )
  useKeys([
    { keys: 'ArrowLeft', label: t('keys.before'), run: () => setYear(asked - 1) },
    { keys: 'ArrowRight', label: t('keys.after'), run: () => setYear(asked + 1) },
  ])
  const cells = cellsOf(registry.coverage, {
    layers: [process.layer ?? 'none'],
    families: [process.family],
  })
  const figure = {
    answer,
    firstYear,
    lastYear: process.last_year ?? registry.last_year,
    source: t('source', { version: answer.registry_version }),
    date: dateText(registry.date),
    coveredYear: coveredUntil(cells).lastYear,
    covered: coverageText(cells, registry.last_year),
  }
  const others = offices.filter(({ role }) => role === 'observer' || role === 'agency')
  return (
    <article className="record-page">
      <nav className="record-crumbs" aria-label={t('crumbs')}>
        <Link to="/processes">{t('list.title')}</Link> / <span className="mono keep-ltr">{process.id}</span>
      </nav>
      <div className="record-page-head">
        <h1>{process.title}</h1>
        <div className="button-row no-print">
          <Link className="button" to="/instruments/$id" params={{ id: process.id }}>
            {t('record')}
          </Link>
          <Link className="button" to="/partnership" search={{ instrument: process.id }}>
            {t('partnership')}
          </Link>
          <PageTools
            title={t('cited', { title: process.title, year })}
            about=""
            registryVersion={answer.registry_version}
            address={`/api/processes/${encodeURIComponent(process.id)}?year=${year}`}
          />
          <ReportError table="instruments" rowKey={process.id} name={process.id} shape="button" />
        </div>
      </div>
      <p className="record-page-facts">
        {t(`common:family.${process.family}`)} · <LayerName layer={process.layer} /> ·{' '}
        {process.year === null ? t('undatedFounding') : t('since', { year: process.year })}
        {process.last_year !== null && ` ${t('until', { year: process.last_year })}`}
        {process.note !== null && <small> · {process.note}</small>}
      </p>
      <YearStep year={asked} first={registry.first_year} last={registry.last_year} onYear={setYear} />
      <MembersFigure {...figure} />
      <ChairsFigure {...figure} />
      <ChairSides {...figure} />
      <OfficeFigure office="secretariat" {...figure} />
      <OfficeFigure office="funder" {...figure} />
      <section className="section" aria-labelledby="offices">
        <h2 id="offices">{t('offices.title')}</h2>
        {others.length === 0 ? (
          <p className="second">{t('offices.none')}</p>
        ) : (
          <PartsTable caption={t('offices.title')} process={process.id} parts={others} />
        )}
      </section>
      <Composition answer={answer} />
      <Overlaps answer={answer} />
      <Precedent process={process.id} />
      <PageFoot
        start={
          <BiasNote>
            {t('bias', { inferred: starts.inferred, unknown: starts.unknown, all: members.length })}
          </BiasNote>
        }
      />
    </article>
  )
}
