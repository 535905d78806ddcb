import { type Coding, isMachineCoding, MACHINE_CODING } from '../model/coding.ts'
import type { Source } from '../model/registry.ts'
import type { Author, RowChange } from '../model/row-change.ts'
import { TEXT_METHOD } from '../model/text-method.ts'
import type { CorrectedRows } from '../registry/change/correct-row.ts'
import { sourceOfChange } from '../registry/change/source-of-change.ts'
import { checkMerged } from '../registry/import/check-merged.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import { changeRows } from '../store/change-rows.ts'
import { correctInWorkspace } from '../store/correct-in-workspace.ts'
import { nextBatch } from '../store/history.ts'
import type { Workspace } from '../store/workspace.ts'
import type { ClauseProposal } from './clause-proposals.ts'

const VARIABLE = 'migration_clause'

/** The source that marks machine codings of this version of the method. */
export const MACHINE_CLAUSE_SOURCE: Source = {
  id: `${MACHINE_CODING}clause-${TEXT_METHOD}`,
  citation: `Strata, machine coding of migration clauses from the topics of articles in the texts held, method ${TEXT_METHOD}. Nobody has checked it.`,
  url: null,
  licence: null,
  as_of: null,
}

/**
 * Writes what a person says of an instrument's migration clause as an ordinary coding, which can be taken back as every correction. A
 * machine coding beside it stays and counts no more.
 * @param author its source is what was read: the id of a source, or what to cite
 * @returns the name of the batch in the history
 * @throws StrataError `changes/row-taken` where the same is coded already, and those of `changeRows`
 */
export async function codeClause(
  workspace: Workspace,
  { registry }: RegistryLookup,
  { instrument, value }: { readonly instrument: string; readonly value: 'yes' | 'no' },
  author: Author & { readonly source: string },
): Promise<string> {
  const source = sourceOfChange(registry, author.source)
  const after = { instrument, variable: VARIABLE, value, source: source.id }
  const changes: RowChange[] = [{ table: 'codings', before: null, after }, ...source.changes]
  const placed = changes.map((change) => ({ change, row: null }))
  const coded: CorrectedRows = { changes, findings: checkMerged(registry, placed) }
  return correctInWorkspace(workspace, coded, author)
}

/** What coding by machine changes. */
export interface CodedClauses {
  /** Instruments that were coded now. */
  readonly added: readonly string[]
  /** Instruments whose machine coding no text proposes any more. */
  readonly removed: readonly string[]
  /** Instruments proposed that people have coded already: nothing is written. */
  readonly byPeople: readonly string[]
  /** Name of the batch in the history, null where nothing changed. */
  readonly batch: string | null
}

/**
 * Brings the machine codings of migration clauses in line with the proposals: one row for each instrument that is proposed and that no
 * person has coded, marked by its source; rows that are proposed no more are taken out. All in one transaction, which can be taken back.
 * @param proposals of all instruments
 * @throws StrataError those of `changeRows`
 */
export async function codeClauses(
  workspace: Workspace,
  { registry }: RegistryLookup,
  proposals: readonly ClauseProposal[],
  author: Author,
): Promise<CodedClauses> {
  const held = registry.codings.filter((coding) => coding.variable === VARIABLE && isMachineCoding(coding))
  const proposed = new Set(proposals.map(({ instrument }) => instrument))
  const row = (instrument: string): Coding => ({
    instrument,
    variable: VARIABLE,
    value: 'yes',
    source: MACHINE_CLAUSE_SOURCE.id,
  })
  const isHeld = (instrument: string): boolean =>
    held.some((coding) => coding.instrument === instrument && coding.source === MACHINE_CLAUSE_SOURCE.id)
  const byPeople = proposals.filter(({ coded }) => coded !== null && !coded.isMachine)
  const added = [...proposed].filter(
    (id) => !isHeld(id) && !byPeople.some(({ instrument }) => instrument === id),
  )
  const gone = held.filter(
    ({ instrument, source }) => !proposed.has(instrument) || source !== MACHINE_CLAUSE_SOURCE.id,
  )
  const changes: RowChange[] = [
    ...gone.map((coding): RowChange => ({ table: 'codings', before: { ...coding }, after: null })),
    ...added.map((id): RowChange => ({ table: 'codings', before: null, after: { ...row(id) } })),
  ]
  const isSourceHeld = registry.sources.some(({ id }) => id === MACHINE_CLAUSE_SOURCE.id)
  if (added.length > 0 && !isSourceHeld)
    changes.push({ table: 'sources', before: null, after: { ...MACHINE_CLAUSE_SOURCE } })
  const batch = changes.length === 0 ? null : await nextBatch(workspace, 'coding')
  if (batch !== null) await changeRows(workspace, changes, author, { batch })
  return {
    added,
    removed: gone.map(({ instrument }) => instrument).filter((id) => !proposed.has(id)),
    byPeople: byPeople.map(({ instrument }) => instrument),
    batch,
  }
}
