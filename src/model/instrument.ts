import type { Layer } from './layer.ts'

export const FAMILIES = [
  'un-convention',
  'ilo-convention',
  'regional-convention',
  'rcp',
  'irf',
  'global-forum',
  'mobility-partnership',
  'camm',
  'eu-readmission',
  'visa-facilitation',
  'association-agreement',
  'trade-agreement',
  'labour-agreement',
  'migration-partnership',
  'readmission-agreement',
  'working-arrangement',
  'compact',
  'framework',
  'visa-waiver',
  'social-security',
  'youth-mobility',
] as const

export const FORMS = [
  'treaty',
  'protocol',
  'exchange-of-notes',
  'memorandum',
  'joint-declaration',
  'process',
  'forum',
  'agenda',
  'arrangement',
] as const

export const REGIMES = [
  'migration',
  'refugee',
  'labour',
  'human-rights',
  'trade',
  'development',
  'security',
] as const

export const STATUSES = ['in-force', 'signed', 'ended', 'superseded', 'dormant', 'active'] as const

export const BINDING = ['yes', 'no'] as const

export type Family = (typeof FAMILIES)[number]
export type Form = (typeof FORMS)[number]
export type Regime = (typeof REGIMES)[number]
export type Status = (typeof STATUSES)[number]
export type Binding = (typeof BINDING)[number]

/** An agreement, convention, process or forum: a row of `instruments.csv`. Dates are EDTF; null is unknown. */
export interface Instrument {
  readonly id: string
  readonly title: string
  readonly family: Family
  readonly layer: Layer | null
  readonly form: Form | null
  readonly regime: Regime
  readonly binding: Binding | null
  readonly signed: string | null
  readonly in_force: string | null
  /** Last day alive. */
  readonly ended: string | null
  readonly status: Status | null
  /** Ids of `sources.csv`, separated by `;`, the principal one first. */
  readonly source: string
  readonly note: string | null
}

/**
 * Whether the registry records how the instrument stands: an end, or a status that says it goes on. Where it does not, the
 * instrument counts as alive and is marked "no end recorded" (METHOD §1), so counts over it are upper bounds.
 */
export function isEndRecorded({ ended, status }: Pick<Instrument, 'ended' | 'status'>): boolean {
  return ended !== null || status === 'in-force' || status === 'active'
}
