import type { Registry } from '../../model/registry.ts'
import { ownChanges } from '../../model/registry-date.ts'
import { TABLES } from '../../model/table-schema.ts'
import { PACKAGE_FILE, STOCKS_FILE } from '../rules.ts'
import { dataPackage } from './data-package.ts'
import { FLOWS_README } from './flows-readme.ts'
import { registryCsv } from './registry-csv.ts'

/** What stands in a registry's folder beside its tables. */
export interface FilesBeside {
  /** The stocks' Parquet file with its count of cells, null where there is none. */
  readonly stocks: { readonly bytes: Uint8Array; readonly cells: number } | null
  /** Texts of the side tables that there are by path, with their counts of rows. */
  readonly side: ReadonlyMap<string, { readonly text: string; readonly rows: number }>
}

/**
 * A registry as the files of a folder, by path: tables in the order of the schema, stocks, side tables, `datapackage.json` and a README. What is
 * read from them is the same registry. Time and memory O(rows).
 */
export function registryFiles(registry: Registry, beside: FilesBeside): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  const rowCounts = new Map<string, number>()
  for (const { name, file, columns, key } of TABLES) {
    const rows = registry[name] as readonly object[] as readonly Record<string, string | number | null>[]
    files.set(file, registryCsv({ columns: columns.map((column) => column.name), key }, rows))
    rowCounts.set(file, rows.length)
  }
  if (beside.stocks !== null) {
    files.set(STOCKS_FILE, beside.stocks.bytes)
    files.set('flows/README.md', FLOWS_README)
  }
  for (const [path, { text, rows }] of beside.side) {
    files.set(path, text)
    rowCounts.set(path, rows)
  }
  const description = dataPackage({
    version: registry.version,
    rowCounts,
    sources: registry.sources.map((row) => ({ ...row })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    stockCells: beside.stocks?.cells ?? null,
  })
  files.set(PACKAGE_FILE, `${JSON.stringify(description, null, 2)}\n`)
  files.set('README.md', readme(registry.version))
  return files
}

function readme(version: string): string {
  const changes = ownChanges(version)
  return [
    `# Strata registry, version ${version}`,
    '',
    changes === null
      ? 'The tables as the registry of this version has them.'
      : `The tables of a workspace: the registry with the workspace's own changes up to number ${changes}.`,
    '',
    '`datapackage.json` describes every table and column. `strata check` reads this folder, and `strata init --registry` makes a workspace of it.',
    '',
    'The tables are for machines: their cells stand as they are, so that what is read is what was written. A cell that begins with `=`, `+`, `-`',
    'or `@` would be run by a spreadsheet; open `strata export csv <table>` there instead, which disarms them.',
    '',
    'Licence: CC BY 4.0 on the arrangement only. Each source keeps its own licence (`sources.csv`); cite them.',
    '',
  ].join('\n')
}
