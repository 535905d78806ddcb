import { CODED_VARIABLES, type CodedVariable } from '../model/clause-coding.ts'
import type { CodedClause } from './coded-clause.ts'
import { standingCodings } from './coded-clauses.ts'

/** What a coder has said of a clause, and whether others' values may be shown. */
export interface CoderView {
  /** The coder's own blind values. */
  readonly own: Readonly<Partial<Record<CodedVariable, string>>>
  /** Variables that the coder has not coded. */
  readonly missing: readonly CodedVariable[]
  /** The coder has coded every variable, or has corrected or settled something, and so has seen the others' values already. */
  readonly isOpen: boolean
}

/** How far a coder is with a clause: until the clause is coded whole, neither the machine's values nor others' are shown. Time O(codings of the clause). */
export function coderView({ codings }: Pick<CodedClause, 'codings'>, coder: string): CoderView {
  const own: Partial<Record<CodedVariable, string>> = {}
  for (const { coder: who, way, variable, value } of standingCodings(codings))
    if (who === coder && way === 'code' && value !== null) own[variable] = value
  const missing = CODED_VARIABLES.filter((variable) => own[variable] === undefined)
  const hasSeen = codings.some(({ coder: who, way }) => who === coder && way !== 'code')
  return { own, missing, isOpen: missing.length === 0 || hasSeen }
}
