import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { COUNTED_AT } from '../../flows/panel/counted-at.ts'
import type { DemographyRow } from '../../flows/panel/demography.ts'
import { StrataError } from '../../model/error.ts'

const COLUMNS = ['country', 'year', 'population', 'births', 'deaths'] as const

type Column = (typeof COLUMNS)[number]

/** States that are no more: their people stand under the states of today in the stocks of every year. */
const DISSOLVED = new Map(
  COUNTED_AT.flatMap(({ actor, at, why }) =>
    why === 'successors' || why === 'continuing' ? [[actor, at.join(', ')] as const] : [],
  ),
)

/**
 * Reads a table of population, births and deaths: a row for each country (id of the registry, ISO 3166-1 alpha-3) and year, births and deaths those since the
 * country's row before; other columns are left.
 * @param isActor whether the registry has an actor of that id
 * @throws StrataError `flows/demography-unreadable`, `flows/demography-cell` with row and column
 * Time and memory O(cells).
 */
export function readDemography(path: string, isActor: (id: string) => boolean): DemographyRow[] {
  const file = basename(path)
  const [header = [], ...records] = recordsOf(path, file)
  const names = header.map((name) => name.trim())
  const lacking = COLUMNS.filter((column) => !names.includes(column))
  if (lacking.length > 0)
    throw new StrataError('flows/demography-unreadable', {
      file,
      why: `it lacks the column ${lacking.join(', ')}; it has ${names.join(', ') || 'none'}`,
    })
  const seen = new Set<string>()
  return records.map((record, below) => {
    const cell = (column: Column): string => (record[names.indexOf(column)] ?? '').trim()
    const refuse = (column: Column, why: string): never => {
      throw new StrataError('flows/demography-cell', {
        file,
        row: below + 2,
        column,
        found: cell(column),
        why,
      })
    }
    const persons = (column: Column): number | null => {
      const text = cell(column)
      if (text === '') return null
      const value = Number(text)
      return Number.isFinite(value) && value >= 0 ? value : refuse(column, 'is not a number of persons')
    }
    const country = cell('country')
    const now = DISSOLVED.get(country)
    if (now !== undefined) refuse('country', `is a state that is no more; give rows of ${now}`)
    if (!isActor(country)) refuse('country', 'is the id of no actor of the registry')
    const year = cell('year')
    if (!/^\d{4}$/.test(year)) refuse('year', 'is not a year')
    const key = `${country} ${year}`
    if (seen.has(key)) refuse('year', `is there twice for ${country}`)
    seen.add(key)
    const population = persons('population') ?? refuse('population', 'is empty; a row needs a population')
    return { country, year: Number(year), population, births: persons('births'), deaths: persons('deaths') }
  })
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
    throw new StrataError('flows/demography-unreadable', { file, why })
  }
}
