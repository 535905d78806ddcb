import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { filterEvents } from '../../src/api/event-filter.ts'
import type { EventsAnswer } from '../../src/api/events.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { useActorById, useYearCounts } from '../api/queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { FilterChip } from '../components/FilterChip.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { timeAxis } from '../components/time-axis.ts'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useWidth } from '../components/use-width.ts'
import { useKeys } from '../keys/use-keys.ts'
import type { TimelineSearch } from '../routes/timeline-search.ts'
import { stringifySearch } from '../search-params.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { chosenOf, movedEvent, movedYear, yearsName } from './chosen.ts'
import { EventFigure } from './EventFigure.tsx'
import { EventList, eventAnchor } from './EventList.tsx'
import { filterOf, setParts, withoutPart } from './event-filter-state.ts'
import { MadeFigure } from './MadeFigure.tsx'
import { MadeInYears } from './MadeInYears.tsx'
import { NoEvents } from './NoEvents.tsx'
import { RangeSide } from './RangeSide.tsx'
import { TimelineFilter } from './TimelineFilter.tsx'
import { useEventPartText } from './use-part-text.ts'
import { YearSide } from './YearSide.tsx'
import type { YearsAsked } from './years-asked.ts'

interface TimelineViewProps {
  readonly registry: RegistrySummary
  readonly answer: EventsAnswer
  readonly search: TimelineSearch
  readonly asked: Extract<YearsAsked, { readonly status: 'years' }>
  readonly onChange: (next: TimelineSearch, continues?: boolean) => void
}

const NAMES_PX = 116
const COUNTS_PX = 86
const CHARTS_ID = 'timeline-charts'

/** The page once its years are known: filter, two charts on one axis, the list, and what was chosen beside them. */
export function TimelineView({ registry, answer, search, asked, onChange }: TimelineViewProps) {
  const { t } = useTranslation('timeline')
  const isPhone = useMedia(PHONE)
  const [box, widthPx] = useWidth<HTMLDivElement>(1016)
  const actorById = useActorById()
  const nameOf = (id: string): string => actorById.get(id)?.name ?? id
  const partText = useEventPartText(nameOf)
  const { items: events, of } = answer
  const filter = useMemo(() => filterOf(search, asked), [search, asked])
  const items = useMemo(() => filterEvents(events, filter), [events, filter])
  const first = asked.from ?? Math.min(events[0]?.first_year ?? registry.first_year, asked.to ?? 9999)
  const last = asked.to ?? registry.last_year
  const counts = useYearCounts({ from: first, to: last, actor: search.actor?.join(',') })
  const axis = useMemo(
    () =>
      timeAxis({
        first,
        last,
        widthPx,
        startPx: isPhone ? 20 : NAMES_PX,
        endPadPx: isPhone ? 40 : COUNTS_PX,
      }),
    [first, last, widthPx, isPhone],
  )
  const chosen = chosenOf(search, events)

  const choose = (id: string): void => {
    const { year: _, ...rest } = search
    onChange({ ...rest, event: id }, true)
    const place = isPhone ? `#${CSS.escape(eventAnchor(id))}` : `[data-event="${CSS.escape(id)}"]`
    document.querySelector(place)?.scrollIntoView({ block: 'nearest' })
  }
  const step = (by: 1 | -1): void => {
    const next = movedEvent(items, chosen, by)
    if (next !== null) choose(next.id)
  }
  const chooseYear = (year: number): void => {
    const { event: _, ...rest } = search
    onChange({ ...rest, year }, true)
  }
  const stepYear = (by: number): void => chooseYear(movedYear(chosen, axis, by))
  const clear = (): void => {
    const { event: _, year: __, ...rest } = search
    onChange(rest)
  }
  useKeys([
    { keys: 'j', label: t('keys.next'), run: () => step(1) },
    { keys: 'k', label: t('keys.previous'), run: () => step(-1) },
    { keys: 'ArrowRight', label: t('keys.yearOn'), run: () => stepYear(1) },
    { keys: 'ArrowLeft', label: t('keys.yearBack'), run: () => stepYear(-1) },
    { keys: 'shift+ArrowRight', label: t('keys.decadeOn'), run: () => stepYear(10) },
    { keys: 'shift+ArrowLeft', label: t('keys.decadeBack'), run: () => stepYear(-10) },
    { keys: 'x', label: t('keys.clear'), run: clear },
  ])

  const years = chosen?.years ?? null
  const made =
    counts.error !== null ? (
      <ErrorBox error={counts.error} onRetry={() => void counts.refetch()} />
    ) : counts.data === undefined ? (
      <StatusBox kind="loading">{t('loadingCounts')}</StatusBox>
    ) : (
      <MadeFigure
        answer={counts.data}
        axis={axis}
        isNarrow={isPhone}
        years={years}
        registryDate={registry.date}
        actorNames={(search.actor ?? []).map(nameOf)}
        onYear={chooseYear}
      />
    )
  const side =
    years === null ? (
      !isPhone && counts.data !== undefined && <RangeSide answer={counts.data} actor={search.actor} />
    ) : (
      <YearSide event={chosen?.event ?? null} years={years} actor={search.actor} onClose={clear} />
    )
  const list =
    items.length === 0 ? null : (
      <EventList
        items={items}
        counts={counts.data}
        search={search}
        chosen={chosen?.event ?? null}
        below={
          isPhone && years !== null ? (
            <MadeInYears from={years[0]} to={years[1]} name={yearsName(years)} actor={search.actor} />
          ) : undefined
        }
      />
    )
  return (
    <div className="timeline-page">
      <div className="timeline-main" ref={box}>
        <div className="timeline-head">
          <h1 aria-live="polite">
            {t('heading', { count: items.length })} <span className="timeline-of">{t('of', { of })}</span>
          </h1>
          <PageTools
            title={t('title')}
            about={setParts(filter)
              .map((part) => partText(filter, part))
              .join('; ')}
            registryVersion={answer.registry_version}
            address={`/api/events${stringifySearch({ kind: search.kind, actor: search.actor, from: search.from, to: search.to })}`}
          />
          {setParts(filter).map((part) => (
            <FilterChip
              key={part}
              text={partText(filter, part)}
              label={t('chip.remove', { chip: partText(filter, part) })}
              onRemove={() => onChange(withoutPart(search, part))}
            />
          ))}
        </div>
        <TimelineFilter events={events} search={search} filter={filter} onChange={onChange} />
        {isPhone && chosen?.event === null && side}
        {isPhone && items.length > 0 && <a href={`#${CHARTS_ID}`}>{t('toCharts')}</a>}
        {items.length === 0 && (
          <NoEvents events={events} search={search} filter={filter} partText={partText} onChange={onChange} />
        )}
        {isPhone && list}
        <div id={CHARTS_ID} />
        {made}
        {items.length > 0 && (
          <EventFigure
            items={items}
            of={of}
            version={answer.registry_version}
            axis={axis}
            isNarrow={isPhone}
            chosen={chosen?.event ?? null}
            years={years}
            registryDate={registry.date}
            onChoose={choose}
          />
        )}
        {!isPhone && list}
      </div>
      {!isPhone && side}
      <PageFoot
        start={
          <BiasNote>
            {t('foot', {
              all: registry.counts.instruments,
              undated: registry.missing.instruments_undated,
              binding: registry.missing.instruments_without_binding,
              end: registry.missing.instruments_without_end,
            })}
          </BiasNote>
        }
        end={isPhone ? undefined : t('footKeys')}
      />
    </div>
  )
}
