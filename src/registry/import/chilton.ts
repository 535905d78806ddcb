import type { Registry } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'
import type { TableName } from '../../model/table-schema.ts'
import { chiltonCodings } from './chilton-codings.ts'
import { type ChiltonLayout, chiltonLayout } from './chilton-columns.ts'
import { chiltonTreaties } from './chilton-treaties.ts'
import type { ImportContext } from './import-context.ts'
import { findingsOf } from './import-finding.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'
import { readStata } from './read-stata.ts'
import { stataSays } from './stata/stata-table.ts'

export interface ChiltonContext extends ImportContext {
  /** Variable of the file by field (`CHILTON_COLUMNS`) or by variable of codebook.csv, where the file calls it otherwise. */
  readonly columns?: Readonly<Record<string, string>>
  /** Id of the source of the rows; by default `chilton-bla-2022`. */
  readonly source?: string
}

/** Puts a row into a table; `row` is the number of the observation. */
export type PutRow = (table: TableName, row: number | null, cells: Cells) => void

/**
 * Brings in Chilton's Bilateral Labor Agreements Dataset (Harvard Dataverse, doi:10.7910/DVN/QWSLYI) as a Stata data set: its
 * formation file (agreements), its coding file (what they say), or both in one. An agreement is known again by its treatyID, which
 * ends the id that the registry gave it, so bringing in what is held changes nothing. Parties are `party`; who sends and who
 * receives workers is not in the data set. The row of a finding is the number of the observation.
 *
 * Command: `strata import chilton FILE.dta`, with `--column FIELD=VARIABLE` (may be repeated) where a variable has another name,
 * and `--source ID` where the rows are to have another source. Time O(cells).
 * @throws StrataError as `readStata`
 */
export function chilton(bytes: Uint8Array, context: ChiltonContext): IncomingTables {
  const { file, registry, source = 'chilton-bla-2022' } = context
  const data = readStata(bytes, file)
  const { find, findings } = findingsOf(file, data.findings)
  const tables = new Map<TableName, IncomingRow[]>()
  const incoming: IncomingTables = { name: file, tables, stocks: null, findings }
  const layout = chiltonLayout(data.variables, registry.codebook, context.columns ?? {}, find)
  if (findings.some(({ level }) => level === 'error')) return incoming
  const put: PutRow = (table, row, cells) => {
    const rows = tables.get(table) ?? []
    rows.push({ file, row, cells })
    tables.set(table, rows)
  }
  const treatyOf = chiltonTreaties(registry, layout, source, find, put)
  const codings = chiltonCodings(layout, source, find, put)
  const rowOf = new Map<string, number>()
  for (let row = 0; row < data.rowCount; row++) {
    const at = { row: row + 1, column: 'treatyID' }
    const treatyID = numberOf(layout, row)
    const before = treatyID === null ? undefined : rowOf.get(treatyID)
    if (treatyID === null)
      find('warning', 'row-left-out', at, 'the number of a treaty', 'Add the number, or take the row out.')
    else if (before !== undefined)
      find(
        'error',
        'duplicate-key',
        { ...at, value: treatyID },
        `one row of a treaty; row ${before} has it too`,
        'Take one of the two rows out.',
      )
    else {
      rowOf.set(treatyID, row + 1)
      const instrument = treatyOf(treatyID, row)
      if (instrument !== null) codings.read(instrument, row)
    }
  }
  codings.report()
  if (tables.size > 0 && !registry.sources.some(({ id }) => id === source))
    put('sources', null, sourceRow(registry, source, file))
  if (data.rowCount === 0)
    find('error', 'file-empty', {}, 'agreements with a treatyID', 'Choose the formation or the coding file.')
  return incoming
}

/** The number of the treaty in a row. */
function numberOf({ fields }: ChiltonLayout, row: number): string | null {
  const variable = fields.get('treatyID')
  const says = variable === undefined ? null : stataSays(variable, row)
  return /^\d{1,9}$/.test(String(says)) ? String(Number(says)) : null
}

function sourceRow({ sources }: Registry, id: string, file: string): Cells {
  const bundled = sources.find((source) => source.id === 'chilton-bla-2022')
  const citation = bundled?.citation ?? 'Adam Chilton, Bilateral Labor Agreements Dataset, Harvard Dataverse'
  return {
    id,
    citation: `${citation} As in ${file}.`,
    url: 'https://doi.org/10.7910/DVN/QWSLYI',
    licence: bundled?.licence ?? null,
    as_of: null,
  }
}
