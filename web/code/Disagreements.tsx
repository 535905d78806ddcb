import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disagreements as Answer, Disagreement } from '../../src/api/clause-codings.ts'
import { StatusBox } from '../components/StatusBox.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { DisagreementCard } from './DisagreementCard.tsx'

interface DisagreementsProps {
  readonly answer: Answer
  readonly coder: string
}

const nameOf = ({ text, address, variable }: Disagreement): string => `${text} ${address} ${variable}`

/** What two blind coders say differently, one after the other, to be settled. */
export function Disagreements({ answer, coder }: DisagreementsProps) {
  const { t } = useTranslation('code')
  const { items, withheld, editable } = answer
  const [at, setAt] = useState<string | null>(null)
  const found = items.findIndex((item) => nameOf(item) === at)
  const place = Math.max(0, found)
  const item = items[place]
  const step = (by: 1 | -1): void => {
    const next = items[place + by]
    if (next !== undefined) setAt(nameOf(next))
  }
  useKeys(
    item === undefined
      ? []
      : [
          { keys: 'j', label: t('keys.nextItem'), run: () => step(1) },
          { keys: 'k', label: t('keys.previousItem'), run: () => step(-1) },
        ],
  )
  return (
    <>
      {withheld > 0 && <p className="second">{t('disagreements.withheld', { count: withheld })}</p>}
      {item === undefined ? (
        <StatusBox kind="empty" title={t('disagreements.none')}>
          <p>{t('disagreements.noneAbout')}</p>
        </StatusBox>
      ) : (
        <div className="code-desk">
          <DisagreementCard
            key={nameOf(item)}
            item={item}
            coder={editable ? coder : ''}
            place={t('disagreements.place', { place: place + 1, count: items.length })}
            onSettled={() => {
              const next = items[place + 1] ?? items[place - 1]
              setAt(next === undefined ? null : nameOf(next))
            }}
          />
          <nav aria-label={t('disagreements.list')} className="disagreement-list no-print">
            <h2>{t('disagreements.list')}</h2>
            <ul>
              {items.map((one) => (
                <li key={nameOf(one)}>
                  <button
                    type="button"
                    className="link-button"
                    aria-current={one === item ? 'true' : undefined}
                    onClick={() => setAt(nameOf(one))}
                  >
                    {t('disagreements.differ', {
                      variable: t(`group.${one.variable}.name`),
                      address: one.address,
                    })}
                  </button>{' '}
                  <Link
                    to="/code"
                    search={{ text: one.text, at: one.address, only: 'all' }}
                    className="quiet"
                  >
                    {one.title}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      )}
    </>
  )
}
