import { type ClauseCoding, CODED_VARIABLES, type CodedVariable } from '../../model/clause-coding.ts'
import type { Action, Modal } from '../clause-record.ts'
import { comparedValue, topicsOfValue } from '../coding-value.ts'
import { strength } from '../strength.ts'
import { type AlphaWithInterval, alphaWithInterval, LEAST_CLAUSES } from './alpha-interval.ts'
import { type BlindUnit, blindUnits } from './blind-units.ts'
import { type Distance, masi, nominal, ordinal } from './krippendorff-alpha.ts'

/** What agreement is computed of: what coders say, whether there is a condition at all, and the strength s that follows from modal and action. */
export const AGREEMENT_VARIABLES = [...CODED_VARIABLES, 'conditional', 'strength'] as const

export type AgreementVariable = (typeof AGREEMENT_VARIABLES)[number]

/** .80 and more is firm, .667 and more tentative; what is refused is not added up (METHOD §3, Agreement; Krippendorff 2004). */
export type AgreementVerdict = 'firm' | 'tentative' | 'refused'

/** Why a variable is refused. */
export const REFUSALS = [
  'one-coder',
  'under-50-clauses',
  'one-value-only',
  'interval-unknown',
  'below-667',
] as const

export type Refusal = (typeof REFUSALS)[number]

export interface VariableAgreement {
  readonly variable: AgreementVariable
  /** How far two values are apart: the same or not, by rank, or by what two sets share (MASI). */
  readonly level: 'nominal' | 'ordinal' | 'masi'
  readonly alpha: number | null
  /** 95 % by resampling clauses. */
  readonly interval: readonly [low: number, high: number] | null
  readonly draws: number
  /** Clauses of which two coders or more said something. */
  readonly clauses: number
  /** Of these, those where they differ; for bearers each and both are one. */
  readonly differing: number
  /** Who said something of these clauses. */
  readonly coders: readonly string[]
  readonly verdict: AgreementVerdict
  readonly refusal: Refusal | null
}

export interface CodersAgreement {
  readonly variables: readonly VariableAgreement[]
  /** Everybody who coded blind, with the number of clauses. */
  readonly coders: readonly { readonly coder: string; readonly clauses: number }[]
  /** Clauses coded blind by two coders or more. */
  readonly clauses: number
  /** Of these, those in which no coder sees a topic: only the topics are compared there. */
  readonly withoutTopic: number
}

export interface AgreementOptions {
  /** Resamples of the interval. */
  readonly draws?: number
  readonly seed?: number
}

/**
 * How far coders agree, variable by variable, over the clauses that two or more of them have coded blind (METHOD §3, Agreement): Krippendorff's alpha, nominal,
 * for bearers with each and both as one; ordinal for strength; MASI for topics. Topics are compared in all of these clauses, everything else where one
 * coder at least sees a topic. Time O(draws × clauses, and draws × different topic sets²).
 */
export function codersAgreement(
  codings: readonly ClauseCoding[],
  options: AgreementOptions = {},
): CodersAgreement {
  const units = blindUnits(codings)
  const twice = units.filter(({ values }) => values.size >= 2)
  const onTopic = twice.filter(seesTopic)
  const counts = new Map<string, number>()
  for (const { values } of units)
    for (const coder of values.keys()) counts.set(coder, (counts.get(coder) ?? 0) + 1)
  return {
    variables: AGREEMENT_VARIABLES.map((variable) =>
      agreementOn(variable, variable === 'topics' ? twice : onTopic, options),
    ),
    coders: [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([coder, clauses]) => ({ coder, clauses })),
    clauses: twice.length,
    withoutTopic: twice.length - onTopic.length,
  }
}

/** Whether what blind coders say of a variable may be added up. Where it may not, figures rest on what was corrected or settled, and on the machine's values. */
export function mayAggregate(
  { variables }: Pick<CodersAgreement, 'variables'>,
  variable: AgreementVariable,
): boolean {
  return variables.some((each) => each.variable === variable && each.verdict !== 'refused')
}

function seesTopic({ values }: BlindUnit): boolean {
  return [...values.values()].some(({ topics }) => topics !== undefined && topicsOfValue(topics).length > 0)
}

function agreementOn(
  variable: AgreementVariable,
  units: readonly BlindUnit[],
  options: AgreementOptions,
): VariableAgreement {
  const said = units
    .map(({ values }) =>
      [...values].flatMap(([coder, of]): { coder: string; value: string }[] => {
        const value = valueFor(variable, of)
        return value === null ? [] : [{ coder, value }]
      }),
    )
    .filter(({ length }) => length >= 2)
  const values = said.map((unit) => unit.map(({ value }) => value))
  const level = variable === 'topics' ? 'masi' : variable === 'strength' ? 'ordinal' : 'nominal'
  const found = alphaOf(level, values, options)
  const refusal = refusalOf(found)
  return {
    variable,
    level,
    alpha: found.alpha,
    interval: found.interval,
    draws: found.draws,
    clauses: found.units,
    differing: values.filter((unit) => new Set(unit).size > 1).length,
    coders: [...new Set(said.flatMap((unit) => unit.map(({ coder }) => coder)))].toSorted(),
    verdict: refusal !== null ? 'refused' : found.firmness === 'firm' ? 'firm' : 'tentative',
    refusal,
  }
}

/** What a coder's values come to for a variable; null where there is nothing to compare. */
function valueFor(
  variable: AgreementVariable,
  values: Readonly<Partial<Record<CodedVariable, string>>>,
): string | null {
  if (variable === 'conditional') {
    const type = values.condition_type
    return type === undefined ? null : type === 'unconditional' ? 'no' : 'yes'
  }
  if (variable === 'strength') {
    const { modal, action } = values
    if (modal === undefined || action === undefined) return null
    return String(strength({ modal: modal as Modal, action: action as Action }))
  }
  const value = values[variable]
  return value === undefined ? null : comparedValue(variable, value)
}

function alphaOf(
  level: VariableAgreement['level'],
  units: readonly (readonly string[])[],
  options: AgreementOptions,
): AlphaWithInterval {
  switch (level) {
    case 'ordinal':
      return alphaWithInterval(
        units.map((unit) => unit.map(Number)),
        ordinal,
        options,
      )
    case 'masi': {
      const distance = masiOfValues()
      return alphaWithInterval(units, () => distance, options)
    }
    case 'nominal':
      return alphaWithInterval(units, () => nominal, options)
  }
}

/** MASI of topics as coders write them; resamples ask for the same pairs again and again. */
function masiOfValues(): Distance<string> {
  const known = new Map<string, number>()
  return (one, other) => {
    const key = `${one}|${other}`
    let distance = known.get(key)
    if (distance === undefined) {
      distance = masi(new Set(topicsOfValue(one)), new Set(topicsOfValue(other)))
      known.set(key, distance)
    }
    return distance
  }
}

function refusalOf({ alpha, reason, units, interval, firmness }: AlphaWithInterval): Refusal | null {
  if (reason === 'no-unit-coded-twice') return 'one-coder'
  if (units < LEAST_CLAUSES) return 'under-50-clauses'
  if (alpha === null) return 'one-value-only'
  if (firmness === 'no-aggregate') return 'below-667'
  return interval === null ? 'interval-unknown' : null
}
