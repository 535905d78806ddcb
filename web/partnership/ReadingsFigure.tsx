import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import type { ReadingItem } from '../../src/api/partnership-readings.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { ReadingPairs } from './ReadingPairs.tsx'
import { useReadingText } from './use-reading-text.ts'

interface ReadingsFigureProps {
  readonly report: Partnership
  readonly source: string
  readonly date: string
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

/** Promises beside critical readings, with how firm they are; as a table with every interval. */
export function ReadingsFigure({ report, source, date, open, onOpen }: ReadingsFigureProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const all = [...report.promises, ...report.critical].flatMap(({ id, readings }) =>
    readings.map((reading) => ({ group: id, reading })),
  )
  const known = all.filter(({ reading }) => reading.value !== null).length
  return (
    <Figure
      title={t('pairs.title')}
      isTitleQuiet
      unit={t('pairs.unit')}
      source={source}
      date={date}
      summary={t('pairs.summary', { known, count: all.length })}
      leftOut={
        <>
          <svg className="threshold-key" width="4" height="14" aria-hidden="true">
            <line className="dot-threshold" x1="2" x2="2" y1="0" y2="14" />
          </svg>{' '}
          {t('pairs.key')} <strong>{t('pairs.noVerdict')}</strong>
        </>
      }
      table={
        <ScrollBox>
          <DataTable
            caption={t('pairs.title')}
            rows={all}
            rowKey={({ reading }) => reading.id}
            columns={[
              {
                name: 'figure',
                label: t('column.figure'),
                cell: ({ reading }) => t(`reading.${reading.id}`),
              },
              { name: 'group', label: t('column.group'), cell: ({ group }) => t(`group.${group}`) },
              {
                name: 'value',
                label: t('column.value'),
                isNumber: true,
                cell: ({ reading }) => text.value(reading) ?? '–',
              },
              {
                name: 'interval',
                label: t('column.interval'),
                isNumber: true,
                cell: ({ reading: { interval } }) =>
                  interval === null
                    ? '–'
                    : t('range', { low: text.plain(interval.low), high: text.plain(interval.high) }),
              },
              { name: 'n', label: t('column.n'), isNumber: true, cell: ({ reading }) => reading.n },
              {
                name: 'why',
                label: t('column.why'),
                isProse: true,
                cell: ({ reading }) => gapText(reading, t),
              },
            ]}
          />
        </ScrollBox>
      }
    >
      <ReadingPairs report={report} open={open} onOpen={onOpen} />
    </Figure>
  )
}

function gapText({ gap, value }: ReadingItem, t: (key: string) => string): string {
  return value !== null || gap === null ? '' : t(`gap.${gap}`)
}
