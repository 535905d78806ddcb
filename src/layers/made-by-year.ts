import { NEVER_YEAR } from './year-span.ts'

/** `made`: in the year in which it begins (signed, else founded); `alive`: in every year from its beginning to its end. */
export const COUNT_RULES = ['made', 'alive'] as const

export type CountRule = (typeof COUNT_RULES)[number]

/** Years of each instrument, inclusive, as the membership index has them: `NEVER_YEAR` where nothing dates it. */
export interface InstrumentYears {
  readonly firstYearByInstrument: ArrayLike<number>
  readonly lastYearByInstrument: ArrayLike<number>
}

export interface MadeByYearSettings {
  readonly firstYear: number
  readonly lastYear: number
  readonly rule: CountRule
  /** Group of each instrument, from 0 to `groups - 1`. */
  readonly groupByInstrument: ArrayLike<number>
  readonly groups: number
  /** 1 where the instrument is asked for; without it all are. */
  readonly isAsked?: ArrayLike<number>
}

export interface MadeByYear {
  readonly firstYear: number
  readonly lastYear: number
  readonly groups: number
  /** Instruments of group g in year t, at `(t - firstYear) * groups + g`. */
  readonly counts: Uint32Array
  /** Instruments asked for. */
  readonly asked: number
  /** Of these: without a date; over before the first year (made before it, under `made`); begun after the last. */
  readonly undated: number
  readonly before: number
  readonly after: number
}

/**
 * Counts instruments a year and group. Every instrument asked for is in the counts, or in one of `undated`, `before`, `after`.
 *
 * Time O(instruments + years × groups).
 */
export function madeByYear(index: InstrumentYears, settings: MadeByYearSettings): MadeByYear {
  const { firstYear, lastYear, rule, groupByInstrument, groups, isAsked } = settings
  const years = lastYear - firstYear + 1
  // Where counts begin and, one row later, where they no longer hold: summed up below.
  const changes = new Int32Array((years + 1) * groups)
  const tally = { asked: 0, undated: 0, before: 0, after: 0 }
  for (let k = 0; k < index.firstYearByInstrument.length; k++) {
    if (isAsked !== undefined && isAsked[k] !== 1) continue
    tally.asked++
    const first = index.firstYearByInstrument[k] as number
    const last = rule === 'made' ? first : (index.lastYearByInstrument[k] as number)
    if (first === NEVER_YEAR) tally.undated++
    else if (last < firstYear) tally.before++
    else if (first > lastYear) tally.after++
    else {
      const group = groupByInstrument[k] as number
      const from = (Math.max(first, firstYear) - firstYear) * groups + group
      const to = (Math.min(last, lastYear) - firstYear + 1) * groups + group
      changes[from] = (changes[from] as number) + 1
      changes[to] = (changes[to] as number) - 1
    }
  }
  const counts = new Uint32Array(years * groups)
  for (let at = 0; at < counts.length; at++) {
    const before = at < groups ? 0 : (counts[at - groups] as number)
    counts[at] = before + (changes[at] as number)
  }
  return { firstYear, lastYear, groups, counts, ...tally }
}
