import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import type { Controls } from '../../layers/hazard/controls.ts'
import { StrataError } from '../../model/error.ts'

/** Texts that stand for no value. */
const MISSING = new Set(['', 'NA', 'NaN', 'nan', 'null', '.'])

/**
 * Reads a country-year table: the columns `actor` (id of the registry) and `year`, and numbers beside them; an empty cell is a missing value.
 * @param isActor whether the registry has an actor of that id
 * @throws StrataError `layers/controls-unreadable`, `layers/controls-columns`, `layers/controls-cell`
 * Time and memory O(cells).
 */
export function readControls(path: string, isActor: (id: string) => boolean): Controls {
  const file = basename(path)
  const records = recordsOf(path, file)
  const header = (records[0] ?? []).map((name) => name.trim())
  const names = header.filter((name) => name !== 'actor' && name !== 'year')
  refuseHeader(file, header, names)
  const at = (name: string): number => header.indexOf(name)
  const places = names.map(at)
  const rows = new Map<string, Float64Array>()
  records.slice(1).forEach((record, below) => {
    const row = below + 2
    const cell = (place: number): string => (record[place] ?? '').trim()
    const refuse = (column: string, found: string, why: string): never => {
      throw new StrataError('layers/controls-cell', { file, row, column, found, why })
    }
    const actor = cell(at('actor'))
    if (!isActor(actor)) refuse('actor', actor, 'is the id of no actor')
    const year = cell(at('year'))
    if (!/^\d{4}$/.test(year)) refuse('year', year, 'is not a year')
    const key = `${actor}|${year}`
    if (rows.has(key)) refuse('year', year, `is there twice for ${actor}`)
    rows.set(
      key,
      Float64Array.from(places, (place, c) => {
        const text = cell(place)
        if (MISSING.has(text)) return Number.NaN
        const value = Number(text)
        if (!Number.isFinite(value)) refuse(names[c] ?? '', text, 'is not a number')
        return value
      }),
    )
  })
  return { file, names, row: (country, year) => rows.get(`${country}|${year}`) }
}

function recordsOf(path: string, file: string): string[][] {
  try {
    return parse(readFileSync(path, 'utf8'), { bom: true, skip_empty_lines: true }) as string[][]
  } catch (error) {
    const why =
      error instanceof CsvError && error.lines !== undefined
        ? `${error.message.replace(/\.$/, '')} (row ${String(error.lines)})`
        : error instanceof Error
          ? error.message
          : String(error)
    throw new StrataError('layers/controls-unreadable', { file, why })
  }
}

function refuseHeader(file: string, header: readonly string[], names: readonly string[]): void {
  const lacking = ['actor', 'year'].filter((name) => !header.includes(name))
  const twice = header.find((name, place) => header.indexOf(name) !== place)
  const why =
    lacking.length > 0
      ? `it lacks the column ${lacking.join(' and ')}; it has ${header.join(', ') || 'none'}`
      : twice !== undefined
        ? `the column "${twice}" is there twice`
        : names.length === 0
          ? 'it has no column beside actor and year'
          : names.includes('')
            ? 'a column has no name'
            : null
  if (why !== null) throw new StrataError('layers/controls-columns', { file, why })
}
