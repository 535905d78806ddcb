import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import type { CriterionItem } from '../../src/api/partnership-readings.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { DotInterval, Track } from './DotInterval.tsx'
import { readingMark } from './reading-mark.ts'
import { useReadingText } from './use-reading-text.ts'
import './criteria.css'

interface CriteriaFigureProps {
  readonly criteria: Partnership['criteria']
  readonly source: string
  readonly date: string
  readonly open: string | null
  readonly onOpen: (part: string) => void
}

/** The five criteria, each the mean of its known parts, with all its parts. */
export function CriteriaFigure({ criteria, source, date, open, onOpen }: CriteriaFigureProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const parts = criteria.flatMap(({ id, parts: own }) => own.map((part) => ({ criterion: id, part })))
  const known = parts.filter(({ part }) => part.value !== null).length
  return (
    <Figure
      title={t('criteria.title')}
      unit={t('criteria.unit')}
      source={source}
      date={date}
      summary={criteria
        .map(
          ({ id, value }) => `${t(`criterion.${id}`)}: ${value === null ? t('notKnown') : text.plain(value)}`,
        )
        .join('; ')}
      leftOut={t('criteria.left', { known, count: parts.length })}
      table={
        <ScrollBox>
          <DataTable
            caption={t('criteria.title')}
            rows={parts}
            rowKey={({ part }) => part.id}
            columns={[
              { name: 'part', label: t('column.part'), cell: ({ part }) => t(`part.${part.id}`) },
              {
                name: 'criterion',
                label: t('column.criterion'),
                cell: ({ criterion }) => t(`criterion.${criterion}`),
              },
              {
                name: 'value',
                label: t('column.value'),
                isNumber: true,
                cell: ({ part }) => text.value(part) ?? '–',
              },
              { name: 'n', label: t('column.n'), isNumber: true, cell: ({ part }) => part.n },
              {
                name: 'why',
                label: t('column.why'),
                isProse: true,
                cell: ({ part }) => (part.gap === null ? '' : t(`gap.${part.gap}`)),
              },
            ]}
          />
        </ScrollBox>
      }
    >
      <div className="criteria">
        {criteria.map((criterion) => (
          <Criterion key={criterion.id} criterion={criterion} open={open} onOpen={onOpen} />
        ))}
      </div>
    </Figure>
  )
}

interface CriterionProps {
  readonly criterion: CriterionItem
  readonly open: string | null
  readonly onOpen: (part: string) => void
}

function Criterion({ criterion: { id, value, known, parts }, open, onOpen }: CriterionProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const mean = { id, scale: 'share', value, of: null, interval: null } as const
  return (
    <section className="criterion" aria-label={t(`criterion.${id}`)}>
      <h3>
        {t(`criterion.${id}`)} <b className="criterion-value">{value === null ? '–' : text.plain(value)}</b>
      </h3>
      <Track mark={readingMark(mean)} tone="promise" />
      <p className="caption">{t('criteria.known', { known, count: parts.length })}</p>
      <ul>
        {parts.map((part) => (
          <DotInterval
            key={part.id}
            reading={part}
            name={t(`part.${part.id}`)}
            tone="promise"
            isOpen={open === part.id}
            onOpen={() => onOpen(part.id)}
          />
        ))}
      </ul>
    </section>
  )
}
