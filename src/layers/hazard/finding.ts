/** Something about the table or the fit that a reader of the estimate should know. */
export interface HazardFinding {
  readonly code: HazardFindingCode
  readonly message: string
}

export type HazardFindingCode =
  | 'process-without-event'
  | 'process-all-events'
  | 'collinear'
  | 'separated'
  | 'not-converged'
  | 'few-events'
  | 'few-clusters'
  | 'one-cluster'
  | 'covariance-clipped'
  | 'no-variance'

/** Why there is no estimate at all. */
export const HAZARD_REASONS = ['no-rows', 'no-events', 'all-events', 'separated', 'not-converged'] as const

export type HazardReason = (typeof HAZARD_REASONS)[number]
