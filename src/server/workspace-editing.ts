import type { Changed, CorrectionRequest, ImportAnswer, UndoRequest } from '../api/changes.ts'
import type { ImportFields, ImportFormat } from '../model/import-format.ts'
import type { Author } from '../model/row-change.ts'
import { correctRow } from '../registry/change/correct-row.ts'
import type { ImportPolicy } from '../registry/import/import-policy.ts'
import { planImport } from '../registry/import/plan-import.ts'
import type { StocksPlan } from '../registry/import/plan-stocks.ts'
import { fieldsMissing, readImport } from '../registry/import/read-import.ts'
import { recogniseFormat } from '../registry/import/recognise-format.ts'
import { correctInWorkspace } from '../store/correct-in-workspace.ts'
import { takeBack } from '../store/history.ts'
import { importTables } from '../store/import-tables.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { loadStocks } from '../store/stock-matrices.ts'
import type { Workspace } from '../store/workspace.ts'

export interface ImportRequest {
  /** What the import is called in the history. */
  readonly name: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Null where the files say it. */
  readonly format: ImportFormat | null
  readonly fields: ImportFields
  readonly policy: ImportPolicy
  /** False only says what would change. */
  readonly write: boolean
  readonly by: string
  readonly reason: string | null
}

/** The changes of a workspace that its pages ask for, one after the other. */
export interface WorkspaceEditing {
  correct(request: CorrectionRequest): Promise<Changed>
  undo(request: UndoRequest): Promise<Changed>
  importFiles(request: ImportRequest): Promise<ImportAnswer>
}

/**
 * Editing of a workspace.
 * @param reload called after each change, before it is answered: whatever is read next must know of it
 */
export function workspaceEditing(workspace: Workspace, reload: () => Promise<void>): WorkspaceEditing {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: a change is made on what the one before left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const author = (by: string, why: string, source: string | null): Author => ({
    who: by,
    when: new Date().toISOString(),
    why,
    source,
  })
  const changed = async (batch: string | null, changes: number): Promise<Changed> => {
    await reload()
    return { registry_version: (await loadRegistry(workspace)).version, batch, changes }
  }
  return {
    correct: ({ table, key, values, source, reason, by }) =>
      inTurn(async () => {
        const corrected = correctRow(await loadRegistry(workspace), { table, key, values, source })
        const batch = await correctInWorkspace(workspace, corrected, author(by, reason, source))
        return changed(batch, corrected.changes.length)
      }),
    undo: ({ change, reason, by }) =>
      inTurn(async () => {
        const what = /^\d+$/.test(change) ? { id: Number(change) } : { batch: change }
        const undone = await takeBack(workspace, what, author(by, reason, null))
        return changed(null, undone.length)
      }),
    importFiles: ({ name, files, format: said, fields, policy, write, by, reason }) =>
      inTurn(async () => {
        const registry = await loadRegistry(workspace)
        const format = said ?? recogniseFormat(files)
        const needs = format === null ? ['format'] : fieldsMissing({ format, fields })
        const incoming =
          format === null || needs.length > 0
            ? { name, tables: new Map(), stocks: null, findings: [] }
            : readImport(registry, { name, files, format, fields })
        const held = incoming.stocks === null ? null : await loadStocks(workspace)
        const plan = planImport(registry, incoming, policy, held)
        const { tables, conflicts, findings, stocks } = plan
        const isClear = plan.isClear && needs.length === 0
        const isWritten = write && isClear
        const why = reason ?? `import of ${name}`
        const batch = isWritten ? await importTables(workspace, plan, author(by, why, null)) : null
        if (isWritten) await reload()
        return {
          registry_version: isWritten ? (await loadRegistry(workspace)).version : registry.version,
          format,
          needs,
          policy,
          clear: isClear,
          written: isWritten,
          batch,
          changes: plan.changes.length,
          tables: [...tables],
          conflicts: conflicts.map((conflict) => ({ ...conflict, differs: [...conflict.differs] })),
          stocks: stocks === null ? null : stocksSaid(stocks),
          findings: [...findings],
        }
      }),
  }
}

/** As many contradicted cells as a page shows. */
const CONFLICTS_SAID = 200

function stocksSaid({
  cells,
  added,
  same,
  conflicts,
  decision,
  toWrite,
}: StocksPlan): ImportAnswer['stocks'] {
  return {
    cells,
    added,
    same,
    written: toWrite.value.length,
    decision,
    contradicted: conflicts.length,
    conflicts: conflicts.slice(0, CONFLICTS_SAID).map((conflict) => ({ ...conflict })),
  }
}
