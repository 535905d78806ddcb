import type { Registry } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'
import type { RuleId } from '../rules.ts'
import type { Stocks } from '../stocks.ts'
import type { ImportContext } from './import-context.ts'
import { type FindAt, findingsOf } from './import-finding.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'
import { readXlsx, type XlsxCell, type XlsxRow } from './read-xlsx.ts'
import { stocksBuilder } from './stocks-builder.ts'
import { type UnDesaPlace, unDesaActors } from './un-desa-actors.ts'
import { checkSexes, codeOf, personsOf } from './un-desa-cells.ts'
import { type UnDesaLayout, unDesaLayout } from './un-desa-layout.ts'
import { columnLetters } from './xlsx-cell-place.ts'

export interface UnDesaContext extends ImportContext {
  /** Worksheet to read; by default "Table 1". */
  readonly sheet?: string
  /** Id of the source that the cells are to have; by default `un-desa-ims-` with the year of the revision. */
  readonly source?: string
}

/**
 * Brings in UN DESA's International Migrant Stock by sex, destination and origin (revisions 2020 and 2024): the workbook
 * `undesa_pd_2020_ims_stock_by_sex_destination_and_origin.xlsx` as published. Cells are persons; the measures are `stock`,
 * `stock_male` and `stock_female`. Regions and groups are left out; zeros are left out as everywhere in the stocks; `..` and an
 * empty cell are no value. What was left out is counted in the warnings.
 *
 * Command: `strata import un-desa FILE.xlsx`, with `--sheet NAME` where the sheet has another name and `--source ID` where the
 * cells are to stand as a series of their own. Time O(cells of the sheet).
 * @throws StrataError as `readXlsx`
 */
export function unDesaStocks(bytes: Uint8Array, context: UnDesaContext): IncomingTables {
  const { file, registry } = context
  const sheet = readXlsx(bytes, file, context.sheet ?? 'Table 1')
  const { find, findings } = findingsOf(file, sheet.findings)
  const nothing: IncomingTables = { name: file, tables: new Map(), stocks: null, findings }
  const layout = unDesaLayout(sheet.rows)
  if ('missing' in layout) {
    find(
      'error',
      'column-missing',
      {},
      layout.missing,
      'Choose the table by sex, destination and origin, as published.',
    )
    return nothing
  }
  const revision = layout.revision ?? Math.max(...layout.years.map(({ year }) => year))
  const source = context.source ?? `un-desa-ims-${revision}`
  const body = sheet.rows.filter(({ row }) => row > layout.headerRow)
  const stocks = readBody(body, layout, source, registry, find)
  if (stocks.value.length === 0 && !findings.some(({ level }) => level === 'error')) {
    const mend = 'Choose the table by sex, destination and origin, as published.'
    find(
      'error',
      'file-empty',
      { row: layout.headerRow },
      'persons between two known actors below the header',
      mend,
    )
    return nothing
  }
  return { name: file, tables: sourceTable(registry, source, revision, file), stocks, findings }
}

function readBody(
  body: readonly XlsxRow[],
  layout: UnDesaLayout,
  source: string,
  registry: Registry,
  find: FindAt,
): Stocks {
  const placeOf = unDesaActors(registry)
  const builder = stocksBuilder(source)
  const tally = { rows: 0, aggregates: 0, zeros: 0, empty: 0, rounded: 0 }
  const unknown = new Map<string, { readonly row: number; readonly column: number; rows: number }>()

  const place = (cells: readonly XlsxCell[], row: number, code: number, name: number | null): UnDesaPlace => {
    const label =
      name === null
        ? ''
        : String(cells[name] ?? '')
            .replace(/[\s*]+$/, '')
            .trim()
    const found = placeOf(codeOf(cells[code] ?? null) ?? Number.NaN, label)
    if (found.kind !== 'unknown') return found
    const value = `${cells[code] ?? 'no code'} ${label}`.trim()
    const seen = unknown.get(value)
    if (seen === undefined) unknown.set(value, { row, column: code, rows: 1 })
    else seen.rows++
    return found
  }

  for (const { row, cells } of body) {
    if ((cells[layout.destinationCode] ?? null) === null && (cells[layout.originCode] ?? null) === null)
      continue
    tally.rows++
    const destination = place(cells, row, layout.destinationCode, layout.destinationName)
    const origin = place(cells, row, layout.originCode, layout.originName)
    if (destination.kind === 'aggregate' || origin.kind === 'aggregate') tally.aggregates++
    if (destination.kind !== 'actor' || origin.kind !== 'actor') continue
    if (!layout.sexesNamed) checkSexes(cells, row, layout, find)
    for (const { column, year, measure } of layout.years) {
      const cell = cells[column] ?? null
      const persons = personsOf(cell)
      const at = { row, column: columnLetters(column), value: String(cell) }
      if (persons === 'none') tally.empty++
      else if (persons === 'wrong') {
        find(
          'error',
          'stock-not-valid',
          at,
          'a number of persons, or ".."',
          'Correct the cell, or write "..".',
        )
      } else {
        const whole = Math.round(persons)
        if (whole !== persons) tally.rounded++
        if (whole === 0) tally.zeros++
        else {
          const before = builder.add(origin.id, destination.id, year, measure, whole)
          if (before !== null && before !== whole)
            find(
              'error',
              'stock-twice',
              at,
              `${before}, as in an earlier row`,
              'Take one of the two rows out.',
            )
        }
      }
    }
  }
  report(tally, unknown, layout, find)
  return builder.build()
}

function report(
  tally: Readonly<Record<'rows' | 'aggregates' | 'zeros' | 'empty' | 'rounded', number>>,
  unknown: ReadonlyMap<string, { readonly row: number; readonly column: number; readonly rows: number }>,
  layout: UnDesaLayout,
  find: FindAt,
): void {
  for (const [value, { row, column, rows }] of unknown) {
    const expected = 'an M49 code of regions.csv'
    const mend = `${rows} of ${tally.rows} rows were left out: add the actor and its M49 code to bring them in.`
    find('warning', 'location-unknown', { row, column: columnLetters(column), value }, expected, mend)
  }
  if (!layout.sexesNamed) {
    const expected = 'a row above the years that says "both sexes", "males", "females"'
    find('warning', 'sexes-not-named', { row: layout.headerRow }, expected, 'The published order was taken.')
  }
  const counted = (rule: RuleId, count: number, expected: string, mend: string): void => {
    if (count > 0) find('warning', rule, { value: String(count) }, expected, mend)
  }
  counted(
    'aggregates-left-out',
    tally.aggregates,
    `rows between two countries or areas; ${tally.rows} rows in all`,
    'Nothing: rows of regions and groups would count persons twice.',
  )
  counted('zeros-left-out', tally.zeros, 'cells above zero', 'Nothing: the stocks hold no zeros.')
  counted(
    'no-value',
    tally.empty,
    'a number of persons',
    'Nothing: ".." and empty cells are unknown, not zero.',
  )
  counted('rounded', tally.rounded, 'whole persons', 'Nothing: the numbers were rounded to whole persons.')
}

/** The row of the source, where the registry has none of that id. */
function sourceTable(
  registry: Registry,
  id: string,
  revision: number,
  file: string,
): Map<'sources', readonly IncomingRow[]> {
  if (registry.sources.some((row) => row.id === id)) return new Map()
  const cells: Cells = {
    id,
    citation: `United Nations, Department of Economic and Social Affairs, Population Division, International Migrant Stock ${revision} (POP/DB/MIG/Stock/Rev.${revision}), ${file}`,
    url: 'https://www.un.org/development/desa/pd/content/international-migrant-stock',
    licence: 'CC BY 3.0 IGO',
    as_of: String(revision),
  }
  return new Map([['sources', [{ file, row: null, cells }]]])
}
