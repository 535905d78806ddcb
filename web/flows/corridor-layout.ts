import type { Corridor, CorridorInstrument } from '../../src/api/flows-corridor.ts'
import type { Layer } from '../../src/model/layer.ts'
import { niceTicks } from './nice-ticks.ts'

/** One event on the corridor's axis: an instrument that begins to bind the two, or enters into force later. */
export interface CorridorMark {
  readonly key: string
  readonly row: CorridorInstrument
  readonly year: number
  readonly what: 'made' | 'in-force'
  /** The year rests on the instrument's own date, since no joining of one of the two is recorded. */
  readonly isInferred: boolean
}

export interface PlacedMark extends CorridorMark {
  readonly x: number
  /** Null where there is no room for a label. */
  readonly label: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
  } | null
  readonly top: number
}

export interface CorridorLayout {
  readonly heightPx: number
  readonly top: number
  readonly bottom: number
  readonly yTicks: readonly { readonly value: number; readonly y: number }[]
  readonly xTicks: readonly { readonly year: number; readonly x: number }[]
  readonly lines: readonly {
    readonly source: string
    readonly path: string
    readonly points: readonly {
      readonly year: number
      readonly persons: number
      readonly x: number
      readonly y: number
    }[]
  }[]
  readonly marks: readonly PlacedMark[]
  /** Marks of the multilateral layer, short ticks at the foot: they bind nearly everybody. */
  readonly ticks: readonly PlacedMark[]
  readonly unlabelled: number
  /** Instruments that began before or after the years of the chart. */
  readonly outside: number
}

export interface CorridorFrame {
  readonly widthPx: number
  readonly plotPx: number
  readonly startPx: number
  readonly endPx: number
  readonly labelOf: (mark: CorridorMark) => string
  readonly measurePx: (text: string) => number
  readonly mostRows: number
}

export const FIRST_YEAR = 1960
export const LAST_YEAR = 2020
const ROW_PX = 16
const GAP_PX = 9
const AXIS_PX = 22
const GRID_LINES = 4
/** Layers whose members join one by one: both are bound from the later of two joinings. */
const JOINED: ReadonlySet<Layer> = new Set(['multilateral', 'regional', 'transregional'])

/** Whether the year from which both are bound rests on the instrument's own date, of layers that are joined one by one. */
export function isJoiningInferred({
  layer,
  inferred,
}: Pick<CorridorInstrument, 'layer' | 'inferred'>): boolean {
  return inferred && JOINED.has(layer)
}

/** What is drawn as an upright: when the two became bound, and a later entry into force. */
export function corridorMarks(instruments: readonly CorridorInstrument[]): CorridorMark[] {
  return instruments
    .flatMap((row): CorridorMark[] => {
      const signed = JOINED.has(row.layer) ? null : yearIn(row.signed)
      const made = {
        key: row.instrument,
        row,
        year: signed ?? row.first_year,
        what: 'made' as const,
        isInferred: isJoiningInferred(row),
      }
      const inForce = row.layer === 'bilateral' ? yearIn(row.in_force) : null
      return inForce === null || inForce <= made.year + 1
        ? [made]
        : [
            made,
            {
              key: `${row.instrument} in force`,
              row,
              year: inForce,
              what: 'in-force' as const,
              isInferred: false,
            },
          ]
    })
    .sort((a, b) => a.year - b.year || (a.key < b.key ? -1 : 1))
}

/** Lines of each source by itself from zero, uprights with labels that neither overlap nor are crossed. Time O(marks² x rows). */
export function corridorLayout(
  { series, instruments }: Pick<Corridor, 'series' | 'instruments'>,
  frame: CorridorFrame,
): CorridorLayout {
  const { widthPx, plotPx, startPx, endPx } = frame
  const x = (year: number): number =>
    startPx + ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * (widthPx - startPx - endPx)
  const all = corridorMarks(instruments)
  const within = all.filter(({ year }) => year >= FIRST_YEAR && year <= LAST_YEAR)
  const placed = placedLabels(
    within.filter(({ row }) => row.layer !== 'multilateral'),
    x,
    frame,
  )
  const rows = placed.reduce((most, { label }) => Math.max(most, label === null ? 0 : label.rowAt + 1), 0)
  const top = rows * ROW_PX + 12
  const bottom = top + plotPx
  const known = series.flatMap(({ points }) => points.flatMap(({ persons }) => persons ?? []))
  const values = niceTicks(0, Math.max(1, ...known), GRID_LINES)
  const most = values.at(-1) ?? 1
  const y = (persons: number): number => bottom - (persons / most) * plotPx
  return {
    heightPx: bottom + AXIS_PX,
    top,
    bottom,
    yTicks: values.map((value) => ({ value, y: y(value) })),
    xTicks: Array.from({ length: 7 }, (_, place) => FIRST_YEAR + place * 10).map((year) => ({
      year,
      x: x(year),
    })),
    lines: series.map(({ source, points }) => {
      const drawn = points.flatMap(({ year, persons }) =>
        persons === null ? [] : [{ year, persons, x: x(year), y: y(persons) }],
      )
      return { source, points: drawn, path: pathOf(points, x, y) }
    }),
    marks: placed.map(({ label, ...mark }) => ({
      ...mark,
      top: label === null ? top - 6 : label.rowAt * ROW_PX + 8,
      label:
        label === null
          ? null
          : {
              text: label.text,
              x: mark.x + (label.anchor === 'start' ? GAP_PX : -GAP_PX),
              y: label.rowAt * ROW_PX + 12,
              anchor: label.anchor,
            },
    })),
    ticks: within
      .filter(({ row }) => row.layer === 'multilateral')
      .map((mark) => ({ ...mark, x: x(mark.year), label: null, top: bottom - 7 })),
    unlabelled: placed.filter(({ label }) => label === null).length,
    outside: all.length - within.length,
  }
}

/** A line through the years that are known; a year that is unknown breaks it. */
function pathOf(
  points: readonly { readonly year: number; readonly persons: number | null }[],
  x: (year: number) => number,
  y: (persons: number) => number,
): string {
  let isOpen = false
  return points
    .map(({ year, persons }) => {
      const step =
        persons === null ? '' : `${isOpen ? 'L' : 'M'}${x(year).toFixed(1)},${y(persons).toFixed(1)}`
      isOpen = persons !== null
      return step
    })
    .join('')
}

interface Spot {
  readonly rowAt: number
  readonly text: string
  readonly anchor: 'start' | 'end'
  readonly from: number
  readonly to: number
}

/** Half of a mark's width: how near an upright may come to it. */
const MARK_PX = 5

type Labelled = CorridorMark & { readonly x: number; readonly label: Spot | null }

/**
 * Each label beside its mark where it meets no other label and no upright that begins above it. Before a certain mark labels stand at the left, the
 * later ones higher; from it on at the right, the earlier ones higher; that mark is taken which leaves the fewest without a label, then
 * the fewest rows.
 */
function placedLabels(
  marks: readonly CorridorMark[],
  x: (year: number) => number,
  frame: CorridorFrame,
): readonly Labelled[] {
  const cost = (labels: readonly Labelled[]): number =>
    labels.reduce((sum, { label }) => sum + (label === null ? 1000 : 0), 0) +
    Math.max(0, ...labels.map(({ label }) => label?.rowAt ?? 0))
  return Array.from({ length: marks.length + 1 }, (_, turn) => labelsAround(marks, turn, x, frame)).reduce(
    (best, labels) => (cost(labels) < cost(best) ? labels : best),
  )
}

function labelsAround(
  marks: readonly CorridorMark[],
  turn: number,
  x: (year: number) => number,
  { widthPx, labelOf, measurePx, mostRows }: CorridorFrame,
): readonly Labelled[] {
  const spots: (Spot & { readonly x: number })[] = []
  const spotOf = (mark: CorridorMark, anchor: Spot['anchor']): Spot | null => {
    const at = x(mark.year)
    const text = labelOf(mark)
    const roomPx = measurePx(text) + GAP_PX + 4
    const [from, to] = anchor === 'start' ? [at - MARK_PX, at + roomPx] : [at - roomPx, at + MARK_PX]
    if (from < 0 || to > widthPx) return null
    for (let rowAt = 0; rowAt < mostRows; rowAt++) {
      const isFree = spots.every((spot) => {
        if (spot.rowAt === rowAt) return to < spot.from || from > spot.to
        // Uprights of one year are one line, which passes through its own marks.
        if (Math.abs(spot.x - at) < 1) return true
        return spot.rowAt < rowAt ? spot.x < from || spot.x > to : at < spot.from || at > spot.to
      })
      if (!isFree) continue
      const spot = { rowAt, text, anchor, from, to }
      spots.push({ ...spot, x: at })
      return spot
    }
    return null
  }
  const labelled = (mark: CorridorMark, anchor: Spot['anchor']): Labelled => ({
    ...mark,
    x: x(mark.year),
    label: spotOf(mark, anchor),
  })
  const before = marks
    .slice(0, turn)
    .toReversed()
    .map((mark) => labelled(mark, 'end'))
  const after = marks.slice(turn).map((mark) => labelled(mark, 'start'))
  return [...before.toReversed(), ...after]
}

function yearIn(date: string | null): number | null {
  const year = date === null ? null : /^(\d{4})/.exec(date)
  return year === null ? null : Number(year[1])
}
