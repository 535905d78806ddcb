import { CsvError, parse } from 'csv-parse/sync'
import { StrataError } from '../model/error.ts'
import { atMirror, fetchAddress } from './address.ts'
import { whyNoFileName } from './file-name.ts'
import { MATCH_COLUMNS } from './match-table.ts'

/** A row of a list of addresses. */
export interface ListedAddress {
  /** As listed. */
  readonly address: URL
  /** What is asked in its place: the mirror's, or the same. */
  readonly asked: URL
  /** Name that the file gets, null where it follows from the address. */
  readonly file: string | null
  /** In hexadecimal, lower case. */
  readonly sha256: string | null
  /** What it says to match the text: its instrument, title, parties. */
  readonly match: Readonly<Record<string, string>>
  /** Further columns by name, as they stand. */
  readonly others: Readonly<Record<string, string>>
}

const MOST_ROWS = 10_000
const MOST_CHARACTERS = 100_000
const SHOWN = 5

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads a list of addresses: CSV with a column `address` and, as wanted, `file`, `sha256`, those that match a text to its instrument, and others. Every row is checked
 * before the first is asked for.
 * @param mirror base address under which all paths are asked, and which completes addresses without a host
 * @throws StrataError `fetch/list-faulty`, which names the first faulty rows
 */
export function readAddressList(text: string, file: string, mirror?: URL): ListedAddress[] {
  const [header, ...rows] = parsed(text, file)
  const names = header?.record.map((name) => name.trim().toLowerCase()) ?? []
  const faulty = (what: string): StrataError => new StrataError('fetch/list-faulty', { file, what })
  if (!names.includes('address')) throw faulty('its first row has no column address')
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw faulty(`it has the column "${twice}" twice`)
  if (rows.length === 0) throw faulty('it has no row below its header')
  if (rows.length > MOST_ROWS) throw faulty(`it has more than ${MOST_ROWS} rows`)
  const faults: string[] = []
  const addresses = new Set<string>()
  const files = new Set<string>()
  const listed: ListedAddress[] = []
  let before = header?.info.lines ?? 1
  for (const { record, info } of rows) {
    const row = before + 1
    before = info.lines
    try {
      listed.push(readRow(names, record, mirror, addresses, files))
    } catch (error) {
      faults.push(`row ${row}: ${error instanceof Error ? error.message.replace(/\.$/, '') : String(error)}`)
    }
  }
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more rows` : ''
    throw faulty(`${faults.slice(0, SHOWN).join('; ')}${more}`)
  }
  return listed
}

function parsed(text: string, file: string): readonly Parsed[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_CHARACTERS,
    }) as unknown as Parsed[]
  } catch (error) {
    const row = error instanceof CsvError && typeof error.lines === 'number' ? `row ${error.lines}: ` : ''
    throw new StrataError('fetch/list-faulty', {
      file,
      what: `${row}it is no CSV, perhaps a quote is left open`,
    })
  }
}

function readRow(
  names: readonly string[],
  record: readonly string[],
  mirror: URL | undefined,
  addresses: Set<string>,
  files: Set<string>,
): ListedAddress {
  if (record.length !== names.length)
    throw new Error(`${names.length} cells are expected, ${record.length} found`)
  const cells = Object.fromEntries(names.map((name, at) => [name, record[at]?.trim() ?? '']))
  const { address: written = '', file = '', sha256 = '', ...further } = cells
  const isOfMatch = ([name]: readonly [string, string]): boolean =>
    (MATCH_COLUMNS as readonly string[]).includes(name)
  const address = fetchAddress(written, mirror)
  const isComplete = mirror === undefined || URL.canParse(written)
  const asked = mirror !== undefined && isComplete ? atMirror(address, mirror) : address
  if (addresses.has(asked.href)) throw new Error(`the address ${asked.href} stands in an earlier row`)
  addresses.add(asked.href)
  if (file !== '') {
    const why = whyNoFileName(file)
    if (why !== null) throw new Error(`the file name "${file}" cannot be used: ${why}`)
    if (files.has(file.toLowerCase())) throw new Error(`the file name "${file}" stands in an earlier row`)
    files.add(file.toLowerCase())
  }
  if (sha256 !== '' && !/^[\da-f]{64}$/i.test(sha256))
    throw new Error(`"${sha256}" is no SHA-256, which has 64 hexadecimal digits`)
  return {
    address,
    asked,
    file: file === '' ? null : file,
    sha256: sha256 === '' ? null : sha256.toLowerCase(),
    match: Object.fromEntries(Object.entries(further).filter(isOfMatch)),
    others: Object.fromEntries(Object.entries(further).filter((entry) => !isOfMatch(entry))),
  }
}
