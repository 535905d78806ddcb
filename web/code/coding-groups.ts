import { ACTIONS, BEARERS, BENEFICIARIES, CONDITION_TYPES, MODALS } from '../../src/assess/clause-record.ts'
import { CODED_VARIABLES, type CodedVariable } from '../../src/model/clause-coding.ts'

/** A variable that the panel asks for one value of: the key that opens it, and its values with theirs. */
export interface ValueGroup {
  readonly variable: CodedVariable
  readonly key: string
  readonly values: readonly { readonly value: string; readonly key: string }[]
}

/** The key of "none" and its like, in every group. */
const NOTHING: ReadonlySet<string> = new Set(['none', 'unconditional', 'no'])

const keyed = (values: readonly string[]): ValueGroup['values'] => {
  let number = 0
  return values.map((value) => ({ value, key: NOTHING.has(value) ? '0' : String(++number) }))
}

const VIA = ['a', 'b', 'each', 'both', 'none'] as const

/** Keys of groups are letters that no other binding of the page has. */
const GROUP_KEYS: Readonly<Record<CodedVariable, string>> = {
  topics: 't',
  bearer: 'b',
  via: 'v',
  beneficiary: 'w',
  modal: 'm',
  action: 'a',
  prohibition: 'x',
  condition_type: 'c',
}

const VALUES: Readonly<Record<CodedVariable, readonly string[]>> = {
  topics: [],
  bearer: BEARERS,
  via: VIA,
  beneficiary: BENEFICIARIES,
  modal: MODALS,
  action: ACTIONS,
  prohibition: ['yes', 'no'],
  condition_type: [...CONDITION_TYPES, 'unconditional'],
}

/** The groups of the panel in its order; topics, which are chosen by typing, have no values here. */
export const VALUE_GROUPS: readonly ValueGroup[] = CODED_VARIABLES.map((variable) => ({
  variable,
  key: GROUP_KEYS[variable],
  values: keyed(VALUES[variable]),
}))

/** All digits that choose a value. */
export const VALUE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const
