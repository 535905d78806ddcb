import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TreatedCorridors } from '../../src/api/flows-corridor.ts'
import { useTreatedCorridors } from '../api/flow-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { Figure } from '../components/Figure.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import type { FlowsSearch } from '../routes/flows-search.ts'
import { FIRST_YEAR, LAST_YEAR } from './corridor-layout.ts'
import './small-multiples.css'

interface SmallMultiplesProps {
  readonly treatment: string
  /** The treatment in words. */
  readonly what: string
  readonly search: FlowsSearch
  /** The corridor that is shown, which is none of the others. */
  readonly origin: string
  readonly destination: string
}

const SHOWN = 6
const WIDTH_PX = 100
const PLOT_PX = 40
const TICK_PX = 8

type Item = TreatedCorridors['items'][number]

/** The largest other corridors that such instruments bind, each on its own scale, with dates of signature. */
export function SmallMultiples({ treatment, what, search, origin, destination }: SmallMultiplesProps) {
  const { t } = useTranslation('flows')
  const numberText = useNumberText()
  const registry = useRegistry()
  const dateText = useDateText()
  const found = useTreatedCorridors(treatment, SHOWN + 1)
  if (found.error !== null) return <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <StatusBox kind="loading">{t('loading')}</StatusBox>
  const { of, registry_version } = found.data
  const items = found.data.items
    .filter((item) => item.origin.id !== origin || item.destination.id !== destination)
    .slice(0, SHOWN)
  if (items.length === 0) return <StatusBox kind="empty">{t('others.none', { what })}</StatusBox>
  return (
    <Figure
      title={t('others.title', { what })}
      unit={t('others.unit', { shown: items.length, count: of })}
      source={t('corridor.source', { version: registry_version })}
      date={dateText(registry.data?.date ?? '')}
      summary={t('others.summary', { shown: items.length, what })}
      table={
        <DataTable
          caption={t('others.table')}
          rows={items}
          rowKey={({ origin, destination }) => `${origin.id} ${destination.id}`}
          columns={[
            {
              name: 'corridor',
              label: t('column.corridor'),
              cell: ({ origin, destination }) =>
                t('pair', { origin: origin.name, destination: destination.name }),
            },
            { name: 'most', label: t('others.most'), isNumber: true, cell: ({ most }) => numberText(most) },
            {
              name: 'years',
              label: t('others.signed'),
              isProse: true,
              cell: ({ deals }) => deals.map(({ year }) => year).join(', '),
            },
          ]}
        />
      }
    >
      <ul className="small-multiples">
        {items.map((item) => (
          <li key={`${item.origin.id} ${item.destination.id}`}>
            <Link
              to="/flows"
              search={{ ...search, from: item.origin.id, to: item.destination.id }}
              title={t('pair', { origin: item.origin.name, destination: item.destination.name })}
            >
              <span className="mono">
                {item.origin.id} → {item.destination.id}
              </span>
            </Link>
            <Multiple item={item} />
            <span className="caption">{t('others.atMost', { count: item.most })}</span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function Multiple({ item: { series, deals, most } }: { item: Item }) {
  const x = (year: number): number => ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * (WIDTH_PX - 2) + 1
  const y = (persons: number): number => PLOT_PX - (persons / most) * (PLOT_PX - 3)
  const height = PLOT_PX + TICK_PX + 2
  return (
    <svg
      className="keep-ltr"
      width={WIDTH_PX}
      height={height}
      viewBox={`0 0 ${WIDTH_PX} ${height}`}
      aria-hidden="true"
    >
      <path className="flow-grid" d={`M0,${PLOT_PX}H${WIDTH_PX}`} />
      {series.map(({ source, points }) => (
        <path
          key={source}
          className="multiple-line"
          data-source={source}
          d={points
            .filter(({ persons }) => persons !== null)
            .map(
              ({ year, persons }, at) =>
                `${at === 0 ? 'M' : 'L'}${x(year).toFixed(1)},${y(persons ?? 0).toFixed(1)}`,
            )
            .join('')}
        />
      ))}
      {deals
        .filter(({ year }) => year >= FIRST_YEAR && year <= LAST_YEAR)
        .map(({ instrument, year, layer }) => (
          <path
            key={instrument}
            className="multiple-deal"
            data-layer={layer ?? 'none'}
            d={`M${x(year).toFixed(1)},${PLOT_PX + 2}v${TICK_PX}`}
          />
        ))}
    </svg>
  )
}
