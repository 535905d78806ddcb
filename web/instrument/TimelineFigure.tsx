import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentDetail, InstrumentSummary } from '../../src/api/instruments.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { useActorById } from '../api/queries.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { coveredYearOf } from '../components/coverage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useCoverageText } from '../components/use-coverage-text.ts'
import { useDateText } from '../format/use-date-text.ts'
import { nearestInTime } from './nearest-in-time.ts'
import { shortActorName } from './short-actor-name.ts'
import { Timeline } from './Timeline.tsx'
import { timelineItems } from './timeline-items.ts'
import { useFindingText } from './use-finding-text.ts'

const SHOWN = 22

interface TimelineFigureProps {
  readonly detail: InstrumentDetail
  readonly registry: RegistrySummary
}

/** What came before and after: the linked instruments as a timeline, with the finding as title and a table twin. */
export function TimelineFigure({ detail, registry }: TimelineFigureProps) {
  const { t } = useTranslation(['instrument', 'common'])
  const dateText = useDateText()
  const actorById = useActorById()
  const coverageText = useCoverageText()
  const [isWhole, setWhole] = useState(false)
  const { instrument: own, linked } = detail
  const shown = useMemo(() => (isWhole ? linked : nearestInTime(own, linked, SHOWN)), [isWhole, own, linked])
  const items = useMemo(
    () =>
      timelineItems(
        own,
        shown,
        {
          // The bloc is named after the family, so the family need not name it too.
          family: (family) =>
            t(`common:familyShort.${family === 'eu-readmission' ? 'readmission-agreement' : family}`),
          actor: (id) => shortActorName(id, actorById.get(id)),
        },
        coveredYearOf(registry.coverage),
      ),
    [own, shown, actorById, registry, t],
  )
  const finding = useFindingText(own, linked)
  if (linked.length === 0) {
    return (
      <section>
        <h2>{t('timeline.title')}</h2>
        <StatusBox kind="empty" title={t('timeline.none')} />
      </section>
    )
  }
  const undated = shown.length + 1 - items.length
  const cells = registry.coverage.filter((cell) =>
    [own, ...shown].some(({ layer, family }) => layer === cell.layer && family === cell.family),
  )
  const hidden = linked.length - shown.length
  const years = items.map(({ year }) => year).sort()
  return (
    <Figure
      title={finding ?? t('timeline.title')}
      unit={`${detail.linked_about} ${t('timeline.legend')}`}
      source={t('timeline.source', { version: detail.registry_version })}
      date={dateText(registry.date)}
      summary={t('timeline.summary', { count: items.length - 1, first: years[0], last: years.at(-1) })}
      leftOut={
        <>
          {undated > 0 && `${t('timeline.undated', { count: undated })} `}
          {coverageText(cells, registry.last_year)}
        </>
      }
      tools={
        hidden > 0 || isWhole ? (
          <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('timeline.fewer') : t('timeline.more', { count: hidden })}
          </button>
        ) : undefined
      }
      table={<LinkedTable own={own} rows={[own, ...linked]} />}
    >
      <Timeline items={items} lastYear={registry.last_year} />
    </Figure>
  )
}

function LinkedTable({ own, rows }: { own: InstrumentSummary; rows: readonly InstrumentSummary[] }) {
  const { t } = useTranslation(['instrument', 'common'])
  return (
    <DataTable
      caption={t('timeline.title')}
      rows={[...rows].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999))}
      rowKey={({ id }) => id}
      isMarked={({ id }) => id === own.id}
      columns={[
        {
          name: 'instrument',
          label: t('column.instrument'),
          cell: ({ id, title }) =>
            id === own.id ? (
              title
            ) : (
              <Link to="/instruments/$id" params={{ id }}>
                {title}
              </Link>
            ),
        },
        {
          name: 'layer',
          label: t('column.layer'),
          isWhole: true,
          cell: ({ layer }) => <LayerName layer={layer} />,
        },
        {
          name: 'binding',
          label: t('column.binding'),
          isWhole: true,
          cell: ({ binding }) => <BindingMark binding={binding} words />,
        },
        {
          name: 'signed',
          label: t('column.signed'),
          isWhole: true,
          cell: ({ signed }) => (signed === null ? t('notRecorded') : signed),
        },
        {
          name: 'inForce',
          label: t('column.inForce'),
          isWhole: true,
          cell: ({ in_force }) => (in_force === null ? t('notRecorded') : in_force),
        },
        {
          name: 'ended',
          label: t('column.ended'),
          isWhole: true,
          cell: ({ ended }) => (ended === null ? t('noEnd') : ended),
        },
      ]}
    />
  )
}
