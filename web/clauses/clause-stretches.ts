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
  /** It is of the unfinished sentence that leads into the clause. */
  readonly isChapeau: boolean
}

/** A clause and where in it the rules found what they told. */
export interface MarkedClause {
  readonly chapeau: string
  readonly words: string
  readonly marks: Readonly<Record<ClauseMarkKind, readonly [number, number] | null>>
}

/** Chapeau, a space, and the clause's own words: what its marks are places in. */
export function clauseWords({ chapeau, words }: Pick<MarkedClause, 'chapeau' | 'words'>): string {
  return chapeau === '' ? words : `${chapeau} ${words}`
}

/** A clause cut at its marks; the stretches, in order, are the clause. */
export function clauseStretches(clause: MarkedClause): ClauseStretch[] {
  const marks = KINDS.flatMap((kind) => {
    const span = clause.marks[kind]
    return span === null ? [] : [{ kind, start: span[0], end: span[1] }]
  })
  const chapeau = { kind: null, start: 0, end: clause.chapeau.length }
  return markedStretches(clauseWords(clause), [...marks, chapeau]).map(({ start, text, marks: over }) => {
    const told = over.flatMap((mark) => (mark.kind === null ? [] : [mark]))
    return {
      start,
      text,
      kinds: told.map(({ kind }) => kind),
      begins: told.filter((mark) => Math.max(0, mark.start) === start).map(({ kind }) => kind),
      isChapeau: told.length < over.length,
    }
  })
}
