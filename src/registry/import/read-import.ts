import { decodeText } from '../../formats/decode-text.ts'
import { StrataError } from '../../model/error.ts'
import type { ImportField, ImportFields, ImportFormat } from '../../model/import-format.ts'
import { REGIMES } from '../../model/instrument.ts'
import type { Registry } from '../../model/registry.ts'
import { chilton } from './chilton.ts'
import { destaFile } from './desta-file.ts'
import type { ImportContext } from './import-context.ts'
import type { IncomingTables } from './incoming.ts'
import { readIncomingTables } from './read-tables.ts'
import { totaMetadata } from './tota-metadata.ts'
import { unDesaStocks } from './un-desa-stocks.ts'
import { unTreatyStatus } from './un-treaty-status.ts'

/** Files to be brought in, as the command line and the page hand them over. */
export interface FilesToImport {
  /** What the import is called in the history. */
  readonly name: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly format: ImportFormat
  readonly fields: ImportFields
}

/** What a format cannot be read without and was not said. */
export function fieldsMissing({ format, fields }: Pick<FilesToImport, 'format' | 'fields'>): ImportField[] {
  return format === 'un-treaties' && !fields.instrument ? ['instrument'] : []
}

/**
 * The tables that files of a format bring, read with the registry that they are to be merged into.
 * @throws StrataError `import/one-file` where a format is one file and several are given, and as the importer of the format
 */
export function readImport(registry: Registry, asked: FilesToImport): IncomingTables {
  const { name, files, format, fields } = asked
  const { sheet, source, columns, matches } = fields
  const ofSource = source ? { source } : {}
  const ofSheet = sheet ? { sheet } : {}
  if (format === 'tables') return readIncomingTables(name, files)
  if (format === 'tota-metadata') return totaMetadata(files, { registry, file: name, ...ofSource })
  const [first] = files
  if (first === undefined || files.size > 1) {
    throw new StrataError('import/one-file', { format, count: files.size })
  }
  const [file, bytes] = first
  const context: ImportContext = { registry, file }
  switch (format) {
    case 'un-desa':
      return unDesaStocks(bytes, { ...context, ...ofSheet, ...ofSource })
    case 'chilton':
      return chilton(bytes, { ...context, ...(columns ? { columns } : {}), ...ofSource })
    case 'desta':
      return destaFile(bytes, { ...context, ...(matches ? { matches } : {}), ...ofSheet, ...ofSource })
    case 'un-treaties':
      return treatyStatus(bytes, context, fields)
  }
}

function treatyStatus(
  bytes: Uint8Array,
  context: ImportContext,
  { instrument = '', title, regime, signed, in_force }: ImportFields,
): IncomingTables {
  const text = decodeText(bytes)
  if (text === null) {
    throw new StrataError('registry/unreadable-file', { file: context.file, why: 'it is not UTF-8 text' })
  }
  const field = REGIMES.find((name) => name === regime)
  const newInstrument =
    title && field
      ? { newInstrument: { title, regime: field, signed: signed || null, in_force: in_force || null } }
      : {}
  return unTreatyStatus(text, { ...context, instrument, ...newInstrument })
}
