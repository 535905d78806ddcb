import { useTranslation } from 'react-i18next'
import type { ActorYears } from '../../src/api/actor-pages.ts'
import { DataTable } from '../components/DataTable.tsx'

/** The chart's numbers: instruments a year and layer, the last year first. */
export function YearsTable({ series }: { series: ActorYears }) {
  const { t } = useTranslation(['actor', 'common'])
  return (
    <DataTable
      caption={t('years.chart')}
      rows={series.years.toReversed()}
      rowKey={({ year }) => String(year)}
      columns={[
        { name: 'year', label: t('column.year'), isNumber: true, cell: ({ year }) => year },
        ...series.layers.map((layer, l) => ({
          name: layer,
          label: t(`common:layer.${layer}`),
          isNumber: true,
          cell: ({ instruments }: ActorYears['years'][number]) => instruments[l] ?? 0,
        })),
      ]}
    />
  )
}
