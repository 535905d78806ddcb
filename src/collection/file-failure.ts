import { StrataError } from '../model/error.ts'
import type { FileFailure } from './import-report.ts'

/**
 * An error as what is wrong with one file, null where it is not about the file: the disk is full, the workspace is in use, the import
 * was stopped.
 */
export function failureOf(error: unknown): FileFailure | null {
  if (error instanceof StrataError) {
    const { code, message, mend } = error
    return code.startsWith('store/') || code.startsWith('cli/') ? null : { code, message, mend }
  }
  if (!(error instanceof Error) || error.name === 'AbortError') return null
  const message = `It cannot be read: ${error.message}`
  return { code: null, message, mend: 'Report it with the file, if you may pass it on.' }
}
