import type { ReactNode } from 'react'
import './data-table.css'

export interface DataColumn<Row> {
  readonly name: string
  readonly label: ReactNode
  /** Numbers stand right. */
  readonly isNumber?: boolean
  /** Dates and short words are never broken over lines. */
  readonly isWhole?: boolean
  readonly cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** Says what the table holds; it is there for screen readers where a heading stands above. */
  readonly caption: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isMarked?: (row: Row) => boolean
}

/** A plain table: the first column heads its row, numbers stand right, the header sticks. */
export function DataTable<Row>({ caption, columns, rows, rowKey, isMarked }: DataTableProps<Row>) {
  return (
    <table className="data-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, label, isNumber }) => (
            <th key={name} scope="col" className={isNumber ? 'num' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-marked={isMarked?.(row) ?? false}>
            {columns.map(({ name, isNumber, isWhole, cell }, place) =>
              place === 0 ? (
                <th key={name} scope="row" className={isNumber ? 'num' : undefined}>
                  {cell(row)}
                </th>
              ) : (
                <td key={name} className={isNumber ? 'num' : isWhole ? 'whole' : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
