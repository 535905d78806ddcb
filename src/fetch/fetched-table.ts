import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** What a fetched folder remembers of one of its files. */
export interface FetchedFile {
  readonly file: string
  /** Where it is published; of a file out of an archive, that of the archive. */
  readonly address: string
  /** Where it was fetched in place of the address, null where there. */
  readonly mirror: string | null
  readonly sha256: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** Day and time of fetching, ISO 8601. */
  readonly fetchedAt: string
  /** The other columns: those of the list, and whatever a person entered. */
  readonly others: Readonly<Record<string, string>>
}

/** The table in a fetched folder. */
export const FETCHED_FILE = 'fetched.csv'

const COLUMNS = ['file', 'address', 'mirror', 'sha256', 'etag', 'last_modified', 'fetched_at'] as const

/**
 * Reads the table of a fetched folder. Rows without a file name are left out; columns that a person added are kept.
 * @returns null where the text is no such table
 */
export function readFetched(text: string): FetchedFile[] | null {
  let rows: Record<string, string>[]
  try {
    rows = parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count_less: true })
  } catch {
    return null
  }
  if (rows[0] !== undefined && rows[0]['file'] === undefined) return null
  return rows
    .filter(({ file = '' }) => file !== '')
    .map(
      ({
        file = '',
        address = '',
        mirror,
        sha256 = '',
        etag,
        last_modified,
        fetched_at = '',
        ...others
      }) => ({
        file,
        address,
        mirror: mirror || null,
        sha256,
        etag: etag || null,
        lastModified: last_modified || null,
        fetchedAt: fetched_at,
        others,
      }),
    )
}

/** The table as CSV, in the order of the rows. */
export function fetchedText(files: readonly FetchedFile[]): string {
  const others = [...new Set(files.flatMap((file) => Object.keys(file.others)))]
  const rows = files.map(
    ({ file, address, mirror, sha256, etag, lastModified, fetchedAt, others: cells }) => [
      file,
      address,
      mirror ?? '',
      sha256,
      etag ?? '',
      lastModified ?? '',
      fetchedAt,
      ...others.map((name) => cells[name] ?? ''),
    ],
  )
  return stringify([[...COLUMNS, ...others], ...rows])
}
