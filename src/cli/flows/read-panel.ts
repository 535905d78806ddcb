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
  const parser = parse({ bom: true, skip_empty_lines: true, max_record_size: MAX_RECORD_CHARACTERS })
  const isPacked = isGzip(path, file)
  // An error of any of them reaches the loop below through the parser.
  pipeline([createReadStream(path), ...(isPacked ? [createGunzip()] : []), parser], () => {})
  let columns: GrowingColumn[] = []
  let rows = -1
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rows += 1
      if (rows === 0) {
        columns = record
          .map((name, place) => growingColumn(name.trim(), place))
          .filter(({ name }) => wanted.has(name))
        if (columns.length < wanted.size) refuseMissing(columns, record, wanted)
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
  return {
    file,
    rows,
    columns: new Map(columns.map((column) => [column.name, column.finish(rows)])),
    rowInFile: (row) => row + 2,
  }

  function refuseMissing(
    found: readonly GrowingColumn[],
    header: readonly string[],
    names: ReadonlySet<string>,
  ): void {
    const missing = [...names].find((name) => !found.some((column) => column.name === name))
    if (missing !== undefined)
      throw new StrataError('flows/column-unknown', { found: missing, file, known: header.join(', ') })
  }
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
  return {
    name,
    place,
    add(row, text) {
      let code = codeOfText.get(text)
      if (code === undefined) {
        code = codeOfText.size
        codeOfText.set(text, code)
      }
      if (row === codes.length) {
        const longer = new Uint32Array(codes.length * 2)
        longer.set(codes)
        codes = longer
      }
      codes[row] = code
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
