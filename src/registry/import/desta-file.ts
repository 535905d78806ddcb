import { decodeText } from '../../formats/decode-text.ts'
import { openZip } from '../../formats/read-zip.ts'
import { windows1252 } from '../../formats/windows-1252.ts'
import type { Finding } from '../finding.ts'
import { CSV_LIMITS, csvRecords } from './csv-records.ts'
import { type DestaContext, desta } from './desta.ts'
import { destaColumns } from './desta-columns.ts'
import { findingsOf } from './import-finding.ts'
import type { IncomingTables } from './incoming.ts'
import { readXlsx, XLSX_LIMITS } from './read-xlsx.ts'
import type { TableRow } from './table-row.ts'
import { xlsxWorkbook } from './xlsx-workbook.ts'

/** First bytes of a ZIP archive, and so of a workbook. */
const ZIP = [0x50, 0x4b]

export interface DestaFileContext extends DestaContext {
  /** Worksheet of a workbook; by default the first that holds the list. */
  readonly sheet?: string
}

/**
 * Brings in DESTA's list of treaties from the file as published; see `desta`. Time O(bytes).
 * @throws StrataError as `readXlsx` and `csvRecords`
 */
export function destaFile(bytes: Uint8Array, context: DestaFileContext): IncomingTables {
  const { rows, findings } = destaRows(bytes, context.file, context.sheet ?? null)
  const isBroken = findings.some(({ level }) => level === 'error')
  if (isBroken) return { name: context.file, tables: new Map(), stocks: null, findings }
  const incoming = desta(rows, context)
  return { ...incoming, findings: [...findings, ...incoming.findings] }
}

/**
 * The rows of DESTA's list of treaties from the file as published: CSV in UTF-8 or Windows-1252, or a workbook, of which the first
 * worksheet with the list is taken (the first holds a description). Time O(bytes).
 * @param sheet name of the worksheet, null to look for it
 * @throws StrataError as `readXlsx` and `csvRecords`
 */
export function destaRows(
  bytes: Uint8Array,
  file: string,
  sheet: string | null = null,
): { readonly rows: readonly TableRow[]; readonly findings: readonly Finding[] } {
  if (!ZIP.every((byte, at) => bytes[at] === byte)) {
    const { find, findings } = findingsOf(file)
    const text = decodeText(bytes) ?? windows1252(bytes)
    return { rows: csvRecords(text, file, /\bbase_treaty\b/, find, CSV_LIMITS) ?? [], findings }
  }
  if (sheet !== null) return readXlsx(bytes, file, sheet)
  const sheets = [...xlsxWorkbook(openZip(bytes, file, XLSX_LIMITS.zip), file).sheets.keys()]
  const read = (name: string) => readXlsx(bytes, file, name)
  const found = sheets.find((name) => !('missing' in destaColumns(read(name).rows)))
  return readXlsx(bytes, file, found ?? null)
}
