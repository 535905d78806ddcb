import type { CodedValues, CodingClause } from '../../src/api/clause-codings.ts'
import { topicsAsValue, topicsOfValue } from '../../src/assess/coding-value.ts'
import { CODED_VARIABLES, type CodedVariable, type CodingWay } from '../../src/model/clause-coding.ts'
import { wayOfCorrection } from '../clauses/way-of-correction.ts'

/** Whether a variable is asked for at all: the party behind a body only where a body bears. */
function isAsked(variable: CodedVariable, values: CodedValues): boolean {
  return variable !== 'via' || values.bearer === 'body'
}

/** The variables that the panel asks for, given what was chosen. */
export function askedVariables(values: CodedValues): CodedVariable[] {
  return CODED_VARIABLES.filter((variable) => isAsked(variable, values))
}

/** The variables that want a value still. */
export function missingVariables(values: CodedValues): CodedVariable[] {
  return askedVariables(values).filter((variable) => values[variable] === undefined)
}

/** The next variable that wants a value, from the one after `from` around to those before it; null where all have one. */
export function nextMissing(values: CodedValues, from: CodedVariable): CodedVariable | null {
  const missing = missingVariables(values)
  const at = CODED_VARIABLES.indexOf(from)
  return missing.find((variable) => CODED_VARIABLES.indexOf(variable) > at) ?? missing[0] ?? null
}

/** Values with one chosen; a party behind a body goes with the body. */
export function chooseValue(values: CodedValues, variable: CodedVariable, value: string): CodedValues {
  const { via, ...rest } = { ...values, [variable]: value }
  return rest.bearer === 'body' && via !== undefined ? { ...rest, via } : rest
}

/** What is saved of a clause coded blind: every variable, so that a missing one can be told from one that is not asked for. */
export function wholeValues(values: CodedValues): (readonly [CodedVariable, string])[] {
  return CODED_VARIABLES.flatMap((variable) => {
    const value = isAsked(variable, values) ? values[variable] : 'none'
    return value === undefined ? [] : [[variable, value] as const]
  })
}

/** The variables whose values differ from those that stand. */
export function changedValues(
  values: CodedValues,
  standing: CodedValues,
): (readonly [CodedVariable, string])[] {
  return wholeValues(values).filter(([variable, value]) => {
    const now = standing[variable] ?? (variable === 'via' ? 'none' : undefined)
    return !isSameValue(variable, value, now)
  })
}

/** How a value of a clause is saved: blind while it is not coded, then as a correction or settlement. */
export function wayOfChange({ is_coded, seen }: CodingClause, variable: CodedVariable): CodingWay {
  return is_coded ? wayOfCorrection(seen?.later ?? [], variable) : 'code'
}

/** Whether two values are the same; topics in whatever order. */
export function isSameValue(
  variable: CodedVariable,
  one: string | undefined,
  other: string | undefined,
): boolean {
  if (variable !== 'topics' || one === undefined || other === undefined) return one === other
  return topicsAsValue(topicsOfValue(one)) === topicsAsValue(topicsOfValue(other))
}
