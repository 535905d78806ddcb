import { readXml } from '../../formats/read-xml.ts'
import { openZip, ZIP_LIMITS, type ZipEntry, type ZipLimits } from '../../formats/read-zip.ts'
import { StrataError } from '../../model/error.ts'
import type { Finding } from '../finding.ts'
import { xlsxSheetRows } from './xlsx-sheet-rows.ts'
import { xlsxText } from './xlsx-text.ts'
import { type XlsxWorkbook, xlsxWorkbook } from './xlsx-workbook.ts'

/** What a cell holds: null where it is empty or an error. Dates are serial numbers, as the file keeps them. */
export type XlsxCell = string | number | boolean | null

/** A row that the sheet holds, with its number as a spreadsheet shows it. Cells begin at column A; gaps are null. */
export interface XlsxRow {
  readonly row: number
  readonly cells: readonly XlsxCell[]
}

export interface XlsxSheet {
  readonly name: string
  readonly rows: readonly XlsxRow[]
  /** Cells that are errors or broken numbers, as warnings. */
  readonly findings: readonly Finding[]
}

/** How much is read of a sheet. */
export interface XlsxLimits {
  readonly rows: number
  readonly columns: number
  /** Cells with the gaps before them. */
  readonly cells: number
  /** Characters of all texts of the sheet, and of all shared strings. */
  readonly characters: number
  readonly zip: ZipLimits
}

const MIB = 1024 * 1024

/** Sheets are read while they are unpacked, so a part may be larger than what is held in memory. */
export const XLSX_LIMITS: XlsxLimits = {
  rows: 500_000,
  columns: 1_000,
  cells: 8_000_000,
  characters: 64_000_000,
  zip: { ...ZIP_LIMITS, entryBytes: 256 * MIB, totalBytes: 320 * MIB },
}

/** First bytes of a compound file: an .xls workbook, or an .xlsx that is encrypted. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Reads one worksheet of an .xlsx workbook (ECMA-376): texts, numbers, truth values and the last results of formulas. Formats,
 * and with them which numbers are dates, are not read.
 *
 * Time O(bytes of the sheet and the shared strings), memory O(cells).
 * @param sheet name of the worksheet, capitals and white space around it aside; null for the first
 * @throws StrataError `import/old-workbook`, `import/not-an-xlsx`, `import/no-such-sheet`, `import/too-large`,
 * `import/xml-refused`, and those of `openZip`
 */
export function readXlsx(
  bytes: Uint8Array,
  file: string,
  sheet: string | null = null,
  limits: XlsxLimits = XLSX_LIMITS,
): XlsxSheet {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte))
    throw new StrataError('import/old-workbook', { file })
  const workbook = xlsxWorkbook(openZip(bytes, file, limits.zip), file)
  const [name, part] = chosenSheet(workbook, sheet, file)
  const strings = workbook.sharedStrings === null ? [] : sharedStrings(workbook.sharedStrings, file, limits)
  return { name, ...xlsxSheetRows(part, { file, strings, limits }) }
}

function chosenSheet({ sheets }: XlsxWorkbook, sheet: string | null, file: string): [string, ZipEntry] {
  const folded = (name: string): string => name.trim().toLowerCase()
  const chosen = [...sheets].find(([name]) => sheet === null || folded(name) === folded(sheet))
  if (chosen !== undefined) return chosen
  if (sheets.size === 0) throw new StrataError('import/not-an-xlsx', { file, why: 'it has no worksheet' })
  throw new StrataError('import/no-such-sheet', {
    file,
    found: sheet,
    sheets: [...sheets.keys()].map((name) => `"${name}"`).join(', '),
  })
}

function sharedStrings(part: ZipEntry, file: string, limits: XlsxLimits): string[] {
  const strings: string[] = []
  const string = xlsxText()
  const tooLarge = (why: string): never => {
    throw new StrataError('import/too-large', { file, why })
  }
  let characters = 0
  readXml(
    part.stream,
    {
      open: string.open,
      text: string.text,
      close(name) {
        string.close(name)
        if (name !== 'si') return
        const text = string.take()
        strings.push(text)
        characters += text.length
        if (characters > limits.characters)
          tooLarge(`its texts have more than ${limits.characters} characters`)
        if (strings.length > limits.cells) tooLarge(`it has more than ${limits.cells} texts`)
      },
    },
    { file, part: part.name },
  )
  return strings
}
