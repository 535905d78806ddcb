import { StrataError } from '../../model/error.ts'
import { type PrintedTable, print, printJson, printTable } from '../output.ts'

/** What became of one file. */
export interface FetchOutcome {
  readonly state: 'fetched' | 'kept' | 'failed'
  /** Name in the folder, null where none was found. */
  readonly file: string | null
  readonly address: string
  readonly bytes: number | null
  readonly sha256: string | null
  /** Hosts that were asked besides the one named. */
  readonly via: readonly string[]
  /** The name under which the file that stood there before is kept, null where none did. */
  readonly setAside: string | null
  readonly error: { readonly code: string; readonly message: string; readonly mend: string } | null
}

/** The outcome of a file that could not be had. */
export function failed(address: URL, file: string | null, error: StrataError): FetchOutcome {
  const { code, message, mend } = error
  return {
    state: 'failed',
    file,
    address: address.href,
    bytes: null,
    sha256: null,
    via: [],
    setAside: null,
    error: { code, message, mend },
  }
}

/** Whether an error is about one file alone, so that the others can be fetched nevertheless. */
export function isOfOneFile(error: unknown): error is StrataError {
  return error instanceof StrataError && (error.code.startsWith('fetch/') || error.code.startsWith('import/'))
}

const MOST_SHOWN = 50

export interface FetchReport {
  readonly folder: string
  readonly outcomes: readonly FetchOutcome[]
  readonly isStopped: boolean
  /** Sentences for the end: how to cite, what to do next. */
  readonly notes: readonly string[]
}

export function printFetchJson({ folder, outcomes, isStopped }: FetchReport): void {
  const count = (state: FetchOutcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length
  printJson({
    folder,
    stopped: isStopped,
    fetched: count('fetched'),
    kept: count('kept'),
    failed: count('failed'),
    files: outcomes.map(({ setAside, ...outcome }) => ({ ...outcome, set_aside: setAside })),
  })
}

/** The closing table: every file of a short list, of a long one those that failed or took another's place; then what failed and why. */
export function printFetchReport({ folder, outcomes, notes }: FetchReport): void {
  const shown =
    outcomes.length <= MOST_SHOWN
      ? outcomes
      : outcomes.filter(({ state, setAside }) => state === 'failed' || setAside !== null)
  if (shown.length > 0) printTable(tableOf(shown))
  for (const { error } of outcomes)
    if (error !== null)
      print(`failed: ${error.message} ${error.mend} [${error.code}]`.replace(/\p{Cc}+/gu, ' '))
  const of = (state: FetchOutcome['state']): readonly FetchOutcome[] =>
    outcomes.filter((outcome) => outcome.state === state)
  const bytes = of('fetched').reduce((sum, outcome) => sum + (outcome.bytes ?? 0), 0)
  const size = bytes === 0 ? '' : ` (${sizeInWords(bytes)})`
  print(
    `${of('fetched').length} fetched${size}, ${of('kept').length} kept, ${of('failed').length} failed. Folder: ${folder}`,
  )
  for (const note of notes) print(note)
}

function tableOf(outcomes: readonly FetchOutcome[]): PrintedTable {
  return {
    columns: ['file', 'state', 'bytes', 'address', 'remark'],
    rows: outcomes.map(({ file, state, bytes, address, via, setAside, error }) => [
      file,
      state,
      bytes,
      address,
      [
        ...(error === null ? [] : [error.code]),
        ...(via.length === 0 ? [] : [`from ${via.join(', ')}`]),
        ...(setAside === null ? [] : [`the file that stood there is now ${setAside}`]),
      ].join('; '),
    ]),
  }
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
