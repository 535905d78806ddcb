import { useElementScrollRestoration } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  DEFAULT_ORDER,
  DEFAULT_SORT,
  INSTRUMENT_SORTS,
  type InstrumentSort,
} from '../../src/api/instrument-sort.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { SortOrder } from '../../src/api/sort-keys.ts'
import type { ActorKind } from '../../src/model/actor.ts'
import { InlineYearsAxis, type YearAxis } from '../components/InlineYears.tsx'
import { SortHead } from '../components/SortHead.tsx'
import { useIsPrinting } from '../print/use-printing.ts'
import type { ColumnName } from './columns.ts'
import { InstrumentCell } from './InstrumentCell.tsx'
import { type CellWords, useCellWords } from './use-cell-words.ts'
import './instrument-table.css'

export const ROW_PX = 24
/** Under this name the router keeps how far the table was scrolled, so that going back finds the place again. */
const SCROLL_ID = 'instrument-table'
const OVERSCAN_ROWS = 6
const NUMBERS: readonly ColumnName[] = ['signed', 'in_force', 'ended', 'codings']

export interface VisibleRows {
  readonly from: number
  readonly to: number
}

interface InstrumentTableProps {
  readonly rows: readonly InstrumentSummary[]
  readonly columns: readonly ColumnName[]
  readonly axis: YearAxis
  readonly kindOf: (actorId: string) => ActorKind | undefined
  readonly sort?: InstrumentSort | undefined
  readonly order?: SortOrder | undefined
  readonly onSort: (sort: InstrumentSort, order: SortOrder) => void
  /** Place of the row on which the keys stand; -1 is none. */
  readonly current: number
  readonly onCurrent: (place: number) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (id: string) => void
  readonly onVisible: (visible: VisibleRows) => void
}

/** The rows, of which only those in sight are drawn, and all on paper; the header sticks and carries the axis of the years. */
export function InstrumentTable(props: InstrumentTableProps) {
  const { rows, columns, axis, kindOf, current, onCurrent, selected, onSelect, onVisible } = props
  const { t } = useTranslation('instruments')
  const words = useCellWords()
  const scroller = useRef<HTMLDivElement>(null)
  const isPrinting = useIsPrinting()
  const restored = useElementScrollRestoration({ id: SCROLL_ID })
  const virtual = useVirtualizer({
    initialOffset: restored?.scrollY ?? 0,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN_ROWS,
    scrollPaddingStart: ROW_PX + 4,
  })
  const drawn = virtual.getVirtualItems()
  const abovePx = isPrinting ? 0 : (drawn[0]?.start ?? 0)
  const belowPx = isPrinting ? 0 : virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  const places = isPrinting ? rows.keys() : drawn.map(({ index }) => index)
  const from = virtual.range?.startIndex ?? 0
  const to = virtual.range?.endIndex ?? 0
  useEffect(() => onVisible({ from, to }), [from, to, onVisible])
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current)
  }, [current, virtual])
  return (
    <section
      className="table-frame"
      ref={scroller}
      data-scroll-restoration-id={SCROLL_ID}
      aria-label={t('title')}
    >
      {/* Padding holds the place of the rows that are not drawn. */}
      <div style={{ paddingBlock: `${abovePx}px ${belowPx}px` }}>
        <table className="instrument-table" aria-rowcount={rows.length + 1}>
          <colgroup>
            <col className="col-number" />
            {columns.map((column) => (
              <col key={column} className={`col-${column}`} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className="num">
                {t('column.number')}
              </th>
              {columns.map((column) => (
                <HeadCell key={column} column={column} {...props} />
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(places, (index) => {
              const row = rows[index]
              if (row === undefined) return null
              return (
                <InstrumentRow
                  key={row.id}
                  row={row}
                  place={index}
                  isCurrent={index === current}
                  isSelected={selected.has(row.id)}
                  columns={columns}
                  axis={axis}
                  kindOf={kindOf}
                  words={words}
                  onCurrent={onCurrent}
                  onSelect={onSelect}
                />
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface InstrumentRowProps
  extends Pick<InstrumentTableProps, 'columns' | 'axis' | 'kindOf' | 'onCurrent' | 'onSelect'> {
  readonly row: InstrumentSummary
  readonly place: number
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly words: CellWords
}

/** One row; it is drawn anew only when something of its own changes. */
const InstrumentRow = memo(function InstrumentRow(props: InstrumentRowProps) {
  const { row, place, isCurrent, isSelected, columns, axis, kindOf, words, onCurrent, onSelect } = props
  return (
    <tr
      aria-rowindex={place + 2}
      data-current={isCurrent}
      data-selected={isSelected}
      onClick={() => onCurrent(place)}
    >
      <td className="num quiet">
        <label className="row-select">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={words.t('instruments:select.row', { title: row.title })}
            onChange={() => onSelect(row.id)}
          />
          <span>{words.numberText(place + 1)}</span>
        </label>
      </td>
      {columns.map((column) => (
        <td key={column} className={NUMBERS.includes(column) ? 'num' : undefined}>
          <InstrumentCell column={column} row={row} axis={axis} kindOf={kindOf} words={words} />
        </td>
      ))}
    </tr>
  )
})

function HeadCell({
  column,
  axis,
  sort = DEFAULT_SORT,
  order = DEFAULT_ORDER,
  onSort,
}: InstrumentTableProps & { column: ColumnName }) {
  const { t, i18n } = useTranslation('instruments')
  const isNumber = NUMBERS.includes(column)
  const shortKey = `instruments:columnShort.${column}`
  const name = t(`column.${column}`)
  const shown = i18n.exists(shortKey) ? t(shortKey) : name
  const sortBy = INSTRUMENT_SORTS.find((sortable) => sortable === column)
  if (sortBy === undefined) {
    return (
      <th scope="col">
        <span className="unseen">{name}</span>
        <InlineYearsAxis axis={axis} />
      </th>
    )
  }
  return (
    <SortHead
      name={name}
      shown={shown}
      isNumber={isNumber}
      order={sort === sortBy ? order : null}
      onSort={(next) => onSort(sortBy, next)}
    />
  )
}
