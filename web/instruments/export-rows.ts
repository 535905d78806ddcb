import { stringify } from 'csv-stringify/browser/esm/sync'
import type { InstrumentSummary } from '../../src/api/instruments.ts'

/** What makes an export citable: which rows, of which registry, under which address. */
export interface ExportAbout {
  readonly registryVersion: string
  /** The filter as the address writes it; empty where none is set. */
  readonly filter: string
  readonly address: string
  /** Instruments in all, out of which these are. */
  readonly of: number
}

const COLUMNS = [
  'id',
  'title',
  'family',
  'layer',
  'form',
  'regime',
  'binding',
  'signed',
  'in_force',
  'ended',
  'status',
  'source',
  'actors',
  'codings',
  'year',
  'last_year',
] as const satisfies readonly (keyof InstrumentSummary)[]

/**
 * Rows as CSV (RFC 4180). Every row carries the version of the registry and the filter, so that a file cut or joined still
 * says what it is; ids of those bound are separated by `;`, and an empty field is unknown.
 * A field that a spreadsheet would run as a formula has an apostrophe before it, as in the command line's tables.
 */
export function exportCsv(rows: readonly InstrumentSummary[], about: ExportAbout): string {
  const header = [...COLUMNS, 'registry_version', 'filter']
  const lines = rows.map((row) => [
    ...COLUMNS.map((column) => cellText(row[column])),
    about.registryVersion,
    about.filter,
  ])
  return stringify([header, ...lines], { escape_formulas: true })
}

/** Rows as JSON, with the version, the filter and the address before them. */
export function exportJson(rows: readonly InstrumentSummary[], about: ExportAbout): string {
  const { registryVersion, filter, address, of } = about
  const document = {
    registry_version: registryVersion,
    filter,
    address,
    count: rows.length,
    of,
    instruments: rows,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function cellText(value: string | number | null | readonly string[]): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.join(';') : String(value)
}
