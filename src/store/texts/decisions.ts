import type { Author } from '../../model/row-change.ts'
import type { TextDecision, TextDecisionKind } from '../../model/text-decision.ts'
import type { WorkspaceDatabase } from '../database.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'

/** Adds a decision; none is ever changed. Call it inside the transaction that carries it out. */
export async function noteDecision(
  db: WorkspaceDatabase,
  decision: Pick<TextDecision, 'kind'> & Partial<Omit<TextDecision, 'id' | 'author'>>,
  { who, when, why, source }: Author,
): Promise<void> {
  const { kind, sha256 = null, text = null, instrument = null, address = null, topic = null } = decision
  await db
    .insertInto('text_decisions')
    .values({
      kind,
      sha256,
      text_id: text,
      instrument,
      address,
      topic,
      value: decision.value ?? null,
      decided_at: when,
      decided_by: who,
      reason: why,
      source,
    })
    .execute()
}

/** Every decision of these kinds, oldest first, those about texts that were removed too. */
export async function decisionsOf(
  db: WorkspaceDatabase,
  kinds: readonly TextDecisionKind[],
): Promise<TextDecision[]> {
  const rows = await db
    .selectFrom('text_decisions')
    .selectAll()
    .where('kind', 'in', kinds)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    sha256: row.sha256,
    text: row.text_id,
    instrument: row.instrument,
    address: row.address,
    topic: row.topic,
    value: row.value,
    author: { who: row.decided_by, when: row.decided_at, why: row.reason, source: row.source },
  }))
}

/**
 * Every decision about texts, oldest first.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function textDecisions({ db, file }: Pick<Workspace, 'db' | 'file'>): Promise<TextDecision[]> {
  try {
    return await decisionsOf(db, ['match', 'exclude', 'include', 'topic', 'remove'])
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
