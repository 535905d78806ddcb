/** What the texts held of an instrument say of migration, by their topics. */
export interface CodedText {
  /** Parts that are found as one (articles, preambles, annexes) of the text with most of them: translations are not counted twice. */
  readonly clauses: number
  /** Of these, migration clauses (docs/methods/migration-clause.md). */
  readonly migrationClauses: number
  /** Topics found in any of its texts and not rejected by a person, in the order of the codebook's ids. */
  readonly topics: readonly string[]
}

/** By id of the instrument; one of which no text is held is not among them. */
export type CodedTexts = ReadonlyMap<string, CodedText>
