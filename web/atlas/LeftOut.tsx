import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { Scope } from '../../src/layers/scope.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { AtlasChange } from '../routes/atlas-search.ts'
import './left-out.css'

interface LeftOutProps {
  readonly scope: Scope
  /** Instruments in which nothing dates the actor's part; null where the question does not arise. */
  readonly undated: readonly InstrumentSummary[] | null
  readonly uncodedTrade: number
  /** Whose trade agreements the link opens. */
  readonly actorIds: readonly string[]
  readonly hasBindingKey?: boolean
  readonly onChange: (part: AtlasChange) => void
}

/** What the figures leave out and why, with the switch that counts trade agreements too (METHOD §1, Scope). */
export function LeftOut({ scope, undated, uncodedTrade, actorIds, hasBindingKey, onChange }: LeftOutProps) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  return (
    <div className="left-out caption">
      <p>
        <strong>{t('leftOut')}</strong>
      </p>
      {undated !== null && <Undated rows={undated} />}
      {scope === 'all' ? (
        t('noTradeLeftOut')
      ) : (
        <Link to="/instruments" search={{ regime: ['trade'], actor: [...actorIds] }}>
          {t('leftOutTrade', { count: uncodedTrade, shown: number(uncodedTrade) })}
        </Link>
      )}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => onChange({ scope: scope === 'all' ? undefined : 'all' })}
      >
        {t(scope === 'all' ? 'countCoded' : 'countAllTrade')}
      </button>
      {hasBindingKey && (
        <span className="left-out-key">
          <BindingMark binding="yes" words /> <BindingMark binding="no" words />{' '}
          <BindingMark binding={null} words />
        </span>
      )}
    </div>
  )
}

function Undated({ rows }: { rows: readonly InstrumentSummary[] }) {
  const { t } = useTranslation('atlas')
  const words = t('leftOutUndated', { count: rows.length })
  if (rows.length === 0) return <p>{words}</p>
  return (
    <details>
      <summary>{words}</summary>
      <ul>
        {rows.map(({ id, title }) => (
          <li key={id}>
            <Link to="/instruments/$id" params={{ id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
