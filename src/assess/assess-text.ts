import type { Segment } from '../model/segment.ts'
import { clausesOf } from '../text/clauses.ts'
import { normalise } from '../text/normalise.ts'
import { assessClause } from './assess-clause.ts'
import type { AssessedParty, ClauseRecord } from './clause-record.ts'
import { partLanguages } from './part-language.ts'

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

/**
 * The records of every clause of a document, in its order (METHOD §3), each read in the language of its article. Clauses in a language that no grammar
 * reads stand among them, as not read. Time O(characters × rules).
 */
export function assessText(document: TextToAssess): AssessedClause[] {
  const { text, segments, language, partyA, partyB } = document
  const clauses = clausesOf({ text, segments })
  const wordsOfPart = new Map<Segment, string>()
  for (const { ordinal } of clauses) {
    const part = partOf(segments, ordinal)
    if (!wordsOfPart.has(part))
      wordsOfPart.set(
        part,
        normalise(text.slice(part.start, Math.min(part.end, part.start + MOST_OF_ARTICLE))).text,
      )
  }
  const told = partLanguages([...wordsOfPart.values()], language)
  const languageOfPart = new Map([...wordsOfPart.keys()].map((part, at) => [part, told[at] ?? language]))
  return clauses.map((clause) => {
    const part = partOf(segments, clause.ordinal)
    const chapeau = clause.chapeau.map(({ start, end }) => normalise(text.slice(start, end)).text).join(' ')
    const own = normalise(text.slice(clause.start, clause.end)).text
    const record = assessClause({
      id: clause.address,
      text: own,
      chapeau,
      articleText: part.kind === 'article' ? (wordsOfPart.get(part) ?? '') : '',
      partyA,
      partyB,
      language: languageOfPart.get(part) ?? null,
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
