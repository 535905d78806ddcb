import { FAMILIES, type Family } from '../../src/model/instrument.ts'

/** A treatment as the page's choices have it: a family, topics, and one condition on what is coded of its content. */
export interface TreatmentParts {
  /** Null where every family counts. */
  readonly family: Family | null
  /** A condition on topics such as `topic=visa` or `group=control`. */
  readonly topics: string | null
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

/** The parts of a treatment; null where it says more than the choices can. */
export function treatmentParts(treatment: string): TreatmentParts | null {
  const [whole, family, topics, coded] =
    /^(?:family=([\w-]+))?(?:(?:^|(?!^),)((?:topic|group)=[\w-]+))?(?:,([a-z_]+)=yes)?$/.exec(treatment) ?? []
  if (whole === undefined || (family === undefined && topics === undefined)) return null
  const known = FAMILIES.find((name) => name === family)
  if (family !== undefined && known === undefined) return null
  return { family: known ?? null, topics: topics ?? null, coded: coded ?? null }
}

/** The treatment of the choices; one that would name every instrument is the default. */
export function treatmentOf({ family, topics, coded }: TreatmentParts): string {
  const conditions = [
    ...(family === null ? [] : [`family=${family}`]),
    ...(topics === null ? [] : [topics]),
    ...(coded === null ? [] : [`${coded}=yes`]),
  ]
  return family === null && topics === null ? DEFAULT_TREATMENT : conditions.join(',')
}

/** What the choices say beyond the family, as conditions; empty where they say nothing. */
export function beyondFamily({ topics, coded }: TreatmentParts): string {
  return [topics, coded].filter((part) => part !== null).join(', ')
}
