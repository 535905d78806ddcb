import type { Segment } from '../model/segment.ts'
import { clausesOf } from '../text/clauses.ts'
import { normalise } from '../text/normalise.ts'
import { assessClause } from './assess-clause.ts'
import type { AssessedParty, ClauseRecord } from './clause-record.ts'

export interface TextToAssess {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly language: string | null
  readonly partyA: AssessedParty
  readonly partyB: AssessedParty
}

/** A clause record with the words that it reads and where they stand in the document's text. */
export interface AssessedClause {
  readonly record: ClauseRecord
  readonly chapeau: string
  readonly text: string
  /** Offsets of its own words. */
  readonly start: number
  readonly end: number
  /** Address of the article, or of the other part, that it stands in; evidence is resampled by it. */
  readonly part: string
}

/** Longest article in which what a clause points back to is sought. */
const MOST_OF_ARTICLE = 20_000

/** The records of every clause of a document, in its order (METHOD §3). Time O(characters × rules). */
export function assessText(document: TextToAssess): AssessedClause[] {
  const { text, segments, language, partyA, partyB } = document
  const wordsOfPart = new Map<number, string>()
  const articleText = (part: Segment): string => {
    const known = wordsOfPart.get(part.ordinal)
    if (known !== undefined) return known
    const words = normalise(text.slice(part.start, Math.min(part.end, part.start + MOST_OF_ARTICLE))).text
    wordsOfPart.set(part.ordinal, words)
    return words
  }
  return clausesOf({ text, segments }).map((clause) => {
    const part = partOf(segments, clause.ordinal)
    const chapeau = clause.chapeau.map(({ start, end }) => normalise(text.slice(start, end)).text).join(' ')
    const own = normalise(text.slice(clause.start, clause.end)).text
    const record = assessClause({
      id: clause.address,
      text: own,
      chapeau,
      articleText: part.kind === 'article' ? articleText(part) : '',
      partyA,
      partyB,
      language,
    })
    return { record, chapeau, text: own, start: clause.start, end: clause.end, part: part.address }
  })
}

/** The article that a segment stands in, else the outermost part below the document. */
function partOf(segments: readonly Segment[], ordinal: number): Segment {
  let part = segments[ordinal] as Segment
  while (part.kind !== 'article' && part.parent !== null && part.parent !== 0)
    part = segments[part.parent] as Segment
  return part
}
