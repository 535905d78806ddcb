import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DataColumn, DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'

export interface ListProps {
  readonly q: string | undefined
  readonly group: string | undefined
  /** Lifts the filter. */
  readonly onLift: () => void
}

interface FoundRowsProps<Row> {
  readonly caption: string
  readonly rows: readonly Row[]
  /** Rows there are without the filter. */
  readonly of: number
  readonly rowKey: (row: Row) => string
  readonly columns: readonly DataColumn<Row>[]
  readonly onLift: () => void
}

const SHOWN = 50

/** Rows that a filter found, how many of how many, the first of them until all are asked for. */
export function FoundRows<Row>({ caption, rows, of, rowKey, columns, onLift }: FoundRowsProps<Row>) {
  const { t } = useTranslation('about')
  const [isWhole, setWhole] = useState(false)
  const isPhone = useMedia(PHONE)
  const shown = isWhole ? rows : rows.slice(0, SHOWN)
  // What is said is what one reads: on a phone it stands at once after the kind, not beyond the edge.
  const [first, ...rest] = columns
  const ordered =
    isPhone && first !== undefined
      ? [first, ...rest.filter(({ isProse }) => isProse), ...rest.filter(({ isProse }) => !isProse)]
      : columns
  return (
    <>
      <p className="caption" role="status">
        {t('lists.count', { count: rows.length, of })}
      </p>
      {rows.length === 0 ? (
        <StatusBox kind="empty" title={t('lists.none')}>
          <button type="button" className="link-button" onClick={onLift}>
            {t('lists.lift')}
          </button>
        </StatusBox>
      ) : (
        <ScrollBox className="about-list">
          <DataTable caption={caption} rows={shown} rowKey={rowKey} columns={ordered} />
        </ScrollBox>
      )}
      {shown.length < rows.length && (
        <p className="no-print">
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {t('lists.more', { count: rows.length })}
          </button>
        </p>
      )}
    </>
  )
}
