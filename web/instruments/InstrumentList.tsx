import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { ActorKind } from '../../src/model/actor.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import type { YearAxis } from '../components/InlineYears.tsx'
import { LayerMark } from '../components/LayerMark.tsx'
import { useIsPrinting } from '../print/use-printing.ts'
import { InstrumentCell } from './InstrumentCell.tsx'
import { RecordLink } from './RecordLink.tsx'
import { useCellWords } from './use-cell-words.ts'
import './instrument-list.css'

const ROW_PX = 60
const OVERSCAN_ROWS = 8

interface InstrumentListProps {
  readonly rows: readonly InstrumentSummary[]
  readonly axis: YearAxis
  readonly kindOf: (actorId: string) => ActorKind | undefined
}

/** The rows of a phone, two lines each: the title, then layer, binding, parties, date and years. */
export function InstrumentList({ rows, axis, kindOf }: InstrumentListProps) {
  const { t } = useTranslation(['instruments', 'common'])
  const words = useCellWords()
  const isPrinting = useIsPrinting()
  const list = useRef<HTMLUListElement>(null)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN_ROWS,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  const start = virtual.options.scrollMargin
  const places = isPrinting
    ? rows.map((_, index) => ({ index, start: start + index * ROW_PX }))
    : virtual.getVirtualItems()
  return (
    <ul
      ref={list}
      className="instrument-list"
      aria-label={t('title')}
      style={isPrinting ? undefined : { blockSize: virtual.getTotalSize() }}
    >
      {places.map(({ index, start: top }) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <li
            key={row.id}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            style={isPrinting ? undefined : { transform: `translateY(${top - start}px)`, blockSize: ROW_PX }}
          >
            <RecordLink id={row.id} className="list-link">
              <span className="list-title">{row.title}</span>
              <span className="list-second">
                <LayerMark layer={row.layer} binding={row.binding} />
                <span className="unseen">
                  {t(`common:layer.${row.layer ?? 'none'}`)}, <BindingMark binding={row.binding} words />
                </span>
                <InstrumentCell column="actors" row={row} axis={axis} kindOf={kindOf} words={words} />
                <span className="list-date">
                  <InstrumentCell column="signed" row={row} axis={axis} kindOf={kindOf} words={words} />
                </span>
                <InstrumentCell column="years" row={row} axis={axis} kindOf={kindOf} words={words} />
              </span>
            </RecordLink>
          </li>
        )
      })}
    </ul>
  )
}
