import type { ClauseCoding } from '../../model/clause-coding.ts'
import { textsState } from '../texts/texts-state.ts'
import type { Workspace } from '../workspace.ts'
import { type CodingsChoice, codingsOf } from './codings-of.ts'
import { type NewClauseCoding, noteCodings } from './note-codings.ts'

/**
 * What coders say of the clauses of a workspace. Codings are added and never changed or removed; what a clause is taken to say is worked out of
 * them by `codedClauses`.
 *
 * `note` adds codings of texts held, all or none, and gives back those that were not held already. `of` gives the codings chosen, oldest first, those of
 * texts that were removed too. `state` is another value after every change of the workspace.
 */
export interface ClauseCodingStore {
  note(codings: readonly NewClauseCoding[]): Promise<ClauseCoding[]>
  of(choice?: CodingsChoice): Promise<ClauseCoding[]>
  state(): string
}

/** The codings of a workspace that is one SQLite file. */
export function clauseCodingStore(workspace: Workspace): ClauseCodingStore {
  return {
    note: (codings) => noteCodings(workspace, codings),
    of: (choice) => codingsOf(workspace, choice),
    state: () => textsState(workspace),
  }
}
