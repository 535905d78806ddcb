import type { ReactNode } from 'react'
import type { SortKey } from '../../src/api/sort-keys.ts'
import { SortHead } from './SortHead.tsx'
import { sortRows, type TableSort } from './sort-rows.ts'
import './data-table.css'

export interface DataColumn<Row> {
  readonly name: string
  readonly label: ReactNode
  /** Numbers stand right. */
  readonly isNumber?: boolean
  /** Dates and short words are never broken over lines. */
  readonly isWhole?: boolean
  /** Sentences and lists of names: on a phone they get room, so that their rows stay low. */
  readonly isProse?: boolean
  readonly cell: (row: Row) => ReactNode
  /** What the column is sorted by; without it the column cannot be. */
  readonly sortKey?: (row: Row) => SortKey
}

interface DataTableProps<Row> {
  /** Says what the table holds; it is there for screen readers where a heading stands above. */
  readonly caption: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isMarked?: (row: Row) => boolean
  /** Rows that stand back, in grey. */
  readonly isMuted?: (row: Row) => boolean
  /** How the rows are sorted, which the page's address holds. Without it they stand as they come. */
  readonly sort?: TableSort
  readonly onSort?: (sort: TableSort) => void
}

/** A plain table: the first column heads its row, numbers stand right, the header sticks and sorts where a sort is given. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, isMarked, isMuted, sort } = props
  const sorted = sort === undefined ? rows : sortRows(rows, columns, sort)
  return (
    <table className="data-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.name} column={column} {...props} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)} data-marked={isMarked?.(row) ?? false} data-muted={isMuted?.(row) ?? false}>
            {columns.map(({ name, isNumber, isWhole, isProse, cell }, place) =>
              place === 0 ? (
                <th key={name} scope="row" className={isNumber ? 'num' : undefined}>
                  {cell(row)}
                </th>
              ) : (
                <td
                  key={name}
                  className={isNumber ? 'num' : isWhole ? 'whole' : isProse ? 'prose' : undefined}
                >
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

function HeadCell<Row>({ column, sort, onSort }: DataTableProps<Row> & { column: DataColumn<Row> }) {
  const { name, label, isNumber, sortKey } = column
  if (onSort === undefined || sortKey === undefined || typeof label !== 'string') {
    return (
      <th scope="col" className={isNumber ? 'num' : undefined}>
        {label}
      </th>
    )
  }
  return (
    <SortHead
      name={label}
      isNumber={isNumber ?? false}
      order={sort?.by === name ? sort.order : null}
      onSort={(order) => onSort({ by: name, order })}
    />
  )
}
