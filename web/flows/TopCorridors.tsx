import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TopCorridors as Answer } from '../../src/api/flows-corridor.ts'
import { useTopCorridors } from '../api/flow-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { FlowsSearch } from '../routes/flows-search.ts'
import './top-corridors.css'

interface TopCorridorsProps {
  readonly origin: string
  readonly destination: string
  readonly search: FlowsSearch
}

const SHOWN = 6

/** The largest corridors from the origin and to the destination, which lead to their own pages. */
export function TopCorridors({ origin, destination, search }: TopCorridorsProps) {
  const { t } = useTranslation('flows')
  return (
    <section className="section top-corridors" aria-label={t('top.title')}>
      <Side actor={origin} side="origin" search={search} />
      <Side actor={destination} side="destination" search={search} />
    </section>
  )
}

function Side({
  actor,
  side,
  search,
}: {
  actor: string
  side: 'origin' | 'destination'
  search: FlowsSearch
}) {
  const { t } = useTranslation('flows')
  const found = useTopCorridors(actor, side, SHOWN)
  if (found.error !== null) return <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <StatusBox kind="loading">{t('loading')}</StatusBox>
  const { items, year } = found.data
  const name = found.data.actor.name
  return (
    <div>
      <h3>{t(side === 'origin' ? 'top.from' : 'top.to', { name })}</h3>
      <p className="caption">{t('top.unit', { year })}</p>
      {items.length === 0 ? (
        <StatusBox kind="empty">{t('top.none', { year })}</StatusBox>
      ) : (
        <Rows items={items} side={side} search={search} />
      )}
    </div>
  )
}

function Rows({
  items,
  side,
  search,
}: {
  items: Answer['items']
  side: 'origin' | 'destination'
  search: FlowsSearch
}) {
  const numberText = useNumberText()
  const most = Math.max(1, ...items.map(({ persons }) => persons))
  return (
    <ol>
      {items.map(({ origin, destination, persons }) => {
        const other = side === 'origin' ? destination : origin
        return (
          <li key={other.id}>
            <Link to="/flows" search={{ ...search, from: origin.id, to: destination.id }}>
              {other.name}
            </Link>
            <span className="top-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(100 * persons) / most}%` }} />
            </span>
            <span className="num">{numberText(persons)}</span>
          </li>
        )
      })}
    </ol>
  )
}
