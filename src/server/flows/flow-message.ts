import type { ErrorDetails } from '../../model/error.ts'
import type { ErrorCode } from '../../model/error-catalogue.ts'
import type { FlowQuestionName } from './flow-answers.ts'

/** What is said to the worker: a question about a version of the registry, or that nobody waits for one any more. */
export type FlowOrder =
  | {
      readonly kind: 'question'
      readonly id: number
      readonly name: FlowQuestionName
      readonly asked: unknown
      readonly version: string
    }
  | { readonly kind: 'stop'; readonly id: number }

/** What the worker says: how far a question is, an answer, an error of the catalogue, or one that is none. */
export type FlowMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly all: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'failure'; readonly id: number; readonly error: unknown }
