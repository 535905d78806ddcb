import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import type { AuthoredChange, Cells, RowChange } from '../../model/row-change.ts'
import { TABLES, tableSchema } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import { checkMerged } from '../import/check-merged.ts'
import { findingsOf } from '../import/import-finding.ts'
import { rowsOf } from './diff-registries.ts'
import type { ReadPatch } from './read-patch.ts'
import { resolvePatch } from './resolve-patch.ts'

export interface AppliedPatch {
  /** The registry with the changes, its version as before; null where the patch cannot be applied. */
  readonly registry: Registry | null
  /** Whole rows before and after, in the order of the patch; `before` is the very row of the registry. */
  readonly changes: readonly (RowChange | AuthoredChange)[]
  /** Errors are why it cannot be applied, at the lines of the patch; warnings are what it brings besides. */
  readonly findings: readonly Finding[]
}

export interface ApplyOptions {
  /** What holds the registry, for messages. */
  readonly place: string
  /** Apply a patch made on another version, if all that it changes is as it says. */
  readonly otherVersion?: boolean
}

/**
 * A registry with a patch applied: all of it, or none. What the patch says of each cell before must be what stands there, rows that it
 * adds must be new, and the result may have no error of `strata check` that was not there before. Changed rows keep
 * their places, added ones come at the end. Time that of two checks of the registry.
 * @throws StrataError `patch/other-version`
 */
export function applyPatch(
  registry: Registry,
  { file, patch, lines, findings: earlier }: ReadPatch,
  { place, otherVersion = false }: ApplyOptions,
): AppliedPatch {
  const isOther = patch.version !== null && patch.version !== registry.version
  if (isOther && !otherVersion) {
    const found = registry.version || 'one without a version'
    throw new StrataError('patch/other-version', { file, wanted: patch.version, found, place })
  }
  const refused = (findings: readonly Finding[]): AppliedPatch => ({ registry: null, changes: [], findings })
  if (hasError(earlier)) return refused(earlier)
  const { find, findings } = findingsOf(file, earlier)
  const changes = resolvePatch(registry, patch, lines, find)
  if (hasError(findings)) return refused(findings)
  // A finding comes back with the place that it was given: the number of its row in the patch.
  const placed = changes.map((change, at) => ({ change, row: { file, row: at } }))
  const checked = checkMerged(registry, placed).map((finding) => {
    if (finding.file !== file || finding.row === null) return finding
    const at = patch.rows[finding.row]?.cells.findIndex(({ column }) => column === finding.column) ?? -1
    return { ...finding, row: lines[finding.row]?.[Math.max(at, 0)] ?? null }
  })
  const all = [...findings, ...checked]
  if (hasError(all)) return refused(all)
  return { registry: withChanges(registry, changes), changes, findings: all }
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error')
}

/** The tables with rows changed in their places, others taken out, and new ones at the end. `before` are the very rows. Time O(rows). */
export function withChanges(registry: Registry, changes: readonly RowChange[]): Registry {
  const tables: Record<string, readonly Cells[]> = {}
  for (const { name } of TABLES) {
    const own = changes.filter(({ table }) => table === name)
    if (own.length === 0) continue
    const afterOf = new Map(own.flatMap(({ before, after }) => (before === null ? [] : [[before, after]])))
    const rows = rowsOf(registry, tableSchema(name)).flatMap((row) => {
      const after = afterOf.get(row)
      return after === undefined ? [row] : after === null ? [] : [after]
    })
    tables[name] = [...rows, ...own.flatMap(({ before, after }) => (before === null && after ? [after] : []))]
  }
  return { ...registry, ...tables }
}
