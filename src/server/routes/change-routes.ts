import { z } from 'zod'
import {
  changesSchema,
  type HistoryItem,
  historySchema,
  type RowAnswer,
  rowSchema,
  tableNameSchema,
  type WorkspaceChangeItem,
} from '../../api/changes.ts'
import { changesTable, historyTable, rowTable } from '../../api/tables/change-tables.ts'
import type { Cells } from '../../model/row-change.ts'
import { type TableSchema, tableSchema } from '../../model/table-schema.ts'
import { rowOfKey } from '../../registry/change/correct-row.ts'
import type { HistoryEntry } from '../../store/history.ts'
import type { WorkspaceChange } from '../../store/workspace-changes.ts'
import { type ApiRoute, apiRoute } from '../api-route.ts'
import type { RegistryService } from '../registry-service.ts'

const nothing = z.object({})

/** Routes on what the workspace changed: its rows beside the bundled ones, their history, and any row with both. */
export function changeRoutes(service: RegistryService): ApiRoute[] {
  const { registry } = service.lookup
  const { changes, history, isEditable } = service
  const registryVersion = registry.version
  return [
    apiRoute({
      url: '/api/changes',
      name: 'listChanges',
      tag: 'changes',
      summary: 'Rows in which the workspace differs from the bundled registry, with the bundled row.',
      params: nothing,
      query: nothing,
      answer: changesSchema,
      handle: () => ({
        registry_version: registryVersion,
        editable: isEditable,
        items: changes.map(changeItem),
      }),
      table: ({ items }) => changesTable(items),
    }),
    apiRoute({
      url: '/api/history',
      name: 'listHistory',
      tag: 'changes',
      summary: 'Every change of the workspace’s rows, oldest first: who, when, why, before and after.',
      params: nothing,
      query: nothing,
      answer: historySchema,
      handle: () => ({ registry_version: registryVersion, items: history.map(historyItem) }),
      table: ({ items }) => historyTable(items),
    }),
    apiRoute({
      url: '/api/rows/:table/:key',
      name: 'getRow',
      tag: 'changes',
      summary: 'One row of a table as it can be corrected, with the bundled row and its history.',
      params: z.object({
        table: tableNameSchema,
        key: z.string().max(500).describe('Key of the row, its parts joined by |.'),
      }),
      query: nothing,
      answer: rowSchema,
      handle: ({ params }) => rowAnswer(service, tableSchema(params.table), params.key),
      table: rowTable,
    }),
  ]
}

function rowAnswer(service: RegistryService, schema: TableSchema, key: string): RowAnswer {
  const { registry } = service.lookup
  const row = rowOfKey(registry, schema, key)
  const whole = keyShown(schema, row)
  const change = service.changes.find(
    ({ table, after }) => table === schema.name && after !== null && keyShown(schema, after) === whole,
  )
  return {
    registry_version: registry.version,
    editable: service.isEditable,
    table: schema.name,
    key: whole,
    columns: schema.columns.map(({ name, type, required, description, values }) => ({
      name,
      type,
      required,
      description,
      values: values === undefined ? null : [...values],
      fixed: name === 'id' && schema.key.length === 1,
    })),
    cells: { ...row },
    bundled: change?.before ?? null,
    changes: historyOf(service.history, schema, row).map(historyItem),
  }
}

/** The changes that led to a row, through all the keys that it had, oldest first. */
function historyOf(history: readonly HistoryEntry[], schema: TableSchema, row: Cells): HistoryEntry[] {
  const found: HistoryEntry[] = []
  let key: string | null = keyShown(schema, row)
  for (const entry of history.toReversed()) {
    if (entry.table !== schema.name || key === null) continue
    const [was, is] = [entry.before, entry.after].map((cells) =>
      cells === null ? null : keyShown(schema, cells),
    )
    if (is !== key && !(is === null && was === key)) continue
    found.unshift(entry)
    key = was ?? key
  }
  return found
}

function keyShown({ key }: TableSchema, cells: Cells): string {
  return key.map((name) => cells[name] ?? '').join('|')
}

function changeItem(change: WorkspaceChange): WorkspaceChangeItem {
  const { table, before, after, author, batch, bundledSince } = change
  const key = keyShown(tableSchema(table), after ?? before ?? {})
  return { table, key, before, after, ...authorOf(author), batch, bundled_since: bundledSince }
}

function historyItem({ id, table, key, before, after, author, batch }: HistoryEntry): HistoryItem {
  return { id, table, key, before, after, ...authorOf(author), batch }
}

function authorOf({ who, when, why, source }: HistoryEntry['author']) {
  return { by: who, when, reason: why, source }
}
