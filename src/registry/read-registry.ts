import type { Registry } from '../model/registry.ts'
import { TABLES, type TableName } from '../model/table-schema.ts'
import type { Finding } from './finding.ts'
import { type ReadRow, readTable } from './read-table.ts'
import { ruleOf } from './rules.ts'

/** The texts of a registry's folder, by file name. */
export type RegistryTexts = ReadonlyMap<string, string>

export interface ReadRegistry {
  /** The tables as they were read; rows that could not be read are missing and in the findings. */
  readonly registry: Registry
  /** Rows with their place in the file, for the checks. */
  readonly rowsByTable: ReadonlyMap<TableName, readonly ReadRow[]>
  readonly findings: readonly Finding[]
}

const PACKAGE = 'datapackage.json'

/**
 * Reads a registry from the texts of its files. Cells are typed by the schema; what is wrong is a finding.
 * @param notText files that are there and are no text in UTF-8
 */
export function readRegistry(texts: RegistryTexts, notText: ReadonlySet<string> = new Set()): ReadRegistry {
  const findings: Finding[] = []
  const rowsByTable = new Map<TableName, readonly ReadRow[]>()
  const tables: Partial<Record<TableName, unknown>> = {}
  for (const schema of TABLES) {
    const text = texts.get(schema.file)
    if (text === undefined) {
      const isThere = notText.has(schema.file)
      findings.push({
        level: 'error',
        rule: isThere ? 'not-utf-8' : 'file-missing',
        file: schema.file,
        row: null,
        column: null,
        value: null,
        expected: isThere ? 'text in UTF-8' : `the table ${schema.file}`,
        mend: isThere
          ? ruleOf('not-utf-8').mend
          : 'Add the file, with its header row alone if it has no rows.',
      })
      tables[schema.name] = []
      rowsByTable.set(schema.name, [])
      continue
    }
    const table = readTable(schema, text)
    findings.push(...table.findings)
    rowsByTable.set(schema.name, table.rows)
    tables[schema.name] = table.rows.map((row) => row.cells)
  }
  const version = readVersion(texts.get(PACKAGE), findings)
  return { registry: { version, ...tables } as unknown as Registry, rowsByTable, findings }
}

function readVersion(text: string | undefined, findings: Finding[]): string {
  const report = (value: string | null, expected: string): string => {
    findings.push({
      level: 'error',
      rule: 'package-version',
      file: PACKAGE,
      row: null,
      column: 'version',
      value,
      expected,
      mend: 'Give the data package a version, such as 2026.11.23.',
    })
    return ''
  }
  if (text === undefined) return report(null, `the file ${PACKAGE}`)
  try {
    const version = (JSON.parse(text) as { version?: unknown }).version
    return typeof version === 'string' && version !== '' ? version : report(String(version), 'a version')
  } catch {
    return report(null, 'JSON')
  }
}
