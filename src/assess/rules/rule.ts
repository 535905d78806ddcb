/** A rule as data: where its pattern is found, and `not` is not, its value is proposed. Example and counter-example are tests. */
export interface Rule<V extends string> {
  readonly id: string
  readonly value: V
  /** Sought in words in lower case, without accents, with plain quotes, hyphens and single spaces (`foldWords`). */
  readonly pattern: RegExp
  /** Where this is found too, the rule says nothing. */
  readonly not?: RegExp
  readonly example: string
  readonly counterExample: string
}
