import { useTranslation } from 'react-i18next'
import type { ImportAnswer } from '../../src/api/changes.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'

interface ImportedStocksProps {
  readonly stocks: NonNullable<ImportAnswer['stocks']>
}

/** What becomes of migrant stocks that come in: counts, and the cells that contradict one held. */
export function ImportedStocks({ stocks }: ImportedStocksProps) {
  const { t } = useTranslation('changes')
  const number = useNumberText()
  const { cells, added, same, contradicted, conflicts, decision } = stocks
  return (
    <ScrollBox className="import-findings">
      <h3>{t('stocks.title')}</h3>
      <p>
        {t('stocks.counts', {
          cells: number(cells),
          added: number(added),
          same: number(same),
          contradicted: number(contradicted),
        })}
      </p>
      {conflicts.length > 0 && (
        <DataTable
          caption={t('stocks.conflicts', { count: contradicted, decision: t(`decision.${decision}`) })}
          rows={conflicts}
          rowKey={({ origin, destination, year, measure, source }) =>
            `${origin} ${destination} ${year} ${measure} ${source}`
          }
          columns={[
            { name: 'origin', label: t('stocks.origin'), cell: ({ origin }) => origin },
            { name: 'destination', label: t('stocks.destination'), cell: ({ destination }) => destination },
            { name: 'year', label: t('stocks.year'), isNumber: true, cell: ({ year }) => year },
            { name: 'measure', label: t('stocks.measure'), cell: ({ measure }) => measure },
            { name: 'held', label: t('stocks.held'), isNumber: true, cell: ({ held }) => number(held) },
            {
              name: 'incoming',
              label: t('stocks.incoming'),
              isNumber: true,
              cell: ({ incoming }) => number(incoming),
            },
          ]}
        />
      )}
      {contradicted > conflicts.length && (
        <p className="caption">{t('import.more', { count: contradicted - conflicts.length })}</p>
      )}
    </ScrollBox>
  )
}
