import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorForums, ActorYears } from '../../src/api/actor-pages.ts'
import type { ActorDetail } from '../../src/api/actors.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { useActorForums, useActorStack, useActorYears } from '../api/actor-page-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { Figure } from '../components/Figure.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useCoverageText } from '../components/use-coverage-text.ts'
import { YearStep } from '../components/YearStep.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useKeys } from '../keys/use-keys.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { Forums } from './Forums.tsx'
import { Partners } from './Partners.tsx'
import { StackTable } from './StackTable.tsx'
import { StackYears } from './StackYears.tsx'
import { YearsTable } from './YearsTable.tsx'
import '../styles/record-page.css'
import './actor.css'

/** One actor: what binds it by layer over the years, to whom, what it chairs, hosts and funds, and what it stays out of. */
export function ActorPage() {
  const { t } = useTranslation(['actor', 'common'])
  const { id } = useParams({ from: '/actors/$id' })
  const search = useSearch({ from: '/actors/$id' })
  const navigate = useNavigate()
  const stack = useActorStack(id, search)
  const series = useActorYears(id, search)
  const forums = useActorForums(id)
  const registry = useRegistry()
  const idOfToday = stack.data?.actor.id
  useEffect(() => {
    // A name or former code is answered with the actor that it stands for.
    if (idOfToday === undefined || idOfToday === id) return
    void navigate({ to: '/actors/$id', params: { id: idOfToday }, search, replace: true })
  }, [idOfToday, id, navigate, search])
  useTitle(stack.data?.actor.name ?? id)
  const failed = stack.error ?? series.error ?? forums.error ?? registry.error
  if (failed !== null) {
    return (
      <div className="record-page">
        <h1>{t('common:state.error')}</h1>
        <ErrorBox error={failed} onRetry={() => void stack.refetch()} />
      </div>
    )
  }
  if (
    stack.data === undefined ||
    series.data === undefined ||
    forums.data === undefined ||
    registry.data === undefined
  ) {
    return (
      <div className="record-page">
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  return <Actor stack={stack.data} series={series.data} forums={forums.data} registry={registry.data} />
}

interface ActorProps {
  readonly stack: ActorDetail
  readonly series: ActorYears
  readonly forums: ActorForums
  readonly registry: RegistrySummary
}

function Actor({ stack, series, forums, registry }: ActorProps) {
  const { t } = useTranslation(['actor', 'common'])
  const navigate = useNavigate()
  const dateText = useDateText()
  const coverageText = useCoverageText()
  const search = useSearch({ from: '/actors/$id' })
  const { actor, year, continuing } = stack
  // Steps go on from the year that is asked for, whose answer may still be on its way.
  const asked = search.year ?? year
  const setYear = useCallback(
    (next: number) => {
      const within = Math.min(Math.max(next, registry.first_year), registry.last_year)
      void navigate({
        to: '/actors/$id',
        params: { id: actor.id },
        search: { ...search, year: within },
        replace: true,
      })
    },
    [navigate, actor.id, registry, search],
  )
  useKeys([
    { keys: 'ArrowLeft', label: t('keys.before'), run: () => setYear(asked - 1) },
    { keys: 'ArrowRight', label: t('keys.after'), run: () => setYear(asked + 1) },
    { keys: 'shift+ArrowLeft', label: t('keys.tenBefore'), run: () => setYear(asked - 10) },
    { keys: 'shift+ArrowRight', label: t('keys.tenAfter'), run: () => setYear(asked + 10) },
  ])
  const bound = stack.layers.flatMap(({ instruments }) => instruments)
  const peak = series.years.reduce(
    (best, { year: at, instruments }) => {
      const sum = instruments.reduce((total, count) => total + count, 0)
      return sum > best.sum ? { year: at, sum } : best
    },
    { year, sum: 0 },
  )
  const life = [
    actor.start === null ? null : t('from', { date: dateText(actor.start) }),
    actor.end === null ? null : t('to', { date: dateText(actor.end) }),
  ].filter((part) => part !== null)
  return (
    <article className="record-page">
      <nav className="record-crumbs" aria-label={t('crumbs')}>
        <Link to="/actors">{t('list.title')}</Link> / <span className="mono keep-ltr">{actor.id}</span>
      </nav>
      <div className="record-page-head">
        <h1>{actor.name}</h1>
        <div className="button-row no-print">
          <Link className="button" to="/atlas" search={{ a: actor.id, year }}>
            {t('map')}
          </Link>
          <Link className="button" to="/instruments" search={{ actor: [actor.id] }}>
            {t('instruments')}
          </Link>
          {actor.kind === 'state' && (
            <Link className="button" to="/flows" search={{ from: actor.id }}>
              {t('flows')}
            </Link>
          )}
          <PageTools
            title={t('cited', { name: actor.name, year })}
            about={`${t(`blocs.${stack.blocs}`)}; ${t(`scope.${stack.scope}`)}`}
            registryVersion={stack.registry_version}
            address={`/api/actors/${encodeURIComponent(actor.id)}?year=${year}&blocs=${stack.blocs}&scope=${stack.scope}`}
          />
          <ReportError table="actors" rowKey={actor.id} name={actor.name} shape="button" />
        </div>
      </div>
      <div className="record-page-facts">
        {[t(`kind.${actor.kind}`), ...life].join(' · ')}
        {actor.subregion !== null && (
          <span>
            {' · '}
            {actor.subregion}
            <ReportError table="regions" rowKey={actor.id} name={actor.subregion} />
          </span>
        )}
        {actor.aliases.map((alias) => (
          <span key={alias}>
            {' · '}
            {alias}
            <ReportError table="aliases" rowKey={['actors', actor.id, alias].join('|')} name={alias} />
          </span>
        ))}
        {continuing !== null && (
          <>
            {' · '}
            {t('continuing')}{' '}
            <Link to="/actors/$id" params={{ id: continuing }} className="mono">
              {continuing}
            </Link>
          </>
        )}
      </div>
      <YearStep year={asked} first={registry.first_year} last={registry.last_year} onYear={setYear} />
      {peak.sum === 0 ? (
        <StatusBox kind="empty" title={t('nothing')}>
          <p>{t('nothingWhy')}</p>
        </StatusBox>
      ) : (
        <Figure
          title={t('years.title', { count: stack.instruments, year, peak: peak.sum, peakYear: peak.year })}
          unit={t('years.unit', { rule: t(`blocs.${stack.blocs}`) })}
          source={t('source', { version: stack.registry_version })}
          date={dateText(registry.date)}
          summary={t('years.summary', { count: stack.instruments, partners: stack.partners, year })}
          leftOut={
            <>
              {t('years.undated', { count: stack.left_out.undated.length })}{' '}
              {t('years.uncoded', { count: stack.left_out.uncoded_trade.length })}{' '}
              {coverageText(registry.coverage, registry.last_year)}
            </>
          }
          table={<YearsTable series={series} />}
        >
          <StackYears series={series} year={year} onYear={setYear} />
        </Figure>
      )}
      <StackTable stack={stack} />
      <Partners stack={stack} />
      <Forums forums={forums} />
      <PageFoot
        start={
          <BiasNote>
            {t('bias', {
              inferred: bound.filter(({ start }) => start === 'inferred').length,
              binding: bound.filter(({ binding }) => binding === null).length,
              end: bound.filter(({ end_recorded }) => !end_recorded).length,
              undated: stack.left_out.undated.length,
              all: stack.instruments,
            })}
          </BiasNote>
        }
      />
    </article>
  )
}
