/** Something about the data that a reader of the estimate should know. */
export interface FlowFinding {
  readonly code: FlowFindingCode
  readonly message: string
}

export type FlowFindingCode =
  | 'regressor-absorbed'
  | 'regressor-collinear'
  | 'regressor-empty'
  | 'regressor-constant'
  | 'corridor-constant'
  | 'cluster-of-one'
  | 'separation-unfinished'
  | 'covariance-clipped'
  | 'not-converged'
  | 'window-cut'
