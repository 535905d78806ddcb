import { useTranslation } from 'react-i18next'
import type { Corridor } from '../../src/api/flows-corridor.ts'
import { DataTable } from '../components/DataTable.tsx'
import { useNumberText } from '../format/use-number-text.ts'

/** Derived flows, a row for each source and period, with the period's width. */
export function FlowsTable({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation('flows')
  const numberText = useNumberText()
  return (
    <DataTable
      caption={t('derived.table')}
      rows={corridor.flows}
      rowKey={({ source, from }) => `${source} ${from}`}
      columns={[
        {
          name: 'period',
          label: t('derived.period'),
          isWhole: true,
          cell: ({ from, to }) => `${from}–${to}`,
        },
        { name: 'width', label: t('derived.width'), isNumber: true, cell: ({ width }) => width },
        {
          name: 'source',
          label: t('column.source'),
          cell: ({ source }) => t(`source.${source}`, { defaultValue: source }),
        },
        {
          name: 'difference',
          label: t('derived.difference'),
          isNumber: true,
          cell: ({ difference }) => numberText(difference),
        },
        {
          name: 'drop',
          label: t('derived.drop'),
          isNumber: true,
          cell: ({ drop_negative }) => numberText(drop_negative),
        },
        {
          name: 'reverse',
          label: t('derived.reverse'),
          isNumber: true,
          cell: ({ reverse_negative }) => (reverse_negative === null ? '–' : numberText(reverse_negative)),
        },
      ]}
    />
  )
}
