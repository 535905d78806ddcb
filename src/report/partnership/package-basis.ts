import { type EdtfDate, parseEdtf } from '../../model/edtf-date.ts'
import type { PackagePair } from './partnership-facts.ts'

/** Two agreements whose dates lie at most so many days apart are a package (METHOD §3). */
export const PACKAGE_DAYS = 31

/** What says that two agreements are a package. */
export const PACKAGE_BASES = ['dates', 'relation', 'coding'] as const

export type PackageBasis = (typeof PACKAGE_BASES)[number]

export interface PackageFinding {
  readonly pair: PackagePair
  /** Empty where nothing says so. */
  readonly bases: readonly PackageBasis[]
  /** Fewest days that surely lie between the two, of signing or of entry into force, where both dates are days; null where they are not known. */
  readonly daysApart: number | null
  /** They are known to be no package: both were signed and came into force more than 31 days apart, and nothing else ties them. */
  readonly isRuledOut: boolean
}

/** Whether a readmission and a visa facilitation agreement of the same sides are a package, and what says so. */
export function packageBasis(pair: PackagePair): PackageFinding {
  const apart = [
    daysBetween(pair.readmission.signed, pair.visa.signed),
    daysBetween(pair.readmission.in_force, pair.visa.in_force),
  ]
  const sure = apart.flatMap((days) => (days !== null && days.least === days.most ? [days.least] : []))
  const bases: PackageBasis[] = []
  if (apart.some((days) => days !== null && days.most <= PACKAGE_DAYS)) bases.push('dates')
  if (pair.relation !== null && pair.relation.source !== 'inferred-by-rule') bases.push('relation')
  if (
    pair.codings.some(({ variable, value }) => variable === 'paired_readmission_agreement' || value === 'yes')
  )
    bases.push('coding')
  return {
    pair,
    bases,
    daysApart: sure.length === 0 ? null : Math.min(...sure),
    isRuledOut: bases.length === 0 && apart.every((days) => days !== null && days.least > PACKAGE_DAYS),
  }
}

/** Least and most days between two dates, whatever days they stand for. */
function daysBetween(one: string | null, other: string | null): { least: number; most: number } | null {
  const a = one === null ? null : parseEdtf(one)
  const b = other === null ? null : parseEdtf(other)
  if (a === null || b === null) return null
  return { least: gap(a, b), most: Math.max(a.latestDay - b.earliestDay, b.latestDay - a.earliestDay) }
}

function gap(a: EdtfDate, b: EdtfDate): number {
  return Math.max(0, a.earliestDay - b.latestDay, b.earliestDay - a.latestDay)
}
