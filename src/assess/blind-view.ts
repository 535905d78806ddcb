import { type ClauseCoding, CODED_VARIABLES, type CodedVariable } from '../model/clause-coding.ts'
import type { CodedClause } from './coded-clause.ts'
import { standingCodings } from './coded-clauses.ts'

/** What somebody says of a clause, by variable. */
export type CodedValues = Partial<Record<CodedVariable, string>>

/** What a coder has said of a clause, and whether others' values may be shown. */
export interface CoderView {
  /** The coder's own blind values. */
  readonly own: Readonly<CodedValues>
  /** Variables that the coder has not coded. */
  readonly missing: readonly CodedVariable[]
  /** The coder has coded the clause whole, or has corrected or settled something, and so has seen the others' values already. */
  readonly isOpen: boolean
}

/** How far a coder is with a clause: until the clause is coded whole, neither the machine's values nor others' are shown. Time O(codings of the clause). */
export function coderView({ codings }: Pick<CodedClause, 'codings'>, coder: string): CoderView {
  const own = blindValues(standingCodings(codings)).get(coder) ?? {}
  const missing = CODED_VARIABLES.filter((variable) => own[variable] === undefined)
  const hasSeen = codings.some(({ coder: who, way }) => who === coder && way !== 'code')
  return { own, missing, isOpen: isWhole(own) || hasSeen }
}

/** What each coder has coded blind of one clause, in the order in which they began. `standing` are codings of the clause that stand. */
export function blindValues(standing: readonly ClauseCoding[]): Map<string, CodedValues> {
  const byCoder = new Map<string, CodedValues>()
  for (const { way, coder, variable, value } of standing) {
    if (way !== 'code' || value === null) continue
    byCoder.set(coder, { ...byCoder.get(coder), [variable]: value })
  }
  return byCoder
}

/** Whether a coder has given every variable a value; the party behind a body may be left out. */
export function isWhole(values: CodedValues | undefined): boolean {
  return values !== undefined && CODED_VARIABLES.every((name) => name === 'via' || values[name] !== undefined)
}
