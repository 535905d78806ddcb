import { dayNumber, yearOfDay } from '../../src/model/edtf-date.ts'
import { axisTicks, type YearTick } from './inline-years.ts'

/** An axis of whole years that several charts share, so that a year stands at the same place in each. */
export interface TimeAxis {
  readonly first: number
  readonly last: number
  readonly widthPx: number
  /** Where the first year begins and where the last one ends. */
  readonly startPx: number
  readonly endPx: number
  /** Place of a year with its fraction. */
  x(year: number): number
  /** The year under a place, null beside the axis. */
  yearAt(xPx: number): number | null
  readonly ticks: readonly YearTick[]
}

interface TimeAxisFrame {
  readonly first: number
  readonly last: number
  readonly widthPx: number
  readonly startPx: number
  readonly endPadPx: number
}

const TICK_APART_PX = 72

export function timeAxis({ first, last, widthPx, startPx, endPadPx }: TimeAxisFrame): TimeAxis {
  const endPx = Math.max(startPx + 1, widthPx - endPadPx)
  const yearPx = (endPx - startPx) / (last - first + 1)
  const x = (year: number): number => startPx + (year - first) * yearPx
  return {
    first,
    last,
    widthPx,
    startPx,
    endPx,
    x,
    yearAt: (xPx) => (xPx < startPx || xPx >= endPx ? null : first + Math.floor((xPx - startPx) / yearPx)),
    ticks: axisTicks({ first, last: last + 1, widthPx }, x, TICK_APART_PX).filter(({ year }) => year <= last),
  }
}

/** The moment at which a day begins, as a year with its fraction: the first of January is the year itself. */
export function yearOfDayStart(day: number): number {
  const year = yearOfDay(day)
  const first = dayNumber(year, 1, 1)
  return year + (day - first) / (dayNumber(year + 1, 1, 1) - first)
}
