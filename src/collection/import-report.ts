import type { MatchCandidate, WaitingWhy } from '../model/text-match.ts'
import type { ListedText } from '../store/texts/held-texts.ts'

/** What became of one file of an import. */
export type FileOutcome =
  | {
      readonly file: string
      readonly status: 'matched'
      readonly text: ListedText
      readonly remarks: readonly string[]
    }
  | {
      readonly file: string
      readonly status: 'waiting'
      readonly text: ListedText
      readonly why: WaitingWhy
      readonly candidates: readonly MatchCandidate[]
      readonly remarks: readonly string[]
    }
  /** The same file is held already. */
  | { readonly file: string; readonly status: 'held'; readonly text: ListedText }
  | { readonly file: string; readonly status: 'failed'; readonly failure: FileFailure }

/** Why a file was not imported. */
export interface FileFailure {
  /** Code of the error, null where it is none of the catalogue. */
  readonly code: string | null
  readonly message: string
  readonly mend: string
}

/** What became of every file of an import, in the order of the files. */
export interface ImportReport {
  readonly files: readonly FileOutcome[]
}

/** The texts of an import that are held now, whether they are new or were held before; each once. */
export function textsOfImport({ files }: ImportReport): ListedText[] {
  const texts = files.flatMap((outcome) => (outcome.status === 'failed' ? [] : [outcome.text]))
  return [...new Map(texts.map((text) => [text.sha256, text])).values()]
}
