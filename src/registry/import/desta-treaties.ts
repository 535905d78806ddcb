import type { Registry } from '../../model/registry.ts'
import { nameResolver } from '../resolve-name.ts'
import type { DestaColumn, DestaColumns } from './desta-columns.ts'
import type { FindAt } from './import-finding.ts'
import { isoNumericActors } from './iso-numeric.ts'
import { cellInteger, cellText, type TableRow } from './table-row.ts'

/** An entry of DESTA: a treaty, or what came after it under a number such as `3+1` or `1016a`. */
export interface DestaEntry {
  readonly number: string
  readonly base: number
  readonly name: string
  /** `base_treaty`, `accession`, `consolidated` and so on. */
  readonly type: string
  /** Year of signature. */
  year: number | null
  inForce: number | null
  readonly membership: number | null
  readonly region: string
  /** Row of the file in which it stands first. */
  readonly row: number
  readonly actors: Set<string>
}

/** Years in which a trade agreement can have been signed. */
const [FIRST, LAST] = [1800, 2100]

/**
 * The entries of DESTA, in the order of the file, with their parties. Rows of one entry that give different years leave the
 * earliest, and are named. Time O(cells).
 */
export function destaEntries(
  rows: readonly TableRow[],
  { at, parties }: DestaColumns,
  registry: Registry,
  find: FindAt,
): DestaEntry[] {
  const byCode = isoNumericActors(registry)
  const resolver = nameResolver(registry)
  const entries = new Map<string, DestaEntry>()
  const unknown = new Map<string, { row: number; rows: number }>()
  const differing = new Map<string, { row: number; years: string }>()

  const actorOf = (code: number | null, name: string): string | null => {
    const actor = code === null ? null : byCode(code)
    if (actor !== null || name === '') return actor
    const found = resolver.actor(name)
    return found.status === 'found' ? found.id : null
  }
  for (const { row, cells } of rows) {
    const cell = (column: DestaColumn): TableRow['cells'][number] => cells[at.get(column) ?? -1] ?? null
    const base = cellInteger(cell('base_treaty'))
    if (base === null) {
      if (cells.some((one) => cellText(one) !== ''))
        find(
          'warning',
          'row-left-out',
          { row, column: 'base_treaty', value: cellText(cell('base_treaty')) },
          'a number',
          'Add the number of the treaty, or take the row out.',
        )
      continue
    }
    const number = cellText(cell('number')).replace(/\.0+$/, '') || String(base)
    const [year, inForce] = (['year', 'entryforceyear'] as const).map((column) =>
      yearOf(cell(column), column, row, find),
    )
    const before = entries.get(number)
    const entry: DestaEntry = before ?? {
      number,
      base,
      name: cellText(cell('name')),
      type:
        cellText(cell('entry_type')).toLowerCase() || (number === String(base) ? 'base_treaty' : 'not given'),
      year: year ?? null,
      inForce: inForce ?? null,
      membership: cellInteger(cell('typememb')),
      region: cellText(cell('regioncon')),
      row,
      actors: new Set(),
    }
    entries.set(number, entry)
    if (before !== undefined) {
      if (differs(before.year, year) || differs(before.inForce, inForce))
        differing.set(number, {
          row,
          years: `${number}: ${before.year}, ${before.inForce}; ${year}, ${inForce}`,
        })
      entry.year = earliest(before.year, year ?? null)
      entry.inForce = earliest(before.inForce, inForce ?? null)
    }
    const named = [
      [cell('iso1'), cell('country1')],
      [cell('iso2'), cell('country2')],
      ...parties.map((column) => [cells[column] ?? null, null]),
    ]
    for (const [code, name] of named) {
      const [codeText, nameText] = [cellText(code), cellText(name)]
      if ((codeText === '' || codeText === 'NA') && nameText === '') continue
      const actor = actorOf(cellInteger(code), nameText)
      const key = `${codeText} ${nameText}`.trim()
      const seen = unknown.get(key)
      if (actor !== null) entry.actors.add(actor)
      else if (seen !== undefined) seen.rows++
      else unknown.set(key, { row, rows: 1 })
    }
  }
  for (const [value, { row, rows: count }] of unknown)
    find(
      'warning',
      'actor-unknown',
      { row, value },
      'an ISO 3166-1 numeric code, or a name of actors.csv',
      `${count} rows name it: add the actor and its M49 code, or an alias, to bring it in.`,
    )
  for (const { row, years } of differing.values())
    find(
      'warning',
      'years-differ',
      { row, column: 'year', value: years },
      'the same years in all rows of a number',
      'Nothing, if the earliest is right: it was taken.',
    )
  return [...entries.values()]
}

function yearOf(cell: TableRow['cells'][number], column: string, row: number, find: FindAt): number | null {
  const text = cellText(cell)
  const year = cellInteger(cell)
  if (year !== null && year >= FIRST && year <= LAST) return year
  if (text !== '' && text !== 'NA')
    find(
      'warning',
      'not-a-date',
      { row, column, value: text },
      'a year',
      'Correct the year; it was read as unknown.',
    )
  return null
}

function differs(one: number | null, other: number | null | undefined): boolean {
  return one !== null && other != null && one !== other
}

function earliest(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other)
}
