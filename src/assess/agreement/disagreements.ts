import { type ClauseCoding, CODED_VARIABLES, type CodedVariable } from '../../model/clause-coding.ts'
import { isDiffering, standingCodings } from '../coded-clauses.ts'

/** What coders differ on: one variable of one clause. */
export interface Disagreement {
  /** Id that the text had when it was coded last. */
  readonly text: string
  readonly sha256: string
  readonly address: string
  readonly words: string
  readonly variable: CodedVariable
  /** What each blind coder says, oldest first. */
  readonly said: readonly ClauseCoding[]
  /** How it was settled; null where it is open. */
  readonly settled: ClauseCoding | null
}

/**
 * The variables of clauses on which blind coders differ, each and both taken for one, clause by clause in the order in which they were first coded. Time O(codings log codings).
 */
export function disagreements(codings: readonly ClauseCoding[]): Disagreement[] {
  const clauses = new Map<string, ClauseCoding[]>()
  for (const coding of standingCodings(codings)) {
    const key = JSON.stringify([coding.sha256, coding.address, coding.words])
    const there = clauses.get(key)
    if (there === undefined) clauses.set(key, [coding])
    else there.push(coding)
  }
  return [...clauses.values()].flatMap((clause) =>
    CODED_VARIABLES.flatMap((variable): Disagreement[] => {
      const of = clause.filter((coding) => coding.variable === variable)
      const said = of.filter(({ way }) => way === 'code')
      const [last] = said.slice(-1)
      if (last === undefined || !isDiffering(said)) return []
      const { text, sha256, address, words } = last
      const settled = of.findLast(({ way }) => way === 'settle') ?? null
      return [{ text, sha256, address, words, variable, said, settled }]
    }),
  )
}
