import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partnership, TopicFiguresItem } from '../../src/api/partnership.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { DivergingDots, TopicMark } from './DivergingDots.tsx'
import { topicDots, whomGroupLoads } from './topic-dots.ts'
import { useReadingText } from './use-reading-text.ts'

interface TopicsFigureProps {
  readonly report: Partnership
  readonly source: string
  readonly date: string
  readonly open: string | null
  readonly onOpen: (topic: string) => void
}

/** Asymmetry by topic, as a diverging dot plot; the title says whom control and mobility load. */
export function TopicsFigure({ report, source, date, open, onOpen }: TopicsFigureProps) {
  const { t } = useTranslation('partnership')
  const numberText = useNumberText()
  const { topics, exposure } = report
  const dots = useMemo(() => topicDots(topics), [topics])
  const control = whomGroupLoads(topics, 'control')
  const mobility = whomGroupLoads(topics, 'mobility')
  const title =
    control === 'unknown' && mobility === 'unknown'
      ? t('topics.title')
      : t('topics.finding', {
          control: t(`topics.control.${control}`),
          mobility: t(`topics.mobility.${mobility}`),
        })
  if (dots.length === 0)
    return (
      <section aria-labelledby="topics">
        <h2 id="topics">{t('topics.title')}</h2>
        <StatusBox kind="unavailable" title={t('topics.none')} />
      </section>
    )
  const drawn = dots.filter(({ d }) => d !== null).length
  const stocks = [
    ['bInA', exposure.b_in_a],
    ['aInB', exposure.a_in_b],
  ] as const
  return (
    <Figure
      title={title}
      unit={
        <>
          {t('topics.unit')} <Key shape="square" /> {t('topics.shape.square')} <Key shape="circle" />{' '}
          {t('topics.shape.circle')} <Key shape="diamond" /> {t('topics.shape.diamond')} <Star />{' '}
          {t('topics.shape.star')}
        </>
      }
      source={source}
      date={date}
      summary={t('topics.summary', { finding: title, drawn, count: dots.length })}
      leftOut={
        <>
          {t('topics.key')}{' '}
          {stocks.map(([name, stock]) =>
            stock === null ? null : (
              <span key={name}>
                {t(`topics.stock.${name}`, {
                  persons: numberText(stock.persons),
                  year: stock.year,
                  source: stock.source,
                })}{' '}
              </span>
            ),
          )}
        </>
      }
      table={<TopicsTable topics={topics} />}
    >
      <DivergingDots dots={dots} open={open} onOpen={onOpen} />
    </Figure>
  )
}

function Key({ shape }: { readonly shape: 'square' | 'circle' | 'diamond' }) {
  return (
    <svg className="topic-key" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
      <TopicMark shape={shape} />
    </svg>
  )
}

function Star() {
  return (
    <svg className="topic-key" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
      <path className="diverging-star" d="M-4,-4L4,4M-4,4L4,-4" />
    </svg>
  )
}

function TopicsTable({ topics }: { readonly topics: readonly TopicFiguresItem[] }) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const signed = (value: number | null): string => (value === null ? '–' : text.signed(value))
  return (
    <ScrollBox>
      <DataTable
        caption={t('topics.table')}
        rows={topics}
        rowKey={({ topic }) => topic}
        columns={[
          {
            name: 'topic',
            label: t('column.topic'),
            cell: ({ topic }) => t(`topic.${topic}`, { defaultValue: topic }),
          },
          {
            name: 'of',
            label: t('column.topicGroup'),
            cell: ({ group }) => t(`topicGroup.${group}`, { defaultValue: group }),
          },
          { name: 'n', label: t('column.n'), isNumber: true, cell: ({ clauses }) => clauses },
          { name: 'a', label: t('column.a'), isNumber: true, cell: ({ duties }) => text.strength(duties.a) },
          { name: 'b', label: t('column.b'), isNumber: true, cell: ({ duties }) => text.strength(duties.b) },
          {
            name: 'd',
            label: 'd',
            isNumber: true,
            cell: ({ duties, too_few }) => (too_few ? t('topics.tooFewShort') : signed(duties.d)),
          },
          {
            name: 'interval',
            label: t('column.interval'),
            isNumber: true,
            cell: ({ interval }) =>
              interval === null
                ? '–'
                : t('range', { low: text.signed(interval.low), high: text.signed(interval.high) }),
          },
          {
            name: 'weightings',
            label: t('column.weightings'),
            isNumber: true,
            cell: ({ weightings }) =>
              weightings === null
                ? '–'
                : t('range', { low: text.signed(weightings.low), high: text.signed(weightings.high) }),
          },
          {
            name: 'star',
            label: 'd*',
            isNumber: true,
            cell: ({ d_star }) => signed(d_star?.value ?? null),
          },
        ]}
      />
    </ScrollBox>
  )
}
