import type { Generated } from 'kysely'
import type { Registry } from '../model/registry.ts'
import type { TableName } from '../model/table-schema.ts'
import type { CodingTables } from './codings/coding-tables.ts'
import type { TextTables } from './texts/text-tables.ts'

/** What every row of the workspace carries beside the registry's columns. */
export interface RowOrigin {
  readonly row_id: Generated<number>
  readonly origin: 'bundled' | 'user'
  readonly changed_at: string | null
  readonly changed_by: string | null
  readonly change_reason: string | null
  /** Source that the change names, beside the row's own. */
  readonly change_source: string | null
  /** The import that brought the row, null where it was changed by itself. */
  readonly batch: string | null
  /** Key (`keyText`) of the bundled row in whose place a row of the user's stands, null where it stands in none's. */
  readonly replaces: string | null
  /** That bundled row as it was at the time, as JSON. */
  readonly replaced: string | null
  /** 1: the row counts no more; it hides the bundled one that it replaces. */
  readonly withdrawn: Generated<number>
}

type RegistryTables = { [T in TableName]: Registry[T][number] & RowOrigin }

/** The rows that count: where one of the user's has the key of a bundled one, the user's. */
type CurrentRows = { [T in TableName as `current_${T}`]: Registry[T][number] & RowOrigin }

/** The tables of a workspace as Kysely sees them; made by `migrations/`. */
export interface WorkspaceTables extends RegistryTables, CurrentRows, TextTables, CodingTables {
  readonly meta: { readonly key: string; readonly value: string }
  readonly history: {
    readonly id: Generated<number>
    readonly table_name: string
    readonly row_key: string
    /** The row as it was and as it is, as JSON; null where there was or is none. */
    readonly before: string | null
    readonly after: string | null
    readonly changed_at: string
    readonly changed_by: string
    readonly reason: string
    readonly source: string | null
    /** Changes of one import share it; null for a change by itself. */
    readonly batch: string | null
  }
  readonly flow_matrices: {
    readonly name: string
    readonly format: string
    readonly sha256: string
    readonly bytes: Uint8Array
  }
}
