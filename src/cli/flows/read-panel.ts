import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CsvError, parse } from 'csv-parse'
import type { PanelColumn, PanelTable } from '../../flows/panel-table.ts'
import { StrataError } from '../../model/error.ts'

/** A record longer than this is refused: a quote was left open. */
const MAX_RECORD_CHARACTERS = 1_000_000
const FIRST_CAPACITY = 1 << 16

/**
 * Reads some columns of a CSV table, compressed by gzip or not, piece by piece. Time O(characters), memory 4 bytes a cell that is wanted
 * and the different texts of each column.
 * @param wanted names that are kept where the table has them
 * @throws StrataError `flows/table-unreadable`, `flows/table-faulty`
 */
export async function readPanel(path: string, wanted: ReadonlySet<string>): Promise<PanelTable> {
  const file = basename(path)
  const isPacked = isGzip(path, file)
  const plain = await readPlain(path, { isPacked, file, wanted })
  if (plain !== null) return plain
  const parser = parse({ bom: true, skip_empty_lines: true, max_record_size: MAX_RECORD_CHARACTERS })
  // An error of any of them reaches the loop below through the parser.
  pipeline([createReadStream(path), ...(isPacked ? [createGunzip()] : []), parser], () => {})
  let columns: GrowingColumn[] = []
  let rows = -1
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rows += 1
      if (rows === 0) {
        columns = wantedColumns(record, wanted, file)
      } else for (const column of columns) column.add(rows - 1, record[column.place] ?? '')
    }
  } catch (error) {
    if (error instanceof StrataError) throw error
    if (error instanceof CsvError)
      throw new StrataError('flows/table-faulty', { file, row: Number(error.lines ?? 0), why: error.message })
    throw new StrataError('flows/table-unreadable', {
      file,
      why: error instanceof Error ? error.message : String(error),
    })
  }
  if (rows < 0) throw new StrataError('flows/table-faulty', { file, row: 1, why: 'the file is empty' })
  return tableOf(file, rows, columns)
}

interface PlainOptions {
  readonly isPacked: boolean
  readonly file: string
  readonly wanted: ReadonlySet<string>
}

/**
 * Reads a table without quotes, carriage returns or empty lines, whose rows all have as many cells as the header: lines cut at their commas, which takes a
 * third of the time that a parser takes. Null for any other, and for one that cannot be read, which the parser tells of.
 */
async function readPlain(path: string, { isPacked, file, wanted }: PlainOptions): Promise<PanelTable | null> {
  const source = createReadStream(path)
  const text = isPacked ? pipeline(source, createGunzip(), () => {}) : source
  text.setEncoding('utf8')
  let columns: GrowingColumn[] | null = null
  let cells = 0
  let rows = 0
  let rest = ''
  const take = (line: string): boolean => {
    if (columns !== null) return line !== '' && takeRow(line, rows++, columns, cells)
    const header = line.replace(/^\uFEFF/, '').split(',')
    cells = header.length
    columns = wantedColumns(header, wanted, file)
    return line !== ''
  }
  try {
    for await (const piece of text as AsyncIterable<string>) {
      if (piece.includes('"') || piece.includes('\r')) return null
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > MAX_RECORD_CHARACTERS || !lines.every(take)) return null
    }
  } catch (error) {
    if (error instanceof StrataError) throw error
    return null
  } finally {
    source.destroy()
  }
  if (rest !== '' && !take(rest)) return null
  return columns === null ? null : tableOf(file, rows, columns)
}

/** Adds the cells of a line to the columns that are wanted, which stand in the order of the table. False where their number is another. */
function takeRow(line: string, row: number, columns: readonly GrowingColumn[], cells: number): boolean {
  let place = 0
  let next = 0
  for (let start = 0; ; ) {
    const comma = line.indexOf(',', start)
    const column = columns[next]
    if (column?.place === place) {
      column.add(row, line.slice(start, comma === -1 ? line.length : comma))
      next++
    }
    place++
    if (comma === -1) return place === cells
    start = comma + 1
  }
}

function tableOf(file: string, rows: number, columns: readonly GrowingColumn[]): PanelTable {
  return {
    file,
    rows,
    columns: new Map(columns.map((column) => [column.name, column.finish(rows)])),
    rowInFile: (row) => row + 2,
  }
}

/** Columns that are wanted, in the order of the header. @throws StrataError `flows/column-unknown` */
function wantedColumns(
  header: readonly string[],
  wanted: ReadonlySet<string>,
  file: string,
): GrowingColumn[] {
  const found = header
    .map((name, place) => growingColumn(name.trim(), place))
    .filter(({ name }) => wanted.has(name))
  const missing = [...wanted].find((name) => !found.some((column) => column.name === name))
  if (missing !== undefined)
    throw new StrataError('flows/column-unknown', { found: missing, file, known: header.join(', ') })
  return found
}

interface GrowingColumn {
  readonly name: string
  readonly place: number
  add(row: number, text: string): void
  finish(rows: number): PanelColumn
}

function growingColumn(name: string, place: number): GrowingColumn {
  let codes = new Uint32Array(FIRST_CAPACITY)
  const codeOfText = new Map<string, number>()
  let last: string | null = null
  let lastCode = 0
  return {
    name,
    place,
    add(row, text) {
      // Rows of a panel stand sorted, so that a cell is often that of the row before.
      if (text !== last) {
        const known = codeOfText.get(text)
        lastCode = known ?? codeOfText.size
        if (known === undefined) codeOfText.set(text, lastCode)
        last = text
      }
      if (row === codes.length) {
        const longer = new Uint32Array(codes.length * 2)
        longer.set(codes)
        codes = longer
      }
      codes[row] = lastCode
    },
    finish: (rows) => ({ name, codes: codes.subarray(0, rows), texts: [...codeOfText.keys()] }),
  }
}

/** Whether a file starts as gzip does, whatever its name. */
function isGzip(path: string, file: string): boolean {
  try {
    const descriptor = openSync(path, 'r')
    try {
      const head = new Uint8Array(2)
      return readSync(descriptor, head, 0, 2, 0) === 2 && head[0] === 0x1f && head[1] === 0x8b
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw new StrataError('flows/table-unreadable', {
      file,
      why: error instanceof Error ? error.message : String(error),
    })
  }
}
