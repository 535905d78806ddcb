import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceCoverage } from '../../src/api/about.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { sourceHead } from '../atlas/sources-of.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { timeAxis } from '../components/time-axis.ts'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useWidth } from '../components/use-width.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { SourceStrips } from './SourceStrips.tsx'
import { RAMP_FROM, sourceRows } from './source-years.ts'

interface SourceYearsProps {
  readonly items: readonly SourceCoverage[]
  readonly registry: RegistrySummary
}

const MOST_ROWS = 16
const LABEL_PX = 300
const DATE_PX = 108

/** Instruments by source and year: who tells of which years, and until when. */
export function SourceYears({ items, registry }: SourceYearsProps) {
  const { t } = useTranslation('about')
  const isPhone = useMedia(PHONE)
  const dateText = useDateText()
  const number = useNumberText()
  const [box, widthPx] = useWidth<HTMLDivElement>(1016)
  const { first_year: first, last_year: last } = registry
  const axis = useMemo(
    () =>
      timeAxis({
        first,
        last,
        widthPx,
        startPx: isPhone ? 0 : LABEL_PX,
        endPadPx: isPhone ? 0 : DATE_PX,
      }),
    [first, last, widthPx, isPhone],
  )
  const rows = useMemo(() => sourceRows(items, axis, MOST_ROWS), [items, axis])
  const used = items.filter(({ instruments }) => instruments > 0)
  const [most] = used
  const all = used.reduce((sum, { instruments }) => sum + instruments, 0)
  const dated = items.filter(({ last_year }) => last_year !== null).length
  const sumOf = (name: 'undated' | 'outside'): number => rows.reduce((sum, row) => sum + row[name], 0)
  const share = all === 0 ? 0 : Math.round((100 * (most?.instruments ?? 0)) / all)
  const finding = {
    share,
    name: sourceHead(most?.citation ?? ''),
    silent: items.length - dated,
    of: items.length,
  }
  return (
    <Figure
      title={t('sources.title', finding)}
      unit={
        <>
          {t('sources.unit', { count: all, sources: used.length })} <Ramp />
        </>
      }
      source={t('source', { version: registry.version })}
      date={dateText(registry.date)}
      summary={t('sources.summary', finding)}
      leftOut={`${t('sources.leftOut', { undated: sumOf('undated'), outside: sumOf('outside'), first })} ${t('sources.hatched', { dated })}`}
      table={
        <ScrollBox>
          <DataTable
            caption={t('sources.table')}
            rows={used}
            rowKey={({ id }) => id}
            columns={[
              {
                name: 'source',
                label: t('column.source'),
                cell: ({ citation, url }) => (url === null ? citation : <a href={url}>{citation}</a>),
              },
              {
                name: 'licence',
                label: t('column.licence'),
                cell: ({ licence }) => licence ?? t('notStated'),
              },
              {
                name: 'asOf',
                label: t('column.asOf'),
                isWhole: true,
                cell: ({ as_of }) => as_of ?? t('notStated'),
              },
              {
                name: 'years',
                label: t('column.years'),
                isWhole: true,
                cell: ({ years }) => (years.length === 0 ? '–' : `${years[0]?.year}–${years.at(-1)?.year}`),
              },
              {
                name: 'instruments',
                label: t('column.instruments'),
                isNumber: true,
                cell: ({ instruments }) => number(instruments),
              },
            ]}
          />
        </ScrollBox>
      }
    >
      <div ref={box}>
        <SourceStrips rows={rows} axis={axis} isNarrow={isPhone} />
      </div>
    </Figure>
  )
}

/** What the steps of grey stand for. */
function Ramp() {
  const { t } = useTranslation('about')
  return (
    <span className="source-ramp keep-ltr">
      {RAMP_FROM.map((from, step) => {
        const next = RAMP_FROM[step + 1]
        const to =
          next === undefined ? t('ramp.more', { from }) : next - 1 === from ? from : `${from}–${next - 1}`
        return (
          <span key={from}>
            <svg width="12" height="10" aria-hidden="true">
              <rect className="source-cell" data-step={step + 1} width="12" height="10" />
            </svg>
            {to}
          </span>
        )
      })}
    </span>
  )
}
