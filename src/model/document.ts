/** Formats of files that texts come in. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'html', 'text', 'markdown', 'tota-xml'] as const

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** What a file says of the instrument whose text it is. Nothing of it is taken for a fact of the registry. */
export interface StatedMetadata {
  /** Id that the file gives: `pta-427` of a text of ToTA. */
  readonly instrument: string | null
  readonly title: string | null
  /** EDTF date of signature. */
  readonly signed: string | null
  /** Names or codes of parties, as written. */
  readonly parties: readonly string[]
  /** ISO 639-1. */
  readonly language: string | null
}

/** A text of the workspace: one file, once, whose text is kept as it was read. */
export interface HeldText {
  /** The instrument's id, with a number behind `~` from its second text on: `pta-427`, `pta-427~2`; while it waits to be matched `text-` and the beginning of its hash. */
  readonly id: string
  readonly instrument: string | null
  readonly fileName: string
  readonly format: DocumentFormat
  /** SHA-256 of the file, in hexadecimal: the same file twice is one text. */
  readonly sha256: string
  /** ISO 639-1 of most of its articles, null where it cannot be told. */
  readonly language: string | null
  readonly title: string | null
  /** Pages of a PDF, null in other formats. */
  readonly pages: number | null
  readonly characters: number
  readonly words: number
  readonly articles: number
  readonly addedAt: string
  readonly addedBy: string
  /** Version of the methods by which it was segmented and indexed. */
  readonly method: string
}
