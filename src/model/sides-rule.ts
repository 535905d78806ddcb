/** How the two sides of an instrument were told apart. */
export type SidesRule = 'bloc' | 'destination' | 'first-named'

/** Why an instrument has no two sides. */
export type NoSidesReason = 'no-parties' | 'one-party' | 'both-destinations' | 'more-than-two'
