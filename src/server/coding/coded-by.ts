import { type ClauseCoding, CODED_VARIABLES, type CodedVariable } from '../../model/clause-coding.ts'

/** Values by variable, as the API gives them. */
export type Values = Partial<Record<CodedVariable, string>>

/** What each coder has coded blind of one clause, in the order in which they began. `standing` are codings of the clause that stand. */
export function blindValues(standing: readonly ClauseCoding[]): Map<string, Values> {
  const byCoder = new Map<string, Values>()
  for (const { way, coder, variable, value } of standing) {
    if (way !== 'code' || value === null) continue
    byCoder.set(coder, { ...byCoder.get(coder), [variable]: value })
  }
  return byCoder
}

/** Whether a coder has given every variable a value; the party behind a body may be left out. */
export function isWhole(values: Values | undefined): boolean {
  return values !== undefined && CODED_VARIABLES.every((name) => name === 'via' || values[name] !== undefined)
}

/** Things by a key, in the order in which each key came first. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}
