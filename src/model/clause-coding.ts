/** What of a clause a coder says (METHOD §3, Clause record). */
export const CODED_VARIABLES = [
  'topics',
  'bearer',
  'via',
  'beneficiary',
  'modal',
  'action',
  'prohibition',
  'condition_type',
] as const

export type CodedVariable = (typeof CODED_VARIABLES)[number]

/**
 * How a value came to be: `code` by a coder who saw neither the machine's value nor another coder's, `correct` by one who saw the machine's and
 * gives a reason, `settle` by one who saw what two coders disagreed on and gives a reason.
 */
export const CODING_WAYS = ['code', 'correct', 'settle'] as const

export type CodingWay = (typeof CODING_WAYS)[number]

/** Most characters of what names a coding or stands in it, wherever it comes from. */
export const CODING_CHARACTERS = {
  text: 200,
  address: 300,
  coder: 200,
  value: 400,
  words: 64,
  why: 2000,
} as const

/** What a person says of one variable of one clause. It is never changed: a later one of the same coder and way counts in its place. */
export interface ClauseCoding {
  readonly id: number
  /** Hash of the text's file: it outlives the text's removal. */
  readonly sha256: string
  /** Id that the text had then. */
  readonly text: string
  /** Address of the clause within the text: `art-16/par-2/item-b`. */
  readonly address: string
  /** Hash of the clause's normalised words, by which a coding is known whose clause has since been cut otherwise. */
  readonly words: string
  readonly variable: CodedVariable
  /** In METHOD's values; topics joined by `;`, `yes` or `no` for a prohibition, `unconditional` for no condition, `none` for no topic or party; null takes the earlier value back. */
  readonly value: string | null
  readonly way: CodingWay
  readonly coder: string
  /** ISO time. */
  readonly when: string
  /** Never empty for `correct` and `settle`. */
  readonly why: string
}
