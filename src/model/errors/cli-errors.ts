import { errorEntry as entry } from './error-entry.ts'

/** Errors of the command line. */
export const CLI_ERRORS = {
  'cli/interrupted': entry('Stopped: nothing was written.', 'Run the command again when it suits.', 503),
} as const
