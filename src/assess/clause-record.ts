/** What a clause record holds, in the values of METHOD §3 (Conventions). */
export const BEARERS = ['a', 'b', 'each', 'both', 'body', 'person', 'none'] as const
export const BENEFICIARIES = [
  'a',
  'b',
  'both',
  'nationals_a',
  'nationals_b',
  'nationals_both',
  'migrants',
  'none',
] as const
export const MODALS = ['shall', 'will', 'agree', 'should', 'endeavour', 'may', 'none'] as const
export const ACTIONS = ['result', 'process', 'examine', 'declare', 'define'] as const
/** In the order in which one is chosen where a clause has several. */
export const CONDITION_TYPES = [
  'performance',
  'request',
  'eligibility',
  'domestic-law',
  'market',
  'resources',
  'procedural',
  'exception',
  'other',
] as const
export const PARTY_KINDS = ['state', 'bloc'] as const

export type Bearer = (typeof BEARERS)[number]
export type Beneficiary = (typeof BENEFICIARIES)[number]
export type Modal = (typeof MODALS)[number]
export type Action = (typeof ACTIONS)[number]
export type ConditionType = (typeof CONDITION_TYPES)[number]
export type PartyKind = (typeof PARTY_KINDS)[number]

/** A party as a clause may speak of it. */
export interface AssessedParty {
  readonly name: string
  readonly kind: PartyKind
  /** Other names: former, short, in other languages. */
  readonly aliases?: readonly string[]
}

/** A clause with what must be known of its place to read it. Side A is the destination or the bloc, else the first named. */
export interface ClauseToAssess {
  readonly id: string
  readonly text: string
  /** The unfinished sentence that leads into a lettered item; empty where there is none. */
  readonly chapeau: string
  /** The words of the whole article, in which references such as *for such purposes* are resolved; empty where not known. */
  readonly articleText: string
  readonly partyA: AssessedParty
  readonly partyB: AssessedParty
  /** ISO 639-1; null where it is not known. */
  readonly language: string | null
}

/** Where something stands in the words read: chapeau, where there is one, with a space, and the clause's own text, each without white space at its ends. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Words to be marked in a clause, as places like those of `span`; null where the words do not name it. */
export interface ClauseMarks {
  readonly bearer: Span | null
  /** The governing words, as `span`. */
  readonly modal: Span | null
  readonly condition: Span | null
  readonly beneficiary: Span | null
}

/** What one clause says of who owes what to whom (METHOD §3, Clause record). */
export interface ClauseRecord {
  readonly id: string
  readonly topics: readonly string[]
  /** Null where a party is named that cannot be told. */
  readonly bearer: Bearer | null
  /** The party on whom the substance of a joint body's duty lies; null where it is none. */
  readonly via: Bearer | null
  readonly beneficiary: Beneficiary
  readonly modal: Modal
  readonly action: Action
  readonly prohibition: boolean
  readonly conditional: boolean
  readonly conditionType: ConditionType | null
  /** 0 to 1: how far the rules that decided agree with one another; no probability. */
  readonly confidence: number
  readonly span: Span | null
  readonly marks: ClauseMarks
  /** Ids of the rules that decided, in the order topics, bearer, beneficiary, modal, action, condition. */
  readonly rules: readonly string[]
  /** Names in subject position that are of neither party and of no body known. */
  readonly unresolved: readonly string[]
}
