import { z } from 'zod'
import { IMPORT_FORMATS } from '../model/import-format.ts'
import { TABLES, type TableName } from '../model/table-schema.ts'

const TABLE_NAMES = TABLES.map(({ name }) => name) as [TableName, ...TableName[]]

export const tableNameSchema = z.enum(TABLE_NAMES).describe('A table of the registry.')

const cellsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** A row as it was and as it is: null where there was or is none. */
const changedRowSchema = z.object({
  table: tableNameSchema,
  key: z.string().describe('Key of the row, its parts joined by |.'),
  before: cellsSchema.nullable(),
  after: cellsSchema.nullable(),
  by: z.string(),
  when: z.string().describe('Time of the change, ISO 8601.'),
  reason: z.string(),
  source: z.string().nullable(),
  batch: z.string().nullable().describe('The correction or import that the change is part of.'),
})

/** A row in which the workspace differs from the bundled registry; `before` is the bundled row. */
export const workspaceChangeSchema = changedRowSchema.extend({
  bundled_since: z
    .enum(['same', 'changed', 'gone'])
    .nullable()
    .describe('What became of the bundled row since it was corrected; null for a row that was added.'),
})
export type WorkspaceChangeItem = z.infer<typeof workspaceChangeSchema>

export const historyEntrySchema = changedRowSchema.extend({
  id: z.number().int(),
  table: z
    .enum([...TABLE_NAMES, 'stocks'])
    .describe('A table of the registry; stocks: an import of migrant stocks.'),
})
export type HistoryItem = z.infer<typeof historyEntrySchema>

export const changesSchema = z.object({
  registry_version: z.string(),
  /** Whether this server takes changes; where it does not, the pages offer none. */
  editable: z.boolean(),
  items: z.array(workspaceChangeSchema),
})
export type Changes = z.infer<typeof changesSchema>

export const historySchema = z.object({ registry_version: z.string(), items: z.array(historyEntrySchema) })
export type History = z.infer<typeof historySchema>

/** One row of the registry as it can be corrected. */
export const rowSchema = z.object({
  registry_version: z.string(),
  editable: z.boolean(),
  table: tableNameSchema,
  key: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['id', 'ids', 'text', 'edtf', 'enum', 'integer', 'url', 'years']),
      required: z.boolean(),
      description: z.string(),
      values: z.array(z.string()).nullable(),
      fixed: z.boolean().describe('Cannot be corrected: other rows name this one by it.'),
    }),
  ),
  cells: cellsSchema,
  /** The bundled row in whose place this one stands; null where it is bundled itself, or was added. */
  bundled: cellsSchema.nullable(),
  changes: z.array(historyEntrySchema),
})
export type RowAnswer = z.infer<typeof rowSchema>

const who = z.string().trim().min(1).max(200)
const why = z.string().trim().min(1).max(2000)

/** A correction as a page sends it. */
export const correctionRequestSchema = z.object({
  table: tableNameSchema,
  key: z.string().min(1).max(1000).describe('Key of the row, its parts joined by |.'),
  values: z
    .record(z.string().max(100), z.string().max(20_000).nullable())
    .nullable()
    .describe('New values by column, null for unknown; null takes the row out.'),
  source: z.string().trim().min(1).max(2000).describe('Id of a source, or what to cite.'),
  reason: why.describe('Why it is changed.'),
  by: who.describe('Who changes it.'),
})
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>

export const undoRequestSchema = z.object({
  change: z.string().min(1).max(100).describe('Number of a change, or name of a batch.'),
  reason: why.describe('Why it is taken back.'),
  by: who.describe('Who takes it back.'),
})
export type UndoRequest = z.infer<typeof undoRequestSchema>

/** What a change of the workspace answers. */
export const changedSchema = z.object({
  registry_version: z.string().describe('The version with the change in it.'),
  batch: z.string().nullable(),
  changes: z.number().int().describe('Rows changed.'),
})
export type Changed = z.infer<typeof changedSchema>

export const findingSchema = z.object({
  level: z.enum(['error', 'warning']),
  rule: z.string(),
  file: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  expected: z.string(),
  mend: z.string(),
})

const ofStocks = z.object({
  cells: z.number().int(),
  added: z.number().int(),
  same: z.number().int(),
  written: z.number().int().describe('Cells that are, or would be, written.'),
  decision: z.enum(['undecided', 'kept', 'replaced']),
  contradicted: z.number().int().describe('Cells that contradict one held.'),
  conflicts: z
    .array(
      z.object({
        origin: z.string(),
        destination: z.string(),
        year: z.number().int(),
        measure: z.string(),
        source: z.string(),
        held: z.number(),
        incoming: z.number(),
      }),
    )
    .describe('The first of them.'),
})

/** What an import would change, or has changed. */
export const importAnswerSchema = z.object({
  registry_version: z.string(),
  format: z
    .enum(IMPORT_FORMATS)
    .nullable()
    .describe('Format in which the files were read; null: it must be said.'),
  needs: z
    .array(z.string())
    .describe('What must be said before the files can be read: format, or an option of the format.'),
  policy: z.enum(['stop', 'keep', 'replace', 'both']),
  clear: z.boolean().describe('Whether it can be carried out.'),
  written: z.boolean(),
  batch: z.string().nullable(),
  changes: z.number().int(),
  tables: z.array(
    z.object({
      table: tableNameSchema,
      rows: z.number().int(),
      added: z.number().int(),
      completed: z.number().int(),
      same: z.number().int(),
      conflicts: z.number().int(),
    }),
  ),
  conflicts: z.array(
    z.object({
      table: tableNameSchema,
      file: z.string(),
      row: z.number().int().nullable(),
      key: z.string(),
      differs: z.array(
        z.object({ column: z.string(), held: z.string().nullable(), incoming: z.string().nullable() }),
      ),
      decision: z.enum(['undecided', 'kept', 'replaced', 'both']),
    }),
  ),
  stocks: ofStocks.nullable().describe('Migrant stocks that come in; null: none.'),
  findings: z.array(findingSchema),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>
