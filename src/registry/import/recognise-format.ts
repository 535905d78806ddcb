import { decodeText } from '../../formats/decode-text.ts'
import { openZip } from '../../formats/read-zip.ts'
import type { ImportFormat } from '../../model/import-format.ts'
import { TABLES } from '../../model/table-schema.ts'
import { csvRecords } from './csv-records.ts'
import { XLSX_LIMITS } from './read-xlsx.ts'
import { statusColumns } from './un-treaty-columns.ts'
import { xlsxWorkbook } from './xlsx-workbook.ts'

/** As much of a text as is looked into: the header of a published table stands in its first lines. */
const HEAD_CHARACTERS = 20_000

/** The sheet of UN DESA's workbooks that holds the stocks. */
const UN_DESA_SHEET = 'Table 1'

/**
 * The format of files, where what they hold or what they are called leaves no doubt; null where a person must say it. Tables of the
 * user's own are what is left where nothing speaks for a format of others.
 * @throws StrataError as `openZip` and `xlsxWorkbook`, where a workbook is none
 */
export function recogniseFormat(files: ReadonlyMap<string, Uint8Array>): ImportFormat | null {
  const all = [...files]
  if (all.length > 0 && all.every(([name]) => /\.xml$/i.test(name))) return 'tota-metadata'
  const [first] = all
  if (first === undefined || all.length > 1) return 'tables'
  const [name, bytes] = first
  if (TABLES.some(({ file }) => file === name) || /\.zip$/i.test(name)) return 'tables'
  if (/\.dta$/i.test(name)) return 'chilton'
  if (/\.xlsx?$/i.test(name)) return formatOfWorkbook(bytes, name)
  return formatOfText(decodeText(bytes)?.slice(0, HEAD_CHARACTERS) ?? null)
}

/** A workbook with the sheet that UN DESA publishes; which other list it holds only its reader could say. */
function formatOfWorkbook(bytes: Uint8Array, file: string): ImportFormat | null {
  const { sheets } = xlsxWorkbook(openZip(bytes, file, XLSX_LIMITS.zip), file)
  return sheets.has(UN_DESA_SHEET) ? 'un-desa' : null
}

function formatOfText(text: string | null): ImportFormat | null {
  if (text === null) return 'tables'
  if (/(^|[,;\t"])base_treaty([,;\t"]|$)/m.test(text)) return 'desta'
  const lines = text.split(/\r?\n/)
  const isStatus = lines.some((line) => {
    const [record] = csvRecords(line, '', /Participant/i, () => undefined) ?? []
    return record !== undefined && statusColumns(record.cells) !== null
  })
  return isStatus ? 'un-treaties' : 'tables'
}
