import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Corridor } from '../../src/api/flows-corridor.ts'
import { useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { CorridorChart } from './CorridorChart.tsx'
import { corridorMarks, FIRST_YEAR, isJoiningInferred, LAST_YEAR } from './corridor-layout.ts'
import { FlowsChart } from './FlowsChart.tsx'
import { FlowsTable } from './FlowsTable.tsx'
import { lastStock } from './last-stock.ts'
import { useInstrumentName } from './use-instrument-name.ts'

interface CorridorFigureProps {
  readonly corridor: Corridor
  readonly shows: 'stocks' | 'flows'
}

/** A corridor's stocks by both sources, or flows from their differences, with every instrument that binds the two. */
export function CorridorFigure({ corridor, shows }: CorridorFigureProps) {
  const { t } = useTranslation('flows')
  const registry = useRegistry()
  const dateText = useDateText()
  const numberText = useNumberText()
  const { origin, destination, steepest, instruments } = corridor
  const names = { origin: origin.name, destination: destination.name }
  const last = lastStock(corridor)
  const largest = largestFlow(corridor)
  const stocksTitle =
    last === null || steepest === null || steepest.persons === 0
      ? t('corridor.noChange', names)
      : t(steepest.persons > 0 ? 'corridor.rise' : 'corridor.fall', {
          persons: last.persons,
          year: last.year,
          from: steepest.from,
          to: steepest.to,
          source: t(`sourceShort.${steepest.source}`, { defaultValue: steepest.source }),
        })
  const flowsTitle =
    largest === null
      ? t('derived.none', names)
      : t('derived.title', {
          persons: Math.round(largest.drop_negative / largest.width),
          from: largest.from,
          to: largest.to,
          source: t(`sourceShort.${largest.source}`, { defaultValue: largest.source }),
        })
  const unknown = corridor.series.flatMap(({ points }) => points.filter(({ persons }) => persons === null))
  const outside = corridorMarks(instruments).filter(
    ({ year }) => year < FIRST_YEAR || year > LAST_YEAR,
  ).length
  const inferred = instruments.filter(isJoiningInferred).length
  const multilateral = instruments.filter(({ layer }) => layer === 'multilateral').length
  return (
    <Figure
      title={shows === 'stocks' ? stocksTitle : flowsTitle}
      unit={t(shows === 'stocks' ? 'corridor.unit' : 'derived.unit', names)}
      source={t('corridor.source', { version: corridor.registry_version })}
      date={dateText(registry.data?.date ?? '')}
      summary={t('corridor.summary', {
        ...names,
        persons: last === null ? '–' : numberText(last.persons),
        year: last?.year ?? LAST_YEAR,
        count: instruments.length,
      })}
      leftOut={
        <>
          {t(shows === 'stocks' ? 'corridor.note' : 'derived.note')}{' '}
          {shows === 'stocks' && multilateral > 0 && t('corridor.ticks', { count: multilateral })}{' '}
          {shows === 'stocks' && outside > 0 && t('corridor.outside', { count: outside })}{' '}
          {shows === 'stocks' && inferred > 0 && t('corridor.inferredNote', { count: inferred })}{' '}
          {unknown.length > 0 && t('corridor.unknown', { count: unknown.length })}
        </>
      }
      table={
        shows === 'stocks' ? (
          <>
            <StockTable corridor={corridor} />
            <BindingTable corridor={corridor} />
          </>
        ) : (
          <FlowsTable corridor={corridor} />
        )
      }
    >
      {shows === 'stocks' ? <CorridorChart corridor={corridor} /> : <FlowsChart corridor={corridor} />}
    </Figure>
  )
}

/** The flow of most persons a year, falls of the stock counted as none; null without one. */
function largestFlow({ flows }: Corridor): Corridor['flows'][number] | null {
  return flows.reduce<Corridor['flows'][number] | null>(
    (most, flow) =>
      flow.drop_negative > 0 &&
      (most === null || flow.drop_negative / flow.width > most.drop_negative / most.width)
        ? flow
        : most,
    null,
  )
}

function StockTable({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation('flows')
  const numberText = useNumberText()
  const rows = useMemo(() => {
    const years = [...new Set(corridor.series.flatMap(({ points }) => points.map(({ year }) => year)))]
    return years
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        bySource: corridor.series.map(({ points }) => points.find((point) => point.year === year)),
      }))
  }, [corridor])
  return (
    <DataTable
      caption={t('corridor.table')}
      rows={rows}
      rowKey={({ year }) => String(year)}
      columns={[
        { name: 'year', label: t('column.year'), cell: ({ year }) => year },
        ...corridor.series.map(({ source }, place) => ({
          name: source,
          label: t(`source.${source}`, { defaultValue: source }),
          isNumber: true,
          cell: ({ bySource }: (typeof rows)[number]) => {
            const point = bySource[place]
            if (point === undefined) return '–'
            return point.persons === null
              ? t(`unknown.${point.reason ?? 'not listed'}`)
              : numberText(point.persons)
          },
        })),
      ]}
    />
  )
}

function BindingTable({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation(['flows', 'common'])
  const dateText = useDateText()
  const nameOf = useInstrumentName()
  return (
    <ScrollBox>
      <DataTable
        caption={t('corridor.bindingTable')}
        rows={corridor.instruments}
        rowKey={({ instrument, first_year }) => `${instrument} ${first_year}`}
        columns={[
          {
            name: 'instrument',
            label: t('column.instrument'),
            isProse: true,
            cell: (row) => (
              <a href={`/instruments/${encodeURIComponent(row.instrument)}`} title={row.title}>
                {nameOf(row)}
              </a>
            ),
          },
          { name: 'layer', label: t('column.layer'), cell: ({ layer }) => <LayerName layer={layer} /> },
          {
            name: 'binding',
            label: t('column.binding'),
            cell: ({ binding }) => t(`common:binding.${binding ?? 'none'}`),
          },
          {
            name: 'signed',
            label: t('column.signed'),
            isWhole: true,
            cell: ({ signed }) => (signed === null ? '–' : dateText(signed)),
          },
          {
            name: 'first',
            label: t('column.first'),
            isNumber: true,
            cell: (row) =>
              isJoiningInferred(row) ? t('corridor.firstInferred', { year: row.first_year }) : row.first_year,
          },
          {
            name: 'last',
            label: t('column.last'),
            isNumber: true,
            cell: ({ last_year }) => last_year ?? '–',
          },
        ]}
      />
    </ScrollBox>
  )
}
