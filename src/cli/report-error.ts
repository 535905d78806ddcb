import { CommanderError } from 'commander'
import { StrataError } from '../model/error.ts'
import { ERROR_CATALOGUE } from '../model/error-catalogue.ts'

/** Prints what went wrong on standard error and returns the exit status: 1 when data are at fault, 2 otherwise. */
export function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof StrataError) {
    process.stderr.write(`strata: ${error.message} ${error.mend} [${error.code}]\n`)
    return ERROR_CATALOGUE[error.code].exit
  }
  const text = error instanceof Error ? error.message : String(error)
  const trace = process.env['STRATA_DEBUG'] === '1' && error instanceof Error ? `\n${error.stack}` : ''
  process.stderr.write(`strata: unexpected error: ${text} (STRATA_DEBUG=1 shows where)${trace}\n`)
  return 2
}
