import type { DocumentFormat, StatedMetadata } from './document.ts'
import type { Segment } from './segment.ts'

/** A file read, segmented and made ready for the workspace; nothing in it depends on the registry but the topics' stems. */
export interface PreparedText {
  readonly fileName: string
  readonly format: DocumentFormat
  readonly sha256: string
  /** The text as it was read from the file, untouched. */
  readonly text: string
  readonly stated: StatedMetadata
  readonly language: string | null
  readonly pages: number | null
  readonly words: number
  readonly segments: readonly Segment[]
  readonly units: readonly SearchUnit[]
  readonly topics: readonly TopicMatch[]
  readonly citedDates: readonly CitedDate[]
  /** What the reader left out or could not be sure of, in words: running heads removed, bytes that were no text. */
  readonly remarks: readonly string[]
}

/** What is found as one: an article, or a preamble, annex, declaration or other part outside of articles. */
export interface SearchUnit {
  /** Of the segment. */
  readonly ordinal: number
  readonly language: string | null
  readonly heading: string
  /** Normalised (METHOD, Units), without its heading. */
  readonly text: string
  /** Stems of the words of heading and text, in their order, separated by spaces; as written where the language has no stemmer. */
  readonly stems: string
  readonly words: number
}

/** A seed stem of a topic (METHOD §4) found in a text: a proposal, since coders decide. */
export interface TopicMatch {
  readonly topic: string
  /** The seed as it stands in the codebook. */
  readonly seed: string
  /** Ordinal of the article or other unit. */
  readonly ordinal: number
  /** Offsets in the document's text. */
  readonly start: number
  readonly end: number
}

/** A date of an act or event that a text speaks of as past. Deadlines and other dates that it sets are none. */
export interface CitedDate {
  /** EDTF, as precise as written. */
  readonly date: string
  readonly ordinal: number
  /** The date's place in the document's text, and that of its sentence. */
  readonly start: number
  readonly end: number
  readonly sentenceStart: number
  readonly sentenceEnd: number
}
