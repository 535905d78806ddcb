import { type EdtfDate, yearOfDay } from '../model/edtf-date.ts'

/** The year in which a text was surely signed; null where its date is unknown or spans several years. */
export function signedYear(signed: EdtfDate | null): number | null {
  if (signed === null) return null
  const { earliestDay, latestDay } = signed
  if (!Number.isFinite(earliestDay) || !Number.isFinite(latestDay)) return null
  const year = yearOfDay(earliestDay)
  return year === yearOfDay(latestDay) ? year : null
}
