import type { ReactNode } from 'react'
import type { SortOrder } from '../../src/api/sort-keys.ts'
import './sort-head.css'

interface SortHeadProps {
  /** The column in full, for screen readers and on hover. */
  readonly name: string
  /** How the header writes it, where that is shorter. */
  readonly shown?: ReactNode
  readonly isNumber?: boolean
  /** How the table is sorted by this column; null where it is not. */
  readonly order: SortOrder | null
  readonly onSort: (order: SortOrder) => void
}

/** A header that sorts its column: numbers from the greatest, words from the first letter, and the other way on the second press. */
export function SortHead({ name, shown = name, isNumber = false, order, onSort }: SortHeadProps) {
  const next: SortOrder = order === null ? (isNumber ? 'desc' : 'asc') : order === 'asc' ? 'desc' : 'asc'
  return (
    <th
      scope="col"
      className={isNumber ? 'num' : undefined}
      aria-sort={order === null ? undefined : order === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" className="head-sort" title={name} onClick={() => onSort(next)}>
        {shown}
        {shown !== name && <span className="unseen"> {name}</span>}
        <span aria-hidden="true" className="head-arrow">
          {order === null ? '' : order === 'asc' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}
