/** Formats of files that can be brought into a workspace: tables of one's own, and those of others (docs/import.md). */
export const IMPORT_FORMATS = [
  'tables',
  'un-desa',
  'un-treaties',
  'chilton',
  'desta',
  'tota-metadata',
] as const

export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** What an importer may have to be told besides the file; each takes some of it (`IMPORT_OPTIONS`). */
export interface ImportFields {
  /** Worksheet of a workbook. */
  readonly sheet?: string
  /** Id of the source that the rows get. */
  readonly source?: string
  /** Id of the instrument whose status a table is. */
  readonly instrument?: string
  /** Title, field of law and days (EDTF) of an instrument that the registry does not hold. */
  readonly title?: string
  readonly regime?: string
  readonly signed?: string
  readonly in_force?: string
  /** Variable of the file by field, where the file calls it otherwise. */
  readonly columns?: Readonly<Record<string, string>>
  /** Id of an instrument, or `new`, by the number that the file gives a treaty. */
  readonly matches?: Readonly<Record<string, string>>
}

export type ImportField = keyof ImportFields

/** The options that each format takes. */
export const IMPORT_OPTIONS: Readonly<Record<ImportFormat, readonly ImportField[]>> = {
  tables: [],
  'un-desa': ['sheet', 'source'],
  'un-treaties': ['instrument', 'title', 'regime', 'signed', 'in_force'],
  chilton: ['columns', 'source'],
  desta: ['matches', 'sheet', 'source'],
  'tota-metadata': ['source'],
}

/** The metadata of an XML text stand in its first bytes: the largest block of ToTA 0.5.0 has 6 KB. */
export const XML_HEAD_BYTES = 256 * 1024
