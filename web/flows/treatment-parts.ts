import { FAMILIES, type Family } from '../../src/model/instrument.ts'

/** A treatment as the page's two choices have it: a family, and one condition on what is coded of its content. */
export interface TreatmentParts {
  readonly family: Family
  readonly coded: string | null
}

export const DEFAULT_TREATMENT = 'family=labour-agreement'

/** Families between whose parties people could move by an agreement. */
export const CHOSEN_FAMILIES: readonly Family[] = [
  'labour-agreement',
  'migration-partnership',
  'mobility-partnership',
  'youth-mobility',
  'visa-waiver',
  'visa-facilitation',
  'social-security',
  'readmission-agreement',
  'eu-readmission',
  'association-agreement',
  'trade-agreement',
]

/** The parts of a treatment; null where it says more than the two choices can. */
export function treatmentParts(treatment: string): TreatmentParts | null {
  const [, family, coded] = /^family=([\w-]+)(?:,([a-z_]+)=yes)?$/.exec(treatment) ?? []
  const known = FAMILIES.find((name) => name === family)
  return known === undefined ? null : { family: known, coded: coded ?? null }
}

/** The treatment of two choices. */
export function treatmentOf({ family, coded }: TreatmentParts): string {
  return coded === null ? `family=${family}` : `family=${family},${coded}=yes`
}
