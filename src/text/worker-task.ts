import type { ErrorDetails } from '../model/error.ts'
import type { ErrorCode } from '../model/error-catalogue.ts'
import type { PreparedText } from '../model/prepared-text.ts'
import type { PrepareOptions } from './prepare-text.ts'

/** One file for a worker. */
export interface WorkerTask {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly options: PrepareOptions
}

/** What a worker made of a file, or the error of the catalogue that it met. */
export type WorkerAnswer =
  | { readonly text: PreparedText }
  | { readonly code: ErrorCode; readonly details: ErrorDetails }
