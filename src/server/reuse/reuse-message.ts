import type { ReuseIndexItem } from '../../api/reuse-state.ts'
import type { ErrorDetails } from '../../model/error.ts'
import type { ErrorCode } from '../../model/error-catalogue.ts'
import type { ReuseAnswers } from './reuse-answers.ts'

/** What is asked of the worker: a question of `ReuseAnswers`, by its name, with its arguments. */
export interface ReuseQuestion {
  readonly id: number
  readonly name: ReuseQuestionName
  readonly asked: readonly unknown[]
}

export type ReuseQuestionName = Exclude<keyof ReuseAnswers, 'index' | 'cancel' | 'close'>

/** What the worker says: how far the index is, an answer, an error of the catalogue, or one that is none. */
export type ReuseMessage =
  | { readonly kind: 'index'; readonly index: ReuseIndexItem }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'failure'; readonly id: number; readonly error: unknown }

/** What a worker is begun with. */
export interface ReuseWorkerData {
  /** The workspace. */
  readonly file: string
  /** The module that it runs. */
  readonly entry: string
}
