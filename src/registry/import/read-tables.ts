import { closest } from 'fastest-levenshtein'
import { decodeText } from '../../formats/decode-text.ts'
import type { Cells } from '../../model/row-change.ts'
import { SIDE_TABLES } from '../../model/side-tables.ts'
import { TABLES, type TableName, type TableSchema } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import { readTable } from '../read-table.ts'
import { ruleOf } from '../rules.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'
import { unpackArchives } from './unpack-archives.ts'

/** Files beside the tables that a registry's folder may hold and that bring no rows of tables. */
const BESIDE = ['datapackage.json', ...SIDE_TABLES.map(({ file }) => file), 'flows/stocks.parquet']

/**
 * A user's own tables, from the bytes of files named as those of the registry (`instruments.csv`); tables that are not there
 * bring nothing, and columns that may be empty may be left out. ZIP archives are unpacked. What is wrong is a finding at its row.
 * Time O(bytes).
 * @throws StrataError `import/…` for an archive that cannot be unpacked
 */
export function readIncomingTables(name: string, files: ReadonlyMap<string, Uint8Array>): IncomingTables {
  const findings: Finding[] = []
  const tables = new Map<TableName, readonly IncomingRow[]>()
  for (const [path, bytes] of unpackArchives(files)) {
    const file = path.split('/').at(-1) ?? path
    const schema = TABLES.find((table) => table.file === file)
    if (schema === undefined) {
      if (path.endsWith('.csv') && !BESIDE.some((beside) => path.endsWith(beside)))
        findings.push(unknownFile(path))
      continue
    }
    const text = decodeText(bytes)
    if (text === null) {
      findings.push(notText(path))
      continue
    }
    const table = readTable(schema, text, { file: path, mayLack: mayBeLeftOut(schema) })
    findings.push(...table.findings)
    const rows = table.rows.map(({ row, cells }) => ({ file: path, row, cells: withStart(schema, cells) }))
    tables.set(schema.name, [...(tables.get(schema.name) ?? []), ...rows])
  }
  if (tables.size === 0 && findings.every(({ level }) => level !== 'error')) findings.push(noTable(name))
  return { name, tables, stocks: null, findings }
}

function mayBeLeftOut({ columns }: TableSchema): string[] {
  return columns.filter(({ name, required }) => !required || name === 'start').map(({ name }) => name)
}

/** How the start of a participation is known, where the table does not say: recorded if it gives a day. */
function withStart({ name }: TableSchema, cells: Cells): Cells {
  if (name !== 'participations' || cells['start'] !== null) return cells
  return { ...cells, start: cells['from'] === null ? 'unknown' : 'known' }
}

function unknownFile(file: string): Finding {
  const nearest = closest(
    file.split('/').at(-1) ?? file,
    TABLES.map((table) => table.file),
  )
  return {
    level: 'warning',
    rule: 'file-unknown',
    file,
    row: null,
    column: null,
    value: null,
    expected: `the name of a table, such as ${nearest}`,
    mend: `Name it ${nearest} if it holds that table; as it is, it was left out.`,
  }
}

function notText(file: string): Finding {
  return {
    level: 'error',
    rule: 'not-utf-8',
    file,
    row: null,
    column: null,
    value: null,
    expected: 'text in UTF-8',
    mend: ruleOf('not-utf-8').mend,
  }
}

function noTable(file: string): Finding {
  return {
    level: 'error',
    rule: 'file-missing',
    file,
    row: null,
    column: null,
    value: null,
    expected: `a table of the registry, such as instruments.csv`,
    mend: 'Name the files as the registry does; docs/data-model.md lists them with their columns.',
  }
}
