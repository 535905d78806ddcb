import type { PartnershipClause } from '../../src/api/partnership-clauses.ts'
import { markedStretches } from '../text/mark-spans.ts'

/** What a stretch of a clause is marked as. */
export type ClauseMarkKind = 'bearer' | 'modal' | 'condition' | 'beneficiary'

const KINDS: readonly ClauseMarkKind[] = ['bearer', 'modal', 'condition', 'beneficiary']

/** A stretch of a clause; `begins` are the marks whose first words these are, which carry their names. */
export interface ClauseStretch {
  readonly start: number
  readonly text: string
  readonly kinds: readonly ClauseMarkKind[]
  readonly begins: readonly ClauseMarkKind[]
}

/** Chapeau, a space, and the clause's own words: what its marks are places in. */
export function clauseWords({ chapeau, words }: Pick<PartnershipClause, 'chapeau' | 'words'>): string {
  return chapeau === '' ? words : `${chapeau} ${words}`
}

/** A clause cut at its marks; the stretches, in order, are the clause. */
export function clauseStretches(
  clause: Pick<PartnershipClause, 'chapeau' | 'words' | 'marks'>,
): ClauseStretch[] {
  const marks = KINDS.flatMap((kind) => {
    const span = clause.marks[kind]
    return span === null ? [] : [{ kind, start: span[0], end: span[1] }]
  })
  return markedStretches(clauseWords(clause), marks).map(({ start, text, marks: over }) => ({
    start,
    text,
    kinds: over.map(({ kind }) => kind),
    begins: over.filter((mark) => Math.max(0, mark.start) === start).map(({ kind }) => kind),
  }))
}
