import type { CodedVariable, CodingWay } from '../../src/model/clause-coding.ts'

interface Said {
  readonly variable: CodedVariable
  readonly value: string | null
  readonly way: CodingWay
  readonly coder: string
}

/**
 * How a change of a value that its coder has seen is saved: as a correction, and where coders differed and somebody settled it as another settlement, since
 * a correction would not count.
 * @param codings of the clause, oldest first
 */
export function wayOfCorrection(codings: readonly Said[], variable: CodedVariable): 'correct' | 'settle' {
  const last = new Map<string, string | null>()
  for (const each of codings)
    if (each.variable === variable && each.way === 'settle') last.set(each.coder, each.value)
  return [...last.values()].some((value) => value !== null) ? 'settle' : 'correct'
}
