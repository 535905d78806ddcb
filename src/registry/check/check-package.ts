import { parquetMetadata } from 'hyparquet'
import { SIDE_TABLES } from '../../model/side-tables.ts'
import { TABLES } from '../../model/table-schema.ts'
import type { RegistryFolder } from '../files.ts'
import type { Finding } from '../finding.ts'
import { PACKAGE_FILE, ruleOf, STOCKS_FILE } from '../rules.ts'
import { exactBuffer } from '../stocks.ts'

interface Resource {
  readonly path: unknown
  readonly rowCount: unknown
  readonly fields: readonly unknown[]
}

/**
 * Whether the data package describes the files that are there: each table and the stocks, fields, and how many rows.
 * @param sideRowCounts rows of the side tables that are there, by file
 */
export function checkPackage(
  { rowsByTable, texts, stocks }: Pick<RegistryFolder, 'rowsByTable' | 'texts' | 'stocks'>,
  sideRowCounts: ReadonlyMap<string, number>,
): Finding[] {
  const text = texts.get(PACKAGE_FILE)
  const resources = text === undefined ? null : resourcesOf(text)
  // No data package, or none that is JSON, is found where its version is read.
  if (resources === null) return []
  const { level, mend } = ruleOf('package-differs')
  const findings: Finding[] = []
  const find = (value: string | null, expected: string): void => {
    findings.push({
      level,
      rule: 'package-differs',
      file: PACKAGE_FILE,
      row: null,
      column: 'resources',
      value,
      expected,
      mend,
    })
  }
  const compare = (file: string, columns: readonly string[] | null, count: number): void => {
    const [resource, twin] = resources.filter(({ path }) => path === file)
    if (resource === undefined) {
      find(null, `a resource for ${file}`)
      return
    }
    if (twin !== undefined) find(`${file} twice`, `one resource for ${file}`)
    const [fields, wanted] = [resource.fields.map(String).join(', '), columns?.join(', ')]
    if (wanted !== undefined && fields !== wanted) find(`${file}: ${fields}`, `${file}: ${wanted}`)
    if (resource.rowCount !== count) find(`${file}: ${resource.rowCount} rows`, `${file}: ${count} rows`)
  }
  for (const { name, file, columns } of TABLES) {
    compare(
      file,
      columns.map((column) => column.name),
      rowsByTable.get(name)?.length ?? 0,
    )
  }
  for (const { file, columns } of SIDE_TABLES) {
    const count = sideRowCounts.get(file)
    if (count === undefined) continue
    compare(
      file,
      columns.map((column) => column.name),
      count,
    )
  }
  const stockRows = stocks === null ? null : countStocks(stocks)
  if (stockRows !== null) compare(STOCKS_FILE, null, stockRows)
  const there = new Set([...texts.keys(), ...TABLES.map(({ file }) => file), STOCKS_FILE])
  for (const { path } of resources) {
    if (typeof path !== 'string' || !there.has(path)) find(String(path), 'a path to a file of the registry')
  }
  return findings
}

/** Resources of a data package, whatever stands in it; null where it is no JSON object. */
function resourcesOf(text: string): Resource[] | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (read === null || typeof read !== 'object') return null
  return listOf(entryOf(read, 'resources')).map((resource) => ({
    path: entryOf(resource, 'path'),
    rowCount: entryOf(resource, 'row_count'),
    fields: listOf(entryOf(entryOf(resource, 'schema'), 'fields')).map((field) => entryOf(field, 'name')),
  }))
}

function entryOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Rows by the footer of the Parquet file; null where it cannot be read, which has its own finding. */
function countStocks(bytes: Uint8Array): number | null {
  try {
    return Number(parquetMetadata(exactBuffer(bytes)).num_rows)
  } catch {
    return null
  }
}
