/** One error that a person can mend. `message` and `mend` name their details in braces. */
export interface ErrorEntry {
  readonly message: string
  readonly mend: string
  /** HTTP status of the answer where the error reaches the server. */
  readonly http: 400 | 403 | 404 | 405 | 409 | 422 | 500 | 503
  /** Exit status of the command line: 1 when the data are at fault, 2 when the call or the machine is. */
  readonly exit: 1 | 2
}

/** An entry of the catalogue; the call is at fault (400, 2) where nothing else is said. */
export const errorEntry = (
  message: string,
  mend: string,
  http: ErrorEntry['http'] = 400,
  exit: ErrorEntry['exit'] = 2,
): ErrorEntry => ({ message, mend, http, exit })
