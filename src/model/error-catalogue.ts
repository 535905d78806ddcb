/** One error that a person can mend. `message` and `mend` name their details in braces. */
export interface ErrorEntry {
  readonly message: string
  readonly mend: string
  /** HTTP status of the answer where the error reaches the server. */
  readonly http: 400 | 404 | 409 | 422 | 500 | 503
  /** Exit status of the command line: 1 when the data are at fault, 2 when the call or the machine is. */
  readonly exit: 1 | 2
}

const entry = (
  message: string,
  mend: string,
  http: ErrorEntry['http'] = 400,
  exit: ErrorEntry['exit'] = 2,
): ErrorEntry => ({ message, mend, http, exit })

/** Every error of Strata; `docs/errors.md` has a paragraph for each, and a test holds the two together. */
export const ERROR_CATALOGUE = {
  // model
  'model/not-a-date': entry(
    '"{found}" is not a date.',
    'Write a date as 2008, 2008-06 or 2008-06-05 (EDTF).',
    400,
    1,
  ),

  // registry

  // layers
  'layers/year-out-of-range': entry(
    'The year {found} is outside {first} to {last}.',
    'Choose a year from {first} to {last}.',
  ),
  'layers/actor-unknown': entry(
    'No actor "{found}" in the registry.{suggestions}',
    'Use an ISO 3166 code, a name or a slug; `strata search` finds them.',
    404,
    1,
  ),
  'layers/instrument-unknown': entry(
    'No instrument "{found}" in the registry.{suggestions}',
    'Use the id of an instrument; `strata search` finds them.',
    404,
    1,
  ),

  // store

  // server

  // cli
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERROR_CATALOGUE
