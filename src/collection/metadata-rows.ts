import type { StatedMetadata } from '../model/document.ts'
import { parseEdtf } from '../model/edtf-date.ts'
import type { Column } from '../model/table-schema.ts'
import type { Finding } from '../registry/finding.ts'
import { type FindAt, findingsOf } from '../registry/import/import-finding.ts'
import { type ReadRow, readTable } from '../registry/read-table.ts'
import type { MatchIndex } from './match-index.ts'

/** What the user says of one file: a row of the metadata beside the files. */
export interface MetadataRow {
  readonly file: string
  readonly instrument: string | null
  readonly title: string | null
  readonly signed: string | null
  readonly parties: readonly string[]
  /** ISO 639-1. */
  readonly language: string | null
}

const column = (name: string, type: Column['type'], required: boolean, description: string): Column => ({
  name,
  type,
  required,
  description,
})

/** The columns of the metadata; only `file` must be there. */
export const METADATA_COLUMNS: readonly Column[] = [
  column(
    'file',
    'text',
    true,
    'Name of the file, with its folders within the folder that is imported, or without.',
  ),
  column('instrument', 'text', false, 'Id of the instrument whose text it is.'),
  column('title', 'text', false, 'Title of the agreement.'),
  column('signed', 'edtf', false, 'Date of signature.'),
  column('parties', 'text', false, 'Names or codes of the parties, separated by semicolons.'),
  column('language', 'text', false, 'ISO 639-1.'),
]

export interface ReadMetadata {
  readonly rows: readonly MetadataRow[]
  readonly findings: readonly Finding[]
}

/**
 * Reads the metadata of files (`--match`). What is wrong is a finding; with an error nothing should be imported. Time O(characters).
 * @param file its name, for the findings
 * @param names the files that are imported, with their folders
 */
export function readMetadata(
  text: string,
  {
    file,
    names,
    index,
  }: { readonly file: string; readonly names: readonly string[]; readonly index: MatchIndex },
): ReadMetadata {
  const mayLack = METADATA_COLUMNS.filter(({ required }) => !required).map(({ name }) => name)
  const read = readTable({ file, columns: METADATA_COLUMNS }, text, { mayLack })
  const { find, findings } = findingsOf(file, read.findings)
  const seen = new Map<string, number>()
  const rows: MetadataRow[] = []
  for (const { row, cells } of read.rows) {
    const metadata = metadataRow(cells)
    const earlier = seen.get(metadata.file)
    if (earlier !== undefined) {
      const mend = `Remove this row or row ${earlier}.`
      find(
        'error',
        'metadata-file-twice',
        { row, column: 'file', value: metadata.file },
        'each file once',
        mend,
      )
      continue
    }
    seen.set(metadata.file, row)
    checkRow(metadata, row, names, index, find)
    rows.push(metadata)
  }
  return { rows, findings }
}

/** Finds what is wrong with one row. */
function checkRow(
  { file, instrument, title, signed, parties, language }: MetadataRow,
  row: number,
  names: readonly string[],
  index: MatchIndex,
  find: FindAt,
): void {
  const at = (name: keyof MetadataRow, value: string | null) => ({ row, column: name, value })
  const named = names.filter((each) => isNamed(each, file))
  if (file === '') {
    find(
      'error',
      'metadata-file-empty',
      at('file', null),
      'the name of a file',
      'Write the name, or remove the row.',
    )
  } else if (named.length === 0) {
    const mend = 'Correct the name, or leave the row: it does nothing.'
    find('warning', 'metadata-file-absent', at('file', file), 'a file that is imported', mend)
  } else if (named.length > 1) {
    const mend = 'Write the name with its folders.'
    find('error', 'metadata-file-unclear', at('file', file), 'the name of one file', mend)
  }
  if (instrument !== null && index.instrumentOfId(instrument) === null) {
    const mend = 'Use an id of the registry; `strata search` finds them.'
    find(
      'error',
      'metadata-instrument-unknown',
      at('instrument', instrument),
      'the id of an instrument',
      mend,
    )
  }
  if ([instrument, title, signed].every((cell) => cell === null) && parties.length === 0) {
    const mend = 'Fill one of them in, or remove the row.'
    find('error', 'metadata-says-nothing', { row }, 'an instrument, or title, signed or parties', mend)
  }
  if (signed !== null && parseEdtf(signed) === null) {
    const mend = 'Write the date in that form.'
    find('error', 'metadata-date', at('signed', signed), 'a date as 2008, 2008-06 or 2008-06-05', mend)
  }
  if (language !== null && !/^[a-z]{2}$/.test(language)) {
    const mend = 'Write the code of the language.'
    find('error', 'metadata-language', at('language', language), 'two letters of ISO 639-1, such as fr', mend)
  }
  for (const party of parties) {
    const found = index.names.actor(party)
    if (found.status === 'found') continue
    const mend =
      found.suggestions.length > 0
        ? `Did you mean ${found.suggestions.join(', ')}?`
        : 'Use a code or a name of the registry.'
    find('warning', 'metadata-party-unknown', at('parties', party), 'a name or code of an actor', mend)
  }
}

function metadataRow(cells: ReadRow['cells']): MetadataRow {
  const cell = (name: string): string | null => {
    const value = cells[name]
    return value === null || value === undefined ? null : String(value).trim()
  }
  return {
    file: (cell('file') ?? '').replaceAll('\\', '/').replace(/^\.\//, ''),
    instrument: cell('instrument'),
    title: cell('title'),
    signed: cell('signed'),
    parties: (cell('parties') ?? '')
      .split(';')
      .map((party) => party.trim())
      .filter((party) => party !== ''),
    language: cell('language')?.toLowerCase() ?? null,
  }
}

/** Whether a name of the metadata is that of a file: the same with its folders, or without them. */
function isNamed(file: string, name: string): boolean {
  return file === name || file.endsWith(`/${name}`)
}

/** The row of each file, by its name with folders; an exact name goes before one without folders. Time O(files × rows). */
export function metadataOf(rows: readonly MetadataRow[], file: string): MetadataRow | null {
  return rows.find((row) => row.file === file) ?? rows.find((row) => isNamed(file, row.file)) ?? null
}

/** What a file states, with what the user says of it in its place where he says something. */
export function statedWith(stated: StatedMetadata, row: MetadataRow | null): StatedMetadata {
  if (row === null) return stated
  return {
    ...stated,
    title: row.title ?? stated.title,
    signed: row.signed ?? stated.signed,
    parties: row.parties.length > 0 ? row.parties : stated.parties,
    language: row.language ?? stated.language,
  }
}
