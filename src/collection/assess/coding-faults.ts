import { isDiffering } from '../../assess/coded-clauses.ts'
import type { ClauseCoding, CodedVariable } from '../../model/clause-coding.ts'

/** What `addCodings` refuses of a coding because of those made before. */
export type CodingFault = 'not-blind' | 'nothing-to-settle' | 'settled-already'

type Said = Pick<ClauseCoding, 'variable' | 'value' | 'way' | 'coder' | 'when'>

interface Standing<T> {
  readonly blind: Map<string, T>
  readonly settled: Set<string>
}

/**
 * The codings of one clause that could not have been made when they were: a blind one of who had corrected or settled something of the clause, a settlement where blind coders
 * did not differ, a correction of what was settled. Of codings of the same moment it is not told which came first: one is at fault only if it is so before and after the others.
 * @param codings of one clause, in the order in which they came to be kept
 *
 * Time O(codings × coders + codings log codings).
 */
export function codingFaults<T extends Said>(codings: readonly T[]): Map<T, CodingFault> {
  const inTime = codings.toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
  const haveSeen = new Set<string>()
  const variables = new Map<CodedVariable, Standing<T>>()
  const standingOf = (variable: CodedVariable): Standing<T> => {
    const standing = variables.get(variable) ?? { blind: new Map<string, T>(), settled: new Set<string>() }
    variables.set(variable, standing)
    return standing
  }
  const faultOf = ({ variable, value, way, coder }: T): CodingFault | null => {
    if (way === 'code') return haveSeen.has(coder) ? 'not-blind' : null
    const { blind, settled } = standingOf(variable)
    if (value === null) return null
    if (way === 'correct') return settled.size > 0 ? 'settled-already' : null
    return settled.size > 0 || isDiffering([...blind.values()]) ? null : 'nothing-to-settle'
  }
  const keep = (coding: T): void => {
    const { blind, settled } = standingOf(coding.variable)
    if (coding.way !== 'code') haveSeen.add(coding.coder)
    if (coding.way === 'code') {
      if (coding.value === null) blind.delete(coding.coder)
      else blind.set(coding.coder, coding)
    } else if (coding.way === 'settle') {
      if (coding.value === null) settled.delete(coding.coder)
      else settled.add(coding.coder)
    }
  }
  const faults = new Map<T, CodingFault>()
  for (let start = 0; start < inTime.length; ) {
    const { when } = inTime[start] as T
    let end = start
    while (inTime[end]?.when === when) end++
    const moment = inTime.slice(start, end)
    const before = moment.map(faultOf)
    for (const [at, coding] of moment.entries()) {
      const fault = before[at] ?? null
      if (fault !== null && faultOf(coding) !== null) faults.set(coding, fault)
      keep(coding)
    }
    start = end
  }
  return faults
}
