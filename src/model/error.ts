import { ERROR_CATALOGUE, type ErrorCode } from './error-catalogue.ts'

export type ErrorDetails = Readonly<Record<string, string | number | null>>

/**
 * A mistake that a person can mend: a code of the catalogue and the details that its sentences name.
 *
 * The message reads: what is wrong, where, what was found; `mend` says how to put it right.
 */
export class StrataError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  readonly mend: string

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    const entry = ERROR_CATALOGUE[code]
    super(fill(entry.message, details), options)
    this.name = 'StrataError'
    this.code = code
    this.details = details
    this.mend = fill(entry.mend, details)
  }
}

function fill(sentence: string, details: ErrorDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name]
    return value === undefined || value === null ? whole : String(value)
  })
}
