import type { CodedVariable } from '../model/clause-coding.ts'
import { StrataError } from '../model/error.ts'
import {
  ACTIONS,
  BEARERS,
  BENEFICIARIES,
  type ClauseRecord,
  CONDITION_TYPES,
  MODALS,
} from './clause-record.ts'

/** The values of every variable but the topics, which are the codebook's (METHOD §3, Conventions). `none` of `via` is no party. */
export const CODING_VALUES: Readonly<Record<Exclude<CodedVariable, 'topics'>, readonly string[]>> = {
  bearer: BEARERS,
  via: BEARERS,
  beneficiary: BENEFICIARIES,
  modal: MODALS,
  action: ACTIONS,
  prohibition: ['yes', 'no'],
  condition_type: [...CONDITION_TYPES, 'unconditional'],
}

/** A clause about no topic of the codebook. */
const NO_TOPIC = 'none'

/**
 * A value as it is kept: without spaces around, lower case, topics each once and in the order of their names.
 * @param topics ids of the codebook's topics
 * @throws StrataError `coding/value-unknown`
 */
export function codingValue(variable: CodedVariable, written: string, topics: ReadonlySet<string>): string {
  const value = written.trim().toLowerCase()
  const fault = (found: string, known: readonly string[]): never => {
    throw new StrataError('coding/value-unknown', { variable, found, values: known.join(', ') })
  }
  if (variable !== 'topics') {
    const known = CODING_VALUES[variable]
    return known.includes(value) ? value : fault(written.trim(), known)
  }
  const named = [...new Set(value.split(/[;,\s]+/u).filter((topic) => topic !== ''))]
  if (named.length === 1 && named[0] === NO_TOPIC) return NO_TOPIC
  const unknown = named.find((topic) => !topics.has(topic))
  if (unknown !== undefined || named.length === 0) fault(unknown ?? '', [NO_TOPIC, ...topics])
  return topicsAsValue(named)
}

/** A value as it is compared with another coder's: each and both are one (METHOD §3, Conventions). */
export function comparedValue(variable: CodedVariable, value: string): string {
  return (variable === 'bearer' || variable === 'via') && value === 'each' ? 'both' : value
}

/** What a coder says of a clause, with what follows of itself: nobody stands behind a bearer who is no body. */
export function withImplied<V extends string | null>(
  values: Readonly<Partial<Record<CodedVariable, V>>>,
): Readonly<Partial<Record<CodedVariable, V | 'none'>>> {
  const bearer = values.bearer?.trim().toLowerCase()
  return bearer === undefined || bearer === 'body' || values.via !== undefined
    ? values
    : { ...values, via: 'none' }
}

/** The topics of a value that `codingValue` let pass; of one that nobody has given, none. */
export function topicsOfValue(value: string): string[] {
  return value === NO_TOPIC || value === '' ? [] : value.split(';')
}

/** What a record says of every variable, as a coder would write it; null where it could not be told. */
export function valuesOfRecord(record: ClauseRecord): Record<CodedVariable, string | null> {
  return {
    topics: topicsAsValue(record.topics),
    bearer: record.bearer,
    via: record.via ?? 'none',
    beneficiary: record.beneficiary,
    modal: record.modal,
    action: record.action,
    prohibition: record.prohibition ? 'yes' : 'no',
    condition_type: record.conditionType ?? 'unconditional',
  }
}

/** Topics as one value: their ids in the order of their names, `none` for none. */
export function topicsAsValue(topics: readonly string[]): string {
  return topics.length === 0 ? NO_TOPIC : topics.toSorted().join(';')
}
