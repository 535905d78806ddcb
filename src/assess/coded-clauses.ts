import { type ClauseCoding, CODED_VARIABLES, type CodedVariable } from '../model/clause-coding.ts'
import type { AssessedClause } from './assess-text.ts'
import type { CodedClause, ValueOrigin } from './coded-clause.ts'
import { comparedValue } from './coding-value.ts'
import { recordWith } from './record-with.ts'

export interface CodedClauses {
  readonly clauses: readonly CodedClause[]
  /** Codings whose clause is gone, or has other words by now: they are shown apart and never applied. */
  readonly orphans: readonly ClauseCoding[]
}

/** What counts of one variable of a clause, and where it comes from. */
export interface CountedValue {
  readonly value: string
  readonly origin: Exclude<ValueOrigin, 'machine'>
  /** The coding that says so. */
  readonly coding: ClauseCoding
}

/**
 * The clauses of a text with what coders say of them: of every variable a person's value counts, and the machine's is kept beside (METHOD §3, Override).
 * What counts is the last value settled, else the last one corrected, else what all blind coders agree on, else, where they differ, the latest of
 * theirs, which is then `disputed`.
 *
 * @param clauses of one text
 * @param codings of the same text, in any order
 * @param hashOf the hash that codings keep of a clause's words (`clauseWords`)
 *
 * Time O(clauses + codings).
 */
export function codedClauses(
  clauses: readonly AssessedClause[],
  codings: readonly ClauseCoding[],
  hashOf: (words: string) => string,
): CodedClauses {
  const byAddress = new Map<string, ClauseCoding[]>()
  for (const coding of inTime(codings)) {
    const there = byAddress.get(coding.address)
    if (there === undefined) byAddress.set(coding.address, [coding])
    else there.push(coding)
  }
  const orphans: ClauseCoding[] = []
  const coded = clauses.map((clause): CodedClause => {
    const machine = clause.record
    const there = byAddress.get(machine.id) ?? []
    byAddress.delete(machine.id)
    if (there.length === 0) return { ...clause, machine, codings: [], origins: {} }
    const words = hashOf(clauseWords(clause))
    const own = there.filter((coding) => coding.words === words)
    orphans.push(...there.filter((coding) => coding.words !== words))
    const counted = countedValues(own)
    const values: Partial<Record<CodedVariable, string>> = {}
    const origins: Partial<Record<CodedVariable, ValueOrigin>> = {}
    for (const [variable, { value, origin }] of counted) {
      values[variable] = value
      origins[variable] = origin
    }
    return { ...clause, record: recordWith(machine, values), machine, codings: own, origins }
  })
  return { clauses: coded, orphans: inTime([...orphans, ...[...byAddress.values()].flat()]) }
}

/** The words by which a coding knows its clause: chapeau and own words, normalised. */
export function clauseWords({ chapeau, text }: Pick<AssessedClause, 'chapeau' | 'text'>): string {
  return `${chapeau} ${text}`.replace(/\s+/gu, ' ').trim()
}

/** Of every variable that somebody has said something of, and not taken back, what counts. `codings` are of one clause. Time O(codings). */
export function countedValues(codings: readonly ClauseCoding[]): Map<CodedVariable, CountedValue> {
  const standing = standingCodings(codings)
  return new Map(
    CODED_VARIABLES.flatMap((variable): [CodedVariable, CountedValue][] => {
      const said = standing.filter((coding) => coding.variable === variable)
      const coding =
        said.findLast(({ way }) => way === 'settle') ??
        said.findLast(({ way }) => way === 'correct') ??
        said.at(-1)
      if (coding === undefined) return []
      const isDisputed = coding.way === 'code' && isDiffering(said)
      return [
        [variable, { value: coding.value as string, origin: isDisputed ? 'disputed' : 'human', coding }],
      ]
    }),
  )
}

/** Whether codings of one variable differ; each and both are one. */
export function isDiffering(codings: readonly Pick<ClauseCoding, 'variable' | 'value'>[]): boolean {
  return new Set(codings.map(({ variable, value }) => value && comparedValue(variable, value))).size > 1
}

/**
 * The codings that stand: of each clause, variable, coder and way the latest, unless it takes the earlier ones back; oldest first. Time O(codings log codings).
 */
export function standingCodings(codings: readonly ClauseCoding[]): ClauseCoding[] {
  const latest = new Map<string, ClauseCoding>()
  for (const coding of inTime(codings)) {
    const { sha256, address, words, variable, coder, way } = coding
    latest.set(JSON.stringify([sha256, address, words, variable, coder, way]), coding)
  }
  return inTime([...latest.values()].filter(({ value }) => value !== null))
}

/** Codings may have been brought in later than others and be older; what counts is when they were made. */
function inTime(codings: readonly ClauseCoding[]): ClauseCoding[] {
  return codings.toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.id - b.id))
}
