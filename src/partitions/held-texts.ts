import type { EdtfDate } from '../model/edtf-date.ts'
import type { ErrorDetails } from '../model/error.ts'
import type { ErrorCode } from '../model/error-catalogue.ts'
import type { ReuseText } from '../reuse/reuse-text.ts'

/** A text of a run, without its words. */
export interface HeldText {
  readonly id: string
  readonly language: string | null
  readonly signed: EdtfDate | null
  /** How many words it has, and where in the file of words they begin. */
  readonly words: number
  readonly start: number
}

/** A text that could not be read, and why: the others are. */
export interface UnreadText {
  readonly unread: string
  readonly code: ErrorCode
  readonly details: ErrorDetails
}

/** Texts as they come, one at a time. */
export type ComingTexts = AsyncIterable<ReuseText | UnreadText> | Iterable<ReuseText | UnreadText>

/** The texts of a run. */
export interface HeldTexts {
  /** In the order of `compareTexts`. */
  readonly texts: readonly HeldText[]
  readonly unread: readonly UnreadText[]
}
