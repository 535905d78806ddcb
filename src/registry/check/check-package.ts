import { TABLES } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import type { ReadRegistry } from '../read-registry.ts'

const FILE = 'datapackage.json'

interface Resource {
  readonly path?: unknown
  readonly row_count?: unknown
  readonly schema?: { readonly fields?: readonly { readonly name?: unknown }[] }
}

/** Whether the data package describes the tables that are there: each file, its fields and how many rows. */
export function checkPackage({ rowsByTable }: ReadRegistry, texts: ReadonlyMap<string, string>): Finding[] {
  const text = texts.get(FILE)
  if (text === undefined) return []
  let resources: readonly Resource[]
  try {
    const parsed = (JSON.parse(text) as { resources?: unknown }).resources
    resources = Array.isArray(parsed) ? (parsed as Resource[]) : []
  } catch {
    return []
  }
  const findings: Finding[] = []
  const find = (value: string | null, expected: string): void => {
    findings.push({
      level: 'error',
      rule: 'package-differs',
      file: FILE,
      row: null,
      column: 'resources',
      value,
      expected,
      mend: 'Correct the resource so that it describes the table.',
    })
  }
  for (const { name, file, columns } of TABLES) {
    const resource = resources.find(({ path }) => path === file)
    if (resource === undefined) {
      find(null, `a resource for ${file}`)
      continue
    }
    const fields = (resource.schema?.fields ?? []).map((field) => String(field.name)).join(', ')
    const wanted = columns.map((column) => column.name).join(', ')
    if (fields !== wanted) find(`${file}: ${fields}`, `${file}: ${wanted}`)
    const count = rowsByTable.get(name)?.length ?? 0
    if (resource.row_count !== count) find(`${file}: ${resource.row_count} rows`, `${file}: ${count} rows`)
  }
  return findings
}
