import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { parseEdtf } from '../../src/model/edtf-date.ts'
import { isEndRecorded } from '../../src/model/instrument.ts'

const DAYS_A_YEAR = 365.2425

/** A date as a year with its fraction: the middle of the days between which it lies; null where it is none. */
export function yearFraction(text: string | null): number | null {
  const date = text === null ? null : parseEdtf(text)
  if (date === null || !Number.isFinite(date.earliestDay) || !Number.isFinite(date.latestDay)) return null
  return 1970 + (date.earliestDay + date.latestDay + 1) / 2 / DAYS_A_YEAR
}

/** An instrument's life as years, as the inline mark and the timeline draw it. */
export interface InstrumentLife {
  /** Signature, else the beginning that is recorded; null where nothing dates it. */
  readonly start: number | null
  /** Whether `start` is a signature. */
  readonly isSigned: boolean
  /** From when the bar is solid: in force; null where entry into force is not recorded. */
  readonly inForce: number | null
  /** Last day, null where none is recorded. */
  readonly end: number | null
  /** Whether an end, or that it goes on, is recorded; else the life is dotted. */
  readonly isKnownOn: boolean
}

type LifeColumns = Pick<InstrumentSummary, 'signed' | 'in_force' | 'ended' | 'status' | 'year' | 'last_year'>

export function instrumentLife(row: LifeColumns): InstrumentLife {
  const signed = yearFraction(row.signed)
  const inForce = yearFraction(row.in_force)
  const end = yearFraction(row.ended) ?? (row.last_year === null ? null : row.last_year + 1)
  return {
    start: signed ?? inForce ?? (row.year === null ? null : row.year + 0.5),
    isSigned: signed !== null,
    inForce,
    end,
    isKnownOn: end !== null || isEndRecorded(row),
  }
}

/** Marks of one life on a line: ring, thin line to in force, bar, dots where no end is recorded, stroke at the end. */
export interface LifeMarks {
  readonly ring: number
  readonly thin: readonly [number, number] | null
  readonly bar: readonly [number, number] | null
  readonly dots: readonly [number, number] | null
  readonly stroke: number | null
}

/**
 * Where the marks of a life stand on an axis of years; null where nothing dates it.
 *
 * A life whose start lies before the axis begins at its edge; one recorded to end before it starts is a stroke at its start. Before entry into force the line is thin; an instrument that is
 * recorded to go on but whose entry into force is not is drawn solid from its start.
 */
export function lifeMarks(
  life: InstrumentLife,
  place: (year: number) => number,
  lastYear: number,
): LifeMarks | null {
  if (life.start === null) return null
  const ring = place(life.start)
  const to = Math.max(ring, place(Math.min(life.end ?? lastYear, lastYear)))
  const solidFrom = life.inForce === null ? ring : Math.max(ring, place(life.inForce))
  const thin: [number, number] | null = solidFrom > ring ? [ring, Math.min(solidFrom, to)] : null
  const rest: [number, number] | null = to > solidFrom ? [solidFrom, to] : null
  return {
    ring,
    thin,
    bar: life.isKnownOn ? rest : null,
    dots: life.isKnownOn ? null : rest,
    stroke: life.end !== null && life.end <= lastYear ? to : null,
  }
}

/** An axis of years over a column of inline marks; both years are included. */
export interface YearAxis {
  readonly first: number
  readonly last: number
  readonly widthPx: number
  /** The last year that the sources of a row's family cover, null where they state no date; without it none is told apart. */
  readonly coveredYear?: (row: Pick<InstrumentSummary, 'layer' | 'family'>) => number | null
}

export interface YearTick {
  readonly year: number
  readonly x: number
}

/** Room that a year's digits take, with a gap. */
const LABEL_PX = 36

/** Round years along an axis, at least so far apart; none touches the next or leaves the axis. */
export function axisTicks(
  { first, last, widthPx }: YearAxis,
  place: (year: number) => number,
  apartPx = LABEL_PX,
): YearTick[] {
  const yearPx = (place(last) - place(first)) / (last - first)
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * yearPx >= apartPx) ?? 100
  const ticks: YearTick[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = Math.min(widthPx - LABEL_PX / 2, Math.max(LABEL_PX / 2, place(year)))
    if (x - (ticks.at(-1)?.x ?? -LABEL_PX) >= LABEL_PX) ticks.push({ year, x })
  }
  return ticks
}
