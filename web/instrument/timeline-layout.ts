import type { Binding } from '../../src/model/instrument.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { uncoveredFrom } from '../components/coverage.ts'
import {
  axisTicks,
  type InstrumentLife,
  type LifeMarks,
  lifeMarks,
  type YearTick,
} from '../components/inline-years.ts'

/** One instrument of a timeline; its life has a start. */
export interface TimelineItem {
  readonly id: string
  readonly layer: Layer | null
  readonly binding: Binding | null
  readonly life: InstrumentLife
  /** The last year that the sources of its family cover; null where they state no date. */
  readonly coveredYear?: number | null
  readonly label: string
  /** Year in words, after the label. */
  readonly year: string
  /** Day of signature as YYYY-MM-DD, null where less is recorded. */
  readonly day: string | null
  /** Whether it belongs to a package with others of that day (METHOD §3, Conditionality). */
  readonly isPackaged: boolean
  /** The instrument whose page this is. */
  readonly isOwn: boolean
}

export interface TimelineFrame {
  readonly widthPx: number
  /** Year through which lives without an end are drawn. */
  readonly lastYear: number
  /** Labels beside the marks, or above the bars where the screen is narrow. */
  readonly labels: 'beside' | 'above'
  readonly measurePx: (text: string) => number
}

export interface TimelineRow {
  readonly item: TimelineItem
  readonly top: number
  readonly heightPx: number
  /** Height of the marks. */
  readonly middle: number
  readonly marks: LifeMarks
  /** Where the years begin that the sources do not cover, null where they cover all. */
  readonly uncoveredX: number | null
  /** Where the label begins and ends, and its baseline. */
  readonly labelX: number
  readonly labelEnd: number
  readonly labelY: number
  /** The end that touches its mark, from which it is drawn. */
  readonly labelAnchor: 'start' | 'end'
}

/** Instruments signed on one day, held together at the left of their labels. */
export interface TimelineBracket {
  readonly kind: 'package' | 'same-day'
  readonly x: number
  readonly top: number
  readonly bottom: number
}

export interface TimelineSpec {
  readonly rows: readonly TimelineRow[]
  readonly brackets: readonly TimelineBracket[]
  readonly ticks: readonly YearTick[]
  readonly heightPx: number
  /** Place of the page's own instrument on the axis, null where it is undated. */
  readonly ownX: number | null
}

const ROW_PX = 24
const ROW_ABOVE_PX = 38
const LAYER_GAP_PX = 8
const MARK_GAP_PX = 9
const BASELINE_PX = 4
const MOST_TICKS = 7
/** At most this share of the width is kept free for the labels of the earliest. */
const LABEL_SHARE = 0.24
const EARLY_YEARS = 8

/**
 * Where everything of a timeline stands: rows by layer, widest first, and by start within a layer; every row has its own band,
 * and in it the label stands where no mark does (before the ring, after an end, else above), so labels never overlap.
 */
export function timelineLayout(items: readonly TimelineItem[], frame: TimelineFrame): TimelineSpec {
  const dated = items.filter(({ life }) => life.start !== null).sort(byLayerAndStart)
  const firstYear = Math.floor(
    Math.min(...dated.map(({ life }) => life.start as number), frame.lastYear - 10),
  )
  const padPx = frame.labels === 'above' ? MARK_GAP_PX : padFor(dated, frame, firstYear)
  const last = frame.lastYear + 1
  const place = (year: number): number =>
    padPx + ((year - firstYear) / (last - firstYear)) * (frame.widthPx - padPx)
  const rows: TimelineRow[] = []
  let top = 0
  for (const [position, item] of dated.entries()) {
    const marks = lifeMarks(item.life, place, last)
    if (marks === null) continue
    if (position > 0 && dated[position - 1]?.layer !== item.layer) top += LAYER_GAP_PX
    const uncovered = uncoveredFrom(item.coveredYear, { first: firstYear, last: frame.lastYear })
    rows.push(rowOf({ item, marks, uncoveredX: uncovered === null ? null : place(uncovered) }, top, frame))
    top += rows.at(-1)?.heightPx ?? 0
  }
  return {
    rows,
    brackets: frame.labels === 'above' ? [] : bracketsOf(rows),
    ticks: axisTicks(
      { first: firstYear, last: frame.lastYear, widthPx: frame.widthPx },
      place,
      frame.widthPx / MOST_TICKS,
    ).filter(({ year }) => year >= firstYear),
    heightPx: top,
    ownX: rows.find(({ item }) => item.isOwn)?.marks.ring ?? null,
  }
}

function byLayerAndStart(a: TimelineItem, b: TimelineItem): number {
  const rank = ({ layer }: TimelineItem): number => (layer === null ? LAYERS.length : LAYERS.indexOf(layer))
  const start = ({ life }: TimelineItem): number => life.start ?? 0
  return rank(a) - rank(b) || start(a) - start(b) || (a.id < b.id ? -1 : 1)
}

function widthOf({ label, year }: TimelineItem, { measurePx }: TimelineFrame): number {
  return measurePx(`${label} ${year}`) + 2
}

/** Room at the left so that labels of the earliest fit before their marks; labels too long for it go above their bars. */
function padFor(items: readonly TimelineItem[], frame: TimelineFrame, firstYear: number): number {
  const most = frame.widthPx * LABEL_SHARE
  const needed = items
    .filter(({ life }) => (life.start as number) < firstYear + EARLY_YEARS)
    .map((item) => widthOf(item, frame) + MARK_GAP_PX + BASELINE_PX)
  return Math.max(MARK_GAP_PX, ...needed.filter((room) => room <= most))
}

function rowOf(
  placed: Pick<TimelineRow, 'item' | 'marks' | 'uncoveredX'>,
  top: number,
  frame: TimelineFrame,
): TimelineRow {
  const { item, marks } = placed
  const width = widthOf(item, frame)
  const before = marks.ring - MARK_GAP_PX - width
  const after = marks.stroke === null ? frame.widthPx : marks.stroke + MARK_GAP_PX
  const base = { ...placed, top }
  const inBand = (x: number, labelAnchor: 'start' | 'end'): TimelineRow => ({
    ...base,
    heightPx: ROW_PX,
    middle: top + ROW_PX / 2,
    labelX: x,
    labelY: top + ROW_PX / 2 + BASELINE_PX,
    labelEnd: x + width,
    labelAnchor,
  })
  if (frame.labels === 'beside' && before >= 0) return inBand(before, 'end')
  if (frame.labels === 'beside' && after + width <= frame.widthPx) return inBand(after, 'start')
  const x = Math.max(0, Math.min(marks.ring - MARK_GAP_PX / 2, frame.widthPx - width))
  return {
    ...base,
    heightPx: ROW_ABOVE_PX,
    middle: top + ROW_ABOVE_PX - 10,
    labelX: x,
    labelY: top + 15,
    labelEnd: x + width,
    labelAnchor: 'start',
  }
}

/** Rows that follow each other, of one layer and one day, all labelled before their marks. */
function bracketsOf(rows: readonly TimelineRow[]): TimelineBracket[] {
  const brackets: TimelineBracket[] = []
  let from = 0
  for (let to = 1; to <= rows.length; to++) {
    const first = rows[from] as TimelineRow
    const next = rows[to]
    if (next !== undefined && isTogether(first, next)) continue
    const group = rows.slice(from, to)
    const bracket = group.length > 1 ? bracketOf(group) : null
    if (bracket !== null) brackets.push(bracket)
    from = to
  }
  return brackets
}

function isTogether({ item: a }: TimelineRow, { item: b }: TimelineRow): boolean {
  return a.day !== null && a.day === b.day && a.layer === b.layer
}

function bracketOf(group: readonly TimelineRow[]): TimelineBracket | null {
  const x = Math.min(...group.map(({ labelX }) => labelX)) - 7
  if (x < 0 || group.some(({ labelX, marks }) => labelX > marks.ring)) return null
  return {
    kind: group.every(({ item }) => item.isPackaged) ? 'package' : 'same-day',
    x,
    top: (group[0]?.middle ?? 0) - 8,
    bottom: (group.at(-1)?.middle ?? 0) + 8,
  }
}
