import type { ErrorDetails } from '../model/error.ts'
import type { ErrorCode } from '../model/error-catalogue.ts'
import type { PackedWords } from '../text/vocabulary.ts'
import type { Coverage } from './coverage.ts'
import type { SourceRule } from './earlier-texts.ts'
import type { SharedGrams } from './shared-grams.ts'
import type { ComparedText, TokenCorpus, TokenisedText } from './token-corpus.ts'
import type { WordRule } from './word-rule.ts'

/** A file that holds a text, and the id that the text is to have. */
export interface TextFile {
  readonly path: string
  readonly name: string
  readonly id: string
}

/** A corpus as it passes between threads: numbers in shared memory, texts without their articles. */
export interface PassedCorpus extends Pick<TokenCorpus, 'tokens' | 'starts'> {
  readonly texts: readonly ComparedText[]
}

/** Words as numbers of a vocabulary of their own, and the files that could not be read. */
export interface ReadPart {
  readonly texts: readonly TokenisedText[]
  readonly words: PackedWords
  readonly unread: readonly {
    readonly name: string
    readonly code: ErrorCode
    readonly details: ErrorDetails
  }[]
}

/** What a worker is asked, by kind, and what it answers. */
export interface ReuseTasks {
  readonly read: {
    readonly ask: { readonly files: readonly TextFile[]; readonly words: WordRule }
    readonly answer: ReadPart
  }
  readonly 'shared-words': {
    readonly ask: { readonly corpus: PassedCorpus; readonly n: number }
    readonly answer: SharedGrams
  }
  readonly 'shared-characters': {
    readonly ask: { readonly corpus: PassedCorpus; readonly words: PackedWords; readonly n: number }
    readonly answer: SharedGrams
  }
  readonly coverage: {
    readonly ask: { readonly corpus: PassedCorpus; readonly min: number; readonly rule: SourceRule }
    readonly answer: readonly Coverage[]
  }
  readonly 'covered-between': {
    readonly ask: { readonly corpus: PassedCorpus; readonly min: number }
    readonly answer: Uint32Array
  }
}

export type ReuseTaskKind = keyof ReuseTasks

/** One task of some kind. */
export type ReuseTask = { [K in ReuseTaskKind]: { readonly kind: K } & ReuseTasks[K]['ask'] }[ReuseTaskKind]
