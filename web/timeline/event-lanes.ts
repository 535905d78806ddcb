import { edtfDate } from '../../src/model/edtf-date.ts'
import { fitText } from '../components/fit-text.ts'
import { type TimeAxis, yearOfDayStart } from '../components/time-axis.ts'

/** An event to be placed. */
export interface LaneEvent {
  readonly id: string
  readonly date: string
  readonly title: string
  readonly kind: string
}

export interface LaneFrame {
  readonly axis: TimeAxis
  /** Whether marks have labels; a phone shows marks alone. */
  readonly hasLabels: boolean
  readonly measurePx: (text: string) => number
}

/** Where an event stands: its mark covers every day on which it may have been. */
export interface EventMark {
  readonly id: string
  readonly middle: number
  readonly x0: number
  readonly x1: number
  /** Whether the date is one day, which is drawn as a point. */
  readonly isDay: boolean
  readonly label: string
  readonly labelX: number
  readonly labelEnd: number
}

export interface EventLane {
  readonly kind: string
  readonly top: number
  readonly heightPx: number
  readonly marks: readonly EventMark[]
}

export interface EventLanes {
  readonly lanes: readonly EventLane[]
  readonly heightPx: number
}

const ROW_PX = 16
const LANE_GAP_PX = 8
const LEAST_MARK_PX = 7
const LABEL_GAP_PX = 4
const BETWEEN_PX = 10
/** Labels are cut to this where others need the room. */
const CUT_PX = 190

/**
 * Events along the years, a lane a kind, the kinds of most events first. In a lane each event takes the first row in which
 * mark and label fit, so nothing overlaps; a cut label gets back what room its row leaves. Time O(events² in a lane).
 */
export function eventLanes(events: readonly LaneEvent[], frame: LaneFrame): EventLanes {
  const byKind = new Map<string, LaneEvent[]>()
  for (const event of events) byKind.set(event.kind, [...(byKind.get(event.kind) ?? []), event])
  const kinds = [...byKind].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
  const lanes: EventLane[] = []
  let top = 0
  for (const [kind, ofKind] of kinds) {
    const rows = rowsOf(ofKind, frame)
    const heightPx = rows.length * ROW_PX
    const marks = rows.flatMap((row, place) =>
      row.map((mark) => ({ ...mark, middle: top + place * ROW_PX + ROW_PX / 2 })),
    )
    lanes.push({ kind, top, heightPx, marks })
    top += heightPx + LANE_GAP_PX
  }
  return { lanes, heightPx: Math.max(0, top - LANE_GAP_PX) }
}

interface Placed extends EventMark {
  readonly title: string
  readonly isBefore: boolean
}

/**
 * Rows of a lane in the order in which events need them. In a row that is there a label stands after its mark or, where that is
 * taken, before it; one that opens a row stands before its mark where it can, so that the next event finds room after its own.
 */
function rowsOf(events: readonly LaneEvent[], frame: LaneFrame): Placed[][] {
  const rows: Placed[][] = []
  const inOrder = events
    .map((event) => ({ event, mark: markOf(event, frame) }))
    .sort((a, b) => a.mark.x0 - b.mark.x0 || a.mark.x1 - b.mark.x1 || (a.event.id < b.event.id ? -1 : 1))
  for (const { event, mark } of inOrder) {
    const after = labelled(event, mark, frame, 'after')
    const before = labelled(event, mark, frame, 'before')
    const ways = [after, before].filter((way) => way !== null)
    const found = rows
      .flatMap((row) => ways.filter((way) => isFree(row, way)).map((way) => ({ row, way })))
      .at(0)
    if (found !== undefined) found.row.push(found.way)
    else rows.push([before ?? after ?? { ...mark, title: event.title, isBefore: false }])
  }
  return rows.map((row) => widened(row, frame))
}

/** The mark alone, within the axis. */
function markOf({ id, date }: LaneEvent, { axis }: LaneFrame): EventMark {
  const { earliestDay, latestDay } = edtfDate(date)
  const from = Math.max(axis.startPx, axis.x(yearOfDayStart(earliestDay)))
  const to = Math.min(axis.endPx, axis.x(yearOfDayStart(latestDay + 1)))
  const widthPx = Math.max(LEAST_MARK_PX, to - from)
  const x0 = Math.max(axis.startPx, Math.min((from + to - widthPx) / 2, axis.endPx - widthPx))
  const x1 = x0 + widthPx
  return { id, middle: 0, x0, x1, isDay: earliestDay === latestDay, label: '', labelX: x1, labelEnd: x1 }
}

/** A mark with its label, cut where it is long, on one side; null where the chart has no room there. */
function labelled(
  { title }: LaneEvent,
  mark: EventMark,
  frame: LaneFrame,
  side: 'after' | 'before',
): Placed | null {
  if (!frame.hasLabels) return side === 'before' ? null : { ...mark, title, isBefore: false }
  const { text, widthPx } = fitted(title, CUT_PX, frame)
  const isBefore = side === 'before'
  const labelX = isBefore ? mark.x0 - LABEL_GAP_PX - widthPx : mark.x1 + LABEL_GAP_PX
  const labelEnd = labelX + widthPx
  if (labelX < frame.axis.startPx || labelEnd > frame.axis.widthPx) return null
  return { ...mark, title, label: text, labelX, labelEnd, isBefore }
}

function isFree(row: readonly Placed[], way: Placed): boolean {
  return row.every(
    (other) => endOf(other) + BETWEEN_PX <= startOf(way) || endOf(way) + BETWEEN_PX <= startOf(other),
  )
}

/** The row from left to right, each cut label as long as the free room beside it lets it be. */
function widened(row: readonly Placed[], frame: LaneFrame): Placed[] {
  const inOrder = row.toSorted((a, b) => startOf(a) - startOf(b))
  for (const [place, event] of inOrder.entries()) {
    if (event.label === '') continue
    const next = inOrder[place + 1]
    const previous = inOrder[place - 1]
    const end = next === undefined ? frame.axis.widthPx : startOf(next) - BETWEEN_PX
    const start = previous === undefined ? frame.axis.startPx : endOf(previous) + BETWEEN_PX
    const room = event.isBefore ? event.labelEnd - start : end - event.labelX
    const { text, widthPx } = fitted(event.title, room, frame)
    inOrder[place] = event.isBefore
      ? { ...event, label: text, labelX: event.labelEnd - widthPx }
      : { ...event, label: text, labelEnd: event.labelX + widthPx }
  }
  return inOrder
}

function startOf({ x0, labelX }: Placed): number {
  return Math.min(x0, labelX)
}

function endOf({ x1, labelEnd }: Placed): number {
  return Math.max(x1, labelEnd)
}

interface Fitted {
  readonly text: string
  readonly widthPx: number
}

function fitted(text: string, roomPx: number, { measurePx, hasLabels }: LaneFrame): Fitted {
  const cut = hasLabels ? fitText(text, roomPx, measurePx) : ''
  return { text: cut, widthPx: cut === '' ? 0 : measurePx(cut) }
}
