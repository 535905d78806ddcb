import { type ErrorDetails, StrataError } from '../model/error.ts'
import type { ErrorCode } from '../model/error-catalogue.ts'

/** What was being done to the file when it failed: some failures of SQLite mean another thing when it is only opened. */
export type StoreWork = 'opening' | 'writing'

/** Primary result codes of SQLite (https://sqlite.org/rescode.html): the low eight bits of an extended one. */
const SQLITE = {
  error: 1,
  permission: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
}
const SHORT_READ = 522

/** SQLite's sentences for them: the driver leaves the code out where a query fails between two rows. */
const BY_SENTENCE: readonly (readonly [RegExp, number])[] = [
  [/file is not a database/, SQLITE.notADatabase],
  [/database or disk is full/, SQLITE.full],
  [/database (table )?is locked/, SQLITE.busy],
  [/readonly database/, SQLITE.readOnly],
  [/unable to open database/, SQLITE.cannotOpen],
  [/malformed/, SQLITE.corrupt],
  [/disk I\/O error/, SQLITE.io],
  [/no such (table|column)/, SQLITE.error],
]

/** Failures of the file system that leave no room, by name and by number (28 everywhere; the quota's differs). */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG']
const NO_ROOM_NUMBERS = [28, 27, 122, 69]

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
}

interface Failure {
  readonly code?: string
  readonly sqliteExtendedCode?: number
  readonly systemErrno?: number
}

/** A failure of SQLite or of the file system as the error that a person can mend; anything else as it is. */
export function storeError(error: unknown, file: string, work: StoreWork = 'writing'): unknown {
  if (!(error instanceof Error) || error instanceof StrataError) return error
  const failure = error as Error & Failure
  const as = (code: ErrorCode, details: ErrorDetails = {}): StrataError =>
    new StrataError(code, { file, ...details }, { cause: error })
  const unusable = work === 'opening' ? 'store/cannot-open' : 'store/cannot-write'
  const { systemErrno = 0, code = '' } = failure
  const extended = failure.sqliteExtendedCode ?? codeOfSentence(failure)
  if (extended === undefined) {
    if (NO_ROOM.includes(code)) return as('store/disk-full')
    const why = WHY[code]
    return why === undefined ? error : as(unusable, { why })
  }
  switch (extended & 0xff) {
    case SQLITE.notADatabase:
      return as('store/not-a-workspace')
    case SQLITE.full:
      return as('store/disk-full')
    case SQLITE.busy:
    case SQLITE.locked:
      return as('store/busy')
    case SQLITE.readOnly:
    case SQLITE.permission:
      return as(unusable, { why: 'it is read-only' })
    case SQLITE.cannotOpen:
      return as(unusable, { why: 'it or its folder cannot be opened' })
    case SQLITE.corrupt:
      return as('store/damaged')
    case SQLITE.error:
      // A table or column of the format is missing: the file was cut or changed by another program.
      return /no such (table|column)/.test(error.message) ? as('store/damaged') : error
    case SQLITE.io:
      if (NO_ROOM_NUMBERS.includes(systemErrno)) return as('store/disk-full')
      return extended === SHORT_READ ? as('store/damaged') : as('store/disk-error', { why: error.message })
    default:
      return error
  }
}

function codeOfSentence({ code, message }: Error & Failure): number | undefined {
  return code === 'ERR_SQLITE_ERROR'
    ? BY_SENTENCE.find(([sentence]) => sentence.test(message))?.[1]
    : undefined
}
