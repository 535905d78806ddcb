import type { RuleId } from './rules.ts'

export type FindingLevel = 'error' | 'warning'

/** Something found in the tables: where, what was found, what was expected, and how to mend it. Collected, never thrown. */
export interface Finding {
  readonly level: FindingLevel
  /** Id of the rule, as in `rules.ts`. */
  readonly rule: RuleId
  readonly file: string
  /** Line of the file as a spreadsheet shows it: the header is row 1; null where the finding is about the file. */
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly expected: string
  readonly mend: string
}
