import type { Action, Bearer, Beneficiary, ClauseRecord, ConditionType, Modal } from '../clause-record.ts'

/** The codes that a coder gave to a clause, in the values of METHOD §3. */
export interface ClauseCodes {
  readonly id: string
  readonly topics: readonly string[]
  /** Null where the coder left it open. */
  readonly bearer: Bearer | null
  /** Null where the coder did not code it. */
  readonly beneficiary: Beneficiary | null
  readonly modal: Modal
  readonly action: Action
  /** Null where the coder did not code it. */
  readonly prohibition: boolean | null
  /** Null where the clause hangs on nothing. */
  readonly conditionType: ConditionType | null
}

/** One clause as a coder has it, beside what the machine reads. */
export interface CodedPair {
  readonly coded: ClauseCodes
  readonly machine: ClauseRecord
}

/** The variables that have one value a clause. */
export const SINGLE_VARIABLES = [
  'bearer',
  'modal',
  'action',
  'beneficiary',
  'prohibition',
  'condition_type',
] as const
export type SingleVariable = (typeof SINGLE_VARIABLES)[number]

/**
 * The value of a variable as it is compared: each and both are one (METHOD §3, Conventions), `unresolved` is no bearer told, `unconditional` no type of
 * condition. Null where it was not coded.
 */
export function comparedValue(
  variable: SingleVariable,
  codes: Pick<ClauseCodes, 'bearer' | 'beneficiary' | 'modal' | 'action' | 'prohibition' | 'conditionType'>,
): string | null {
  switch (variable) {
    case 'bearer':
      return codes.bearer === 'each' ? 'both' : (codes.bearer ?? 'unresolved')
    case 'prohibition':
      return codes.prohibition === null ? null : codes.prohibition ? 'yes' : 'no'
    case 'condition_type':
      return codes.conditionType ?? 'unconditional'
    default:
      return codes[variable]
  }
}
