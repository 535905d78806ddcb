import type { EdtfDate } from '../model/edtf-date.ts'

/** A text of a run, without its words. */
export interface HeldText {
  readonly id: string
  readonly language: string | null
  readonly signed: EdtfDate | null
  /** How many words it has, and where in the file of words they begin. */
  readonly words: number
  readonly start: number
}
