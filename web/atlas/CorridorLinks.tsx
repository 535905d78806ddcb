import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'

/** From two states to the migrants of either living in the other; nothing where one is no state. */
export function CorridorLinks({ a, b }: { readonly a: ActorSummary; readonly b: ActorSummary }) {
  const { t } = useTranslation('atlas')
  if (a.kind !== 'state' || b.kind !== 'state') return null
  const ways = [
    { from: a, to: b },
    { from: b, to: a },
  ]
  return (
    <p className="pair-corridors caption">
      <strong>{t('corridor')}</strong>{' '}
      {ways.map(({ from, to }) => (
        <Link key={from.id} to="/flows" search={{ from: from.id, to: to.id }}>
          {t('corridorWay', { from: from.name, to: to.name })}
        </Link>
      ))}
    </p>
  )
}
