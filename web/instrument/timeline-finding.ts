import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { type EdtfDate, parseEdtf, surelyBefore } from '../../src/model/edtf-date.ts'

/** How long between two dates: months where both are known to the month and near, else full years. */
export interface Gap {
  readonly unit: 'month' | 'year'
  readonly count: number
}

/** The nearest instrument before or after, and those signed with it, by family. */
export interface Neighbour {
  readonly gap: Gap
  readonly families: readonly InstrumentSummary['family'][]
}

export interface TimelineFinding {
  readonly before: Neighbour | null
  readonly after: Neighbour | null
}

const NEAR_MONTHS = 24

/**
 * What came just before an instrument and just after it, among those of its own layer; among all where none is of its layer.
 *
 * Only what is surely before or after counts (EDTF): one signed `2008` is neither to one signed `2008-06-05`.
 */
export function timelineFinding(
  own: InstrumentSummary,
  linked: readonly InstrumentSummary[],
): TimelineFinding {
  const date = begun(own)
  if (date === null) return { before: null, after: null }
  const ofLayer = linked.filter(({ id, layer }) => id !== own.id && layer === own.layer)
  const among = ofLayer.length > 0 ? ofLayer : linked.filter(({ id }) => id !== own.id)
  const dated = among.flatMap((row) => {
    const other = begun(row)
    return other === null ? [] : [{ row, date: other }]
  })
  const earlier = dated.filter((other) => surelyBefore(other.date, date))
  const later = dated.filter((other) => surelyBefore(date, other.date))
  return {
    before: neighbour(date, earlier, Math.max(...earlier.map((other) => other.date.earliestDay))),
    after: neighbour(date, later, Math.min(...later.map((other) => other.date.earliestDay))),
  }
}

interface Dated {
  readonly row: InstrumentSummary
  readonly date: EdtfDate
}

function begun(row: InstrumentSummary): EdtfDate | null {
  const text = row.signed ?? row.in_force
  return text === null ? null : parseEdtf(text)
}

function neighbour(date: EdtfDate, others: readonly Dated[], nearestDay: number): Neighbour | null {
  const nearest = others.filter((other) => other.date.earliestDay === nearestDay)
  const [first] = nearest
  if (first === undefined) return null
  return { gap: gapOf(date, first.date), families: [...new Set(nearest.map(({ row }) => row.family))] }
}

function gapOf(a: EdtfDate, b: EdtfDate): Gap {
  const [ya, ma] = [Number(a.text.slice(0, 4)), Number(a.text.slice(5, 7))]
  const [yb, mb] = [Number(b.text.slice(0, 4)), Number(b.text.slice(5, 7))]
  const months = Math.abs((ya - yb) * 12 + ma - mb)
  if (a.text.length >= 7 && b.text.length >= 7) {
    if (months < NEAR_MONTHS) return { unit: 'month', count: months }
    return { unit: 'year', count: Math.floor(months / 12) }
  }
  return { unit: 'year', count: Math.abs(ya - yb) }
}
