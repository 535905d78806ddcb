import { useTranslation } from 'react-i18next'
import type { LabourLedgerAnswer, LedgerRowAnswer } from '../../src/api/labour-ledger.ts'
import { useLabourLedger } from '../api/partnership-queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { Track } from './DotInterval.tsx'
import { readingMark } from './reading-mark.ts'
import { useReadingText } from './use-reading-text.ts'
import './labour-ledger.css'

/** Those whom a provision may serve, origin, destination and migrants, in the order of the columns. */
const SERVED = ['origin', 'destination', 'migrants'] as const

interface LabourLedgerProps {
  readonly source: string
  readonly date: string
}

type Row = LedgerRowAnswer & { readonly name: string }

/** Whom the provisions of the coded labour agreements serve, decade by decade: mean shares with intervals, and in how many all three gain. */
export function LabourLedger({ source, date }: LabourLedgerProps) {
  const { t } = useTranslation('partnership')
  const found = useLabourLedger()
  if (found.error !== null) return <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <StatusBox kind="loading">{t('ledger.loading')}</StatusBox>
  return <Ledger answer={found.data} source={source} date={date} />
}

function Ledger({ answer, source, date }: LabourLedgerProps & { readonly answer: LabourLedgerAnswer }) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const { all, decades } = answer
  const rows: Row[] = [
    ...decades.map((row) => ({
      ...row,
      name: row.decade === null ? t('undated') : t('class.decade', { year: row.decade }),
    })),
    { ...all, name: t('ledger.all') },
  ]
  const most = mostServed(all)
  return (
    <Figure
      title={
        most === null
          ? t('ledger.title')
          : t('ledger.finding', {
              served: t(`ledger.served.${most}`),
              met: all.met?.count ?? 0,
              count: all.with_provisions,
            })
      }
      unit={t('ledger.unit')}
      source={source}
      date={date}
      summary={t('ledger.summary', { count: all.agreements })}
      leftOut={t('ledger.left', { count: all.agreements - all.with_provisions })}
      table={
        <ScrollBox>
          <DataTable
            caption={t('ledger.title')}
            rows={rows}
            rowKey={({ name }) => name}
            columns={[
              { name: 'decade', label: t('ledger.decade'), cell: ({ name }) => name },
              {
                name: 'agreements',
                label: t('ledger.agreements'),
                isNumber: true,
                cell: ({ with_provisions }) => with_provisions,
              },
              ...SERVED.map((served) => ({
                name: served,
                label: t(`ledger.served.${served}`),
                isNumber: true,
                cell: ({ shares }: Row) => (shares === null ? '–' : meanText(shares[served], text.plain)),
              })),
              {
                name: 'met',
                label: t('ledger.met'),
                isNumber: true,
                cell: ({ met }) => (met === null ? '–' : `${met.count} (${meanText(met.share, text.plain)})`),
              },
            ]}
          />
        </ScrollBox>
      }
    >
      <div className="ledger">
        <div className="ledger-row ledger-head" aria-hidden="true">
          <span />
          {[...SERVED.map((served) => t(`ledger.served.${served}`)), t('ledger.met')].map((label) => (
            <span key={label}>{label}</span>
          ))}
        </div>
        <ul>
          {rows.map(({ name, with_provisions, shares, met }) => (
            <li key={name} className="ledger-row">
              <span>
                {name} <small>{t('ledger.n', { count: with_provisions })}</small>
              </span>
              {SERVED.map((served) => (
                <Share key={served} id={`gain-${served}`} mean={shares?.[served] ?? null} />
              ))}
              <Share id="met" mean={met?.share ?? null} />
            </li>
          ))}
        </ul>
      </div>
    </Figure>
  )
}

type Mean = NonNullable<LedgerRowAnswer['met']>['share']

function Share({ id, mean }: { readonly id: string; readonly mean: Mean | null }) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  if (mean === null)
    return (
      <span className="ledger-share">
        <Track mark={{ kind: 'gap' }} tone="promise" />
        <span className="unseen">{t('notKnown')}</span>
      </span>
    )
  const { value, low, high } = mean
  const interval = low === null || high === null ? null : { low, high, draws: 0 }
  return (
    <span className="ledger-share">
      <Track mark={readingMark({ id, scale: 'share', value, of: null, interval })} tone="promise" />
      <span className="num">{text.plain(value)}</span>
    </span>
  )
}

function meanText({ value, low, high }: Mean, plain: (value: number) => string): string {
  return low === null || high === null ? plain(value) : `${plain(value)} (${plain(low)}–${plain(high)})`
}

function mostServed({ shares }: LedgerRowAnswer): (typeof SERVED)[number] | null {
  if (shares === null) return null
  return SERVED.reduce((most, served) => (shares[served].value > shares[most].value ? served : most))
}
