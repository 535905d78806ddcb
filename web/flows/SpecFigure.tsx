import { useTranslation } from 'react-i18next'
import type { SpecificationCurve, SpecificationItem } from '../../src/api/flows-models.ts'
import { useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { publishedOf } from './published.ts'
import { SpecChart } from './SpecChart.tsx'
import { SpecDetail } from './SpecDetail.tsx'
import { SpecList } from './SpecList.tsx'
import { TreatedCount } from './TreatedCount.tsx'
import { useEstimateText } from './use-estimate-text.ts'
import { useSpecWords } from './use-spec-words.ts'

interface SpecFigureProps {
  readonly curve: SpecificationCurve
  /** The treatment in words. */
  readonly what: string
  readonly chosen: SpecificationItem | null
  readonly onChoose: (key: string) => void
  readonly onStep: (by: 1 | -1) => void
}

/** All specifications of a treatment at once: how far models disagree is the finding. */
export function SpecFigure({ curve, what, chosen, onChoose, onStep }: SpecFigureProps) {
  const { t } = useTranslation('flows')
  const registry = useRegistry()
  const dateText = useDateText()
  const text = useEstimateText()
  const isPhone = useMedia(PHONE)
  const { lowest, highest, above, below, estimated, specifications } = curve
  const direction = chosen?.direction ?? 'role'
  const built = curve.built_from.find((each) => each.direction === direction)
  // One reason holds for many specifications: it is said once.
  const reasons = [
    ...new Map(
      curve.results.flatMap(({ reason }) => (reason === null ? [] : [[reason.code, reason.message]])),
    ),
  ]
  const published = publishedOf(curve.treatment)
  const range =
    lowest === null || highest === null
      ? null
      : { what, low: text.percent(lowest), high: text.percent(highest), count: estimated }
  const title =
    range === null
      ? t('spec.none', { what })
      : t(range.low === range.high ? 'spec.findingOne' : 'spec.finding', range)
  const differing = t('spec.differing', { above, below, count: estimated })
  return (
    <Figure
      title={title}
      unit={
        <>
          {t('spec.unit', { count: specifications, what })} <TreatedCount built={built} />
        </>
      }
      source={t('spec.source', { version: curve.registry_version })}
      date={dateText(registry.data?.date ?? '')}
      summary={`${title}. ${differing}`}
      leftOut={
        <>
          {differing}{' '}
          {estimated < specifications && t('spec.notEstimated', { count: specifications - estimated })}{' '}
          {reasons.map(([code, message]) => (
            <span key={code}>{message} </span>
          ))}
          {published !== null && t(`published.${published.source}`)}
        </>
      }
      table={<SpecTable curve={curve} />}
    >
      {isPhone ? (
        <SpecList curve={curve} published={published} chosen={chosen} onChoose={onChoose} />
      ) : (
        <SpecChart curve={curve} published={published} chosen={chosen} onChoose={onChoose} />
      )}
      {chosen !== null && <SpecDetail item={chosen} built={built} onStep={onStep} />}
    </Figure>
  )
}

function SpecTable({ curve }: { curve: SpecificationCurve }) {
  const { t } = useTranslation('flows')
  const numberText = useNumberText()
  const text = useEstimateText()
  const words = useSpecWords()
  const number = (value: number | null): string => (value === null ? '–' : text.one(value))
  return (
    <ScrollBox>
      <DataTable
        caption={t('spec.table')}
        rows={curve.results}
        rowKey={({ key }) => key}
        columns={[
          { name: 'spec', label: t('spec.name'), isProse: true, cell: (item) => words(item) },
          {
            name: 'estimate',
            label: t('spec.estimate'),
            isNumber: true,
            cell: ({ estimate, reason }) => (estimate === null ? reason?.code : text.one(estimate)),
          },
          { name: 'se', label: t('spec.se'), isNumber: true, cell: ({ se }) => number(se) },
          { name: 'low', label: t('spec.low'), isNumber: true, cell: ({ low }) => number(low) },
          { name: 'high', label: t('spec.high'), isNumber: true, cell: ({ high }) => number(high) },
          {
            name: 'rows',
            label: t('spec.rows'),
            isNumber: true,
            cell: ({ rows_used }) => numberText(rows_used),
          },
        ]}
      />
    </ScrollBox>
  )
}
