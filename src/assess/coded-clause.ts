import type { ClauseCoding, CodedVariable } from '../model/clause-coding.ts'
import type { AssessedClause } from './assess-text.ts'
import type { ClauseRecord } from './clause-record.ts'

/** Where a value of a clause comes from. */
export type ValueOrigin = 'machine' | 'human' | 'disputed'

/**
 * A clause with what the rules read and what coders say of it; `record` is what counts (METHOD §3, Override: the machine's value is kept, a person's wins, figures
 * recompute). Without any coding `record` is `machine`.
 */
export interface CodedClause extends AssessedClause {
  readonly machine: ClauseRecord
  /** The codings of this clause, oldest first. */
  readonly codings: readonly ClauseCoding[]
  /** Of every variable that a coder has said something of. */
  readonly origins: Readonly<Partial<Record<CodedVariable, ValueOrigin>>>
}
