import type { CodedValues, CodingClause } from '../../src/api/clause-codings.ts'
import { CODED_VARIABLES, type CodedVariable, type CodingWay } from '../../src/model/clause-coding.ts'

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
    return variable === 'topics' ? topicsKey(value) !== topicsKey(now ?? '') : value !== now
  })
}

/** Topics as one value: their ids in the alphabet's order, `none` for none. */
export function topicsValue(topics: readonly string[]): string {
  return topics.length === 0 ? 'none' : topicsKey(topics.join(';'))
}

/** The topics of a value. */
export function topicsOf(value: string | undefined): string[] {
  return value === undefined || value === 'none' || value === '' ? [] : value.split(';')
}

function topicsKey(value: string): string {
  return value.split(';').toSorted().join(';')
}

/** How a value of a clause is saved: blind while it is not coded; then as a correction, and where coders differed and one settled it, as another settlement, since a correction would not count. */
export function wayOfChange({ is_coded, seen }: CodingClause, variable: CodedVariable): CodingWay {
  if (!is_coded) return 'code'
  const last = seen?.later.findLast((coding) => coding.variable === variable && coding.way === 'settle')
  return last !== undefined && last.value !== null ? 'settle' : 'correct'
}
