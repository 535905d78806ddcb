import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { OWE_MOST_PX, OweGrid } from './OweGrid.tsx'
import { oweSquares } from './owe-squares.ts'
import { useReadingText } from './use-reading-text.ts'

interface OwesFigureProps {
  readonly report: Partnership
  readonly source: string
  readonly date: string
  /** The topic that it is of; null: all. */
  readonly topic: string | null
  readonly onTopic: (topic: string | null) => void
  readonly open: string | null
  readonly onOpen: (bearer: string, beneficiary: string) => void
}

/** Who owes what to whom as areas, of all topics or of one. */
export function OwesFigure({ report, source, date, topic, onTopic, open, onOpen }: OwesFigureProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const { owes, topics } = report
  const rows = oweSquares(owes?.cells ?? [], OWE_MOST_PX, topic)
  const squares = rows.flatMap((row) => row.squares)
  const first = squares.reduce<(typeof squares)[number] | null>(
    (most, square) => (square.strength > (most?.strength ?? 0) ? square : most),
    null,
  )
  const nobody = squares
    .filter(({ bearer }) => bearer === 'nobody')
    .reduce((n, { clauses }) => n + clauses, 0)
  if (owes === null)
    return (
      <section aria-labelledby="owes">
        <h2 id="owes">{t('owes.title')}</h2>
        <StatusBox kind="unavailable" title={t('owes.none')} />
      </section>
    )
  return (
    <Figure
      title={t('owes.title')}
      unit={t('owes.unit')}
      source={source}
      date={date}
      summary={
        first === null
          ? t('owes.none')
          : t('owes.summary', {
              bearer: t(`party.${first.bearer}`),
              beneficiary: t(`party.${first.beneficiary}`),
              strength: text.strength(first.strength),
            })
      }
      leftOut={
        <>
          {t('owes.nobody', { nobody, count: owes.clauses })}{' '}
          {owes.without_beneficiary > 0 && t('owes.withoutBeneficiary', { count: owes.without_beneficiary })}{' '}
          {owes.unresolved > 0 && t('owes.unresolved', { count: owes.unresolved })} {t('owes.key')}
        </>
      }
      tools={
        <span className="owes-topic no-print">
          <select
            aria-label={t('owes.topic')}
            value={topic ?? ''}
            onChange={(event) => onTopic(event.target.value || null)}
          >
            <option value="">{t('owes.all')}</option>
            {topics.map((row) => (
              <option key={row.topic} value={row.topic}>
                {t(`topic.${row.topic}`, { defaultValue: row.topic })} ({row.clauses})
              </option>
            ))}
          </select>
        </span>
      }
      table={
        <DataTable
          caption={t('owes.table')}
          rows={squares}
          rowKey={({ bearer, beneficiary }) => `${bearer} ${beneficiary}`}
          columns={[
            { name: 'owes', label: t('owes.owes'), cell: ({ bearer }) => t(`party.${bearer}`) },
            {
              name: 'benefits',
              label: t('owes.benefits'),
              cell: ({ beneficiary }) => t(`party.${beneficiary}`),
            },
            {
              name: 'strength',
              label: t('column.strength'),
              isNumber: true,
              cell: ({ strength }) => text.strength(strength),
            },
            { name: 'n', label: t('column.n'), isNumber: true, cell: ({ clauses }) => clauses },
          ]}
        />
      }
    >
      <OweGrid rows={rows} open={open} onOpen={onOpen} />
    </Figure>
  )
}
