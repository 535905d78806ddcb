import { describe, expect, it } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import { storeError } from '../../src/store/store-error.ts'

const sqlite = (message: string, more: object = {}): Error =>
  Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', ...more })

const files = (code: string): Error => Object.assign(new Error(`${code}: no luck`), { code })

const codeOf = (error: unknown): unknown => (error instanceof StrataError ? error.code : error)

describe('storeError', () => {
  it.each([
    [26, 'store/not-a-workspace'],
    [13, 'store/disk-full'],
    [5, 'store/busy'],
    [261, 'store/busy'],
    [6, 'store/busy'],
    [8, 'store/cannot-write'],
    [1032, 'store/cannot-write'],
    [14, 'store/cannot-write'],
    [11, 'store/damaged'],
    [267, 'store/damaged'],
    [522, 'store/damaged'],
    [266, 'store/disk-error'],
  ])('knows SQLite’s code %i, extended or not', (sqliteExtendedCode, code) => {
    expect(codeOf(storeError(sqlite('…', { sqliteExtendedCode }), 'f'))).toBe(code)
  })

  it.each([
    ['file is not a database', 'store/not-a-workspace'],
    ['database or disk is full', 'store/disk-full'],
    ['database is locked', 'store/busy'],
    ['database table is locked: actors', 'store/busy'],
    ['attempt to write a readonly database', 'store/cannot-write'],
    ['Failed to open database: unable to open database file', 'store/cannot-write'],
    ['database disk image is malformed', 'store/damaged'],
    ['no such table: meta', 'store/damaged'],
    ['disk I/O error', 'store/disk-error'],
  ])('knows the sentence "%s", which comes without a code', (sentence, code) => {
    expect(codeOf(storeError(sqlite(sentence), 'f'))).toBe(code)
  })

  it.each([28, 27, 122])(
    'takes a failed write with the system’s error %i for want of room',
    (systemErrno) => {
      const error = sqlite('disk I/O error', { sqliteExtendedCode: 778, systemErrno })
      expect(codeOf(storeError(error, 'f'))).toBe('store/disk-full')
    },
  )

  it.each([
    ['ENOSPC', 'store/disk-full'],
    ['EDQUOT', 'store/disk-full'],
    ['EACCES', 'store/cannot-write'],
    ['EROFS', 'store/cannot-write'],
    ['ENOTDIR', 'store/cannot-write'],
  ])('knows the file system’s %s', (code, expected) => {
    expect(codeOf(storeError(files(code), 'f'))).toBe(expected)
  })

  it('tells a file that cannot be opened from one that cannot be written', () => {
    expect(codeOf(storeError(sqlite('…', { sqliteExtendedCode: 14 }), 'f', 'opening'))).toBe(
      'store/cannot-open',
    )
    expect(codeOf(storeError(files('EACCES'), 'f', 'opening'))).toBe('store/cannot-open')
  })

  it('names the file and keeps what SQLite said as the cause', () => {
    const cause = sqlite('database is locked')
    const error = storeError(cause, '/data/my.strata') as StrataError
    expect(error.message).toContain('/data/my.strata')
    expect(error.cause).toBe(cause)
  })

  it('leaves every other error as it is, and one of the catalogue too', () => {
    const others = [
      new StrataError('store/busy', {}),
      new TypeError('x'),
      files('EWHATEVER'),
      sqlite('near "x": syntax error', { sqliteExtendedCode: 1 }),
      'text',
    ]
    for (const other of others) expect(storeError(other, 'f')).toBe(other)
  })
})
