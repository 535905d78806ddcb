/** What is known of the topics of one instrument, by ids of the codebook. */
export interface KnownTopics {
  /** Topics that it has. */
  readonly found: ReadonlySet<string>
  /** Topics of which it is known whether it has them; those found are among them. */
  readonly known: ReadonlySet<string>
}

/** By id of the instrument; one of which no topic is known is not among them. */
export type TopicsByInstrument = ReadonlyMap<string, KnownTopics>
