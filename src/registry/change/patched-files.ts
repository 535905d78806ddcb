import type { Registry } from '../../model/registry.ts'
import { registryDate } from '../../model/registry-date.ts'
import type { RowChange } from '../../model/row-change.ts'
import { TABLES } from '../../model/table-schema.ts'
import { packageSource } from '../export/data-package.ts'
import { isSortedByKey, registryCsv, rowsCsv } from '../export/registry-csv.ts'
import { PACKAGE_FILE } from '../rules.ts'
import { rowsOf } from './diff-registries.ts'

/** A registry before and after changes, and the text of its data package before. */
interface Patched {
  readonly before: Registry
  /** With the new version. */
  readonly after: Registry
  readonly changes: readonly RowChange[]
  readonly packageText: string
}

type Json = Record<string, unknown>

/**
 * The files that changes rewrite, by name: the tables in which something changed, and the data package with version, counts of rows
 * and sources. A table that is sorted by its key stays so; else changed rows keep their places and new ones come at the end.
 * What else the data package says is left as it is. Time O(rows of those tables · log rows).
 */
export function patchedFiles({ before, after, changes, packageText }: Patched): Map<string, string> {
  const files = new Map<string, string>()
  for (const schema of TABLES) {
    if (!changes.some(({ table }) => table === schema.name)) continue
    const columns = schema.columns.map(({ name }) => name)
    const { key, file } = schema
    const rows = rowsOf(after, schema)
    const isSorted = isSortedByKey({ key }, rowsOf(before, schema))
    files.set(file, isSorted ? registryCsv({ columns, key }, rows) : rowsCsv(columns, rows))
  }
  files.set(
    PACKAGE_FILE,
    `${JSON.stringify(patchedPackage(JSON.parse(packageText) as Json, after), null, 2)}\n`,
  )
  return files
}

function patchedPackage(description: Json, registry: Registry): Json {
  const counts = new Map<unknown, number>(TABLES.map(({ name, file }) => [file, registry[name].length]))
  const resources = Array.isArray(description['resources']) ? (description['resources'] as Json[]) : []
  const sources = new Map<unknown, object>(registry.sources.map((row) => [row.id, packageSource({ ...row })]))
  const named = Array.isArray(description['sources']) ? (description['sources'] as Json[]) : null
  const kept = (named ?? []).flatMap(({ name }) => (sources.has(name) ? [sources.get(name)] : []))
  const known = new Set((named ?? []).map(({ name }) => name))
  const come = [...sources].filter(([id]) => !known.has(id)).map(([, source]) => source)
  return {
    ...description,
    version: registry.version,
    ...('created' in description ? { created: `${registryDate(registry.version)}T00:00:00Z` } : {}),
    ...(named === null ? {} : { sources: [...kept, ...come] }),
    resources: resources.map((resource) => {
      const count = counts.get(resource['path'])
      return count === undefined ? resource : { ...resource, row_count: count }
    }),
  }
}

/**
 * The README of a registry with its new version, and with the counts of rows in the paragraph that says it (`2,889 instruments`);
 * null where it says no version.
 */
export function patchedReadme(text: string, before: Registry, after: Registry): string | null {
  const at = text.search(new RegExp(`\\bversion ${before.version.replace(/[.+]/g, '\\$&')}(?![\\d.+])`, 'i'))
  if (at < 0) return null
  const end = text.indexOf('\n\n', at)
  const paragraph = text.slice(at, end < 0 ? undefined : end)
  const counts = new Map<string, number>(TABLES.map(({ name }) => [name, after[name].length]))
  const mended = paragraph
    .replace(before.version, after.version)
    .replace(/\b[\d,]+(\s+)([a-z]+)/g, (whole, space: string, word: string) => {
      const count = counts.get(word)
      return count === undefined ? whole : `${count.toLocaleString('en')}${space}${word}`
    })
  return `${text.slice(0, at)}${mended}${end < 0 ? '' : text.slice(end)}`
}
