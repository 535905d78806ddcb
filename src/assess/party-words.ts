/** How a clause may speak of one party, as alternatives of regular expressions over folded words. */
export interface PartyWords {
  /** The party itself. */
  readonly names: string
  /** Its nationals, workers and citizens. */
  readonly people: string
}
