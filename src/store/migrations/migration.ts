/** One step of the workspace's format. Steps are written once and never changed: a file of any age walks through them. */
export interface Migration {
  /** Format version after the step. */
  readonly version: number
  readonly statements: readonly string[]
}
