import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { concerns } from '../../src/api/event-filter.ts'
import type { EventItem } from '../../src/api/events.ts'
import { uncoveredFrom } from '../components/coverage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { measureText } from '../components/measure-text.ts'
import type { TimeAxis } from '../components/time-axis.ts'
import { useDateText } from '../format/use-date-text.ts'
import { Concerned } from './Concerned.tsx'
import { EventChart } from './EventChart.tsx'
import { EventSources } from './EventSources.tsx'
import { eventLanes } from './event-lanes.ts'
import { eventsCovered } from './events-covered.ts'
import { useEventsFinding } from './use-events-finding.ts'
import { useKindText } from './use-kind-text.ts'

interface EventFigureProps {
  readonly items: readonly EventItem[]
  readonly of: number
  readonly version: string
  readonly axis: TimeAxis
  readonly isNarrow: boolean
  readonly chosen: EventItem | null
  readonly years: readonly [number, number] | null
  readonly registryDate: string
  readonly onChoose: (id: string) => void
}

const TEXT_PX = 12

/** The events that match along the years by kind, with the finding as title and a table twin. */
export function EventFigure(props: EventFigureProps) {
  const { items, of, version, axis, isNarrow, chosen, years, registryDate, onChoose } = props
  const { t } = useTranslation('timeline')
  const dateText = useDateText()
  const finding = useEventsFinding()
  const layout = useMemo(
    () =>
      eventLanes(items, { axis, hasLabels: !isNarrow, measurePx: (text) => measureText(text, TEXT_PX) + 2 }),
    [items, axis, isNarrow],
  )
  const related = useMemo(
    () =>
      new Set(
        chosen === null
          ? []
          : items.filter((item) => chosen.actors.some(({ id }) => concerns(item, id))).map(({ id }) => id),
      ),
    [items, chosen],
  )
  const titleOf = useMemo(() => new Map(items.map(({ id, title }) => [id, title])), [items])
  const covered = useMemo(() => eventsCovered(items), [items])
  const uncovered = uncoveredFrom(covered.lastYear, axis)
  const inexact = items.filter(({ date }) => date.length < 10).length
  return (
    <Figure
      title={finding(items, axis)}
      unit={t('events.unit', { count: items.length, of })}
      source={t('made.source', { version })}
      date={dateText(registryDate)}
      summary={t('events.summary', { count: items.length, first: axis.first, last: axis.last })}
      leftOut={
        <>
          {inexact > 0 && `${t('events.inexact', { count: inexact })} `}
          {items.length < of && `${t('events.filtered', { count: of - items.length })} `}
          {t('events.partial')}{' '}
          {covered.lastYear === null
            ? t('events.sourcesSilent')
            : uncovered !== null &&
              t('events.sourcesEnd', { year: covered.lastYear, dated: covered.dated, of: covered.of })}
        </>
      }
      table={<EventTable items={items} chosen={chosen} />}
    >
      <EventChart
        layout={layout}
        axis={axis}
        isNarrow={isNarrow}
        years={years}
        uncoveredX={uncovered === null ? null : axis.x(uncovered)}
        chosen={chosen?.id ?? null}
        related={related}
        titleOf={titleOf}
        onChoose={onChoose}
      />
    </Figure>
  )
}

function EventTable({ items, chosen }: { items: readonly EventItem[]; chosen: EventItem | null }) {
  const { t } = useTranslation('timeline')
  const kindText = useKindText()
  return (
    <DataTable
      caption={t('events.tableCaption')}
      rows={items}
      rowKey={({ id }) => id}
      isMarked={({ id }) => id === chosen?.id}
      columns={[
        { name: 'event', label: t('column.event'), cell: ({ title }) => title },
        { name: 'date', label: t('column.date'), isWhole: true, cell: ({ date }) => date },
        { name: 'kind', label: t('column.kind'), isWhole: true, cell: ({ kind }) => kindText(kind) },
        { name: 'concerned', label: t('column.concerned'), cell: (event) => <Concerned event={event} /> },
        { name: 'sources', label: t('column.sources'), cell: (event) => <EventSources event={event} /> },
      ]}
    />
  )
}
