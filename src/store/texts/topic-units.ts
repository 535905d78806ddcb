import type { TextDecision } from '../../model/text-decision.ts'
import type { WorkspaceDatabase } from '../database.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { decisionsOf } from './decisions.ts'

/** A topic in an article, proposed by seeds that were found in it or entered by a person. */
export interface TopicUnit {
  /** Id of the text. */
  readonly text: string
  readonly instrument: string | null
  readonly ordinal: number
  /** Address within the text. */
  readonly address: string
  readonly topic: string
  /** Seeds that were found, each once, as they stand in the codebook; none where only a person says so. */
  readonly seeds: readonly string[]
  /** What a person last said, null where nobody did: then the topic is a proposal. */
  readonly decision: TextDecision | null
}

/** Of which texts: those of some instruments, one by its id, or all of them. */
export interface TopicUnitsChoice {
  readonly instruments?: readonly string[]
  readonly text?: string
}

/**
 * The topics of articles, those that a person rejected too, in the order of the texts. Time O(matches).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function topicUnits(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  choice: TopicUnitsChoice = {},
): Promise<TopicUnit[]> {
  if (choice.instruments?.length === 0) return []
  try {
    return await db.transaction().execute(async (within) => {
      const decisions = lastTopicDecisions(await decisionsOf(within, ['topic']))
      const units = new Map<string, TopicUnit>()
      for (const { sha256, seed, ...found } of await foundTopics(within, choice)) {
        const key = [found.text, found.ordinal, found.topic].join(' ')
        const unit = units.get(key)
        const seeds = [...new Set([...(unit?.seeds ?? []), seed])]
        units.set(key, { ...found, seeds, decision: decisions.get(keyOf(sha256, found)) ?? null })
      }
      for (const { sha256, ...entered } of await enteredTopics(within, choice, [...decisions.values()])) {
        const key = [entered.text, entered.ordinal, entered.topic].join(' ')
        if (!units.has(key))
          units.set(key, { ...entered, seeds: [], decision: decisions.get(keyOf(sha256, entered)) ?? null })
      }
      return [...units.values()]
    })
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}

function keyOf(
  sha256: string | null,
  { address, topic }: { readonly address: string | null; readonly topic: string | null },
): string {
  return [sha256, address, topic].join(' ')
}

/** The decisions that count, by file, address and topic; one that was taken back counts no more. */
function lastTopicDecisions(decisions: readonly TextDecision[]): Map<string, TextDecision> {
  const last = new Map<string, TextDecision>()
  for (const decision of decisions) {
    const key = keyOf(decision.sha256, decision)
    if (decision.value === 'open') last.delete(key)
    else last.set(key, decision)
  }
  return last
}

function chosenTexts(db: WorkspaceDatabase, { instruments, text }: TopicUnitsChoice) {
  let query = db
    .selectFrom('documents')
    .innerJoin('segments', 'segments.document', 'documents.id')
    .select([
      'documents.text_id as text',
      'documents.instrument',
      'documents.sha256',
      'segments.ordinal',
      'segments.address',
    ])
  if (instruments !== undefined) query = query.where('documents.instrument', 'in', instruments)
  if (text !== undefined) query = query.where('documents.text_id', '=', text)
  return query
}

async function foundTopics(db: WorkspaceDatabase, choice: TopicUnitsChoice) {
  return chosenTexts(db, choice)
    .innerJoin('topic_matches', (join) =>
      join
        .onRef('topic_matches.document', '=', 'segments.document')
        .onRef('topic_matches.ordinal', '=', 'segments.ordinal'),
    )
    .select(['topic_matches.topic', 'topic_matches.seed'])
    .orderBy('documents.id')
    .orderBy('segments.ordinal')
    .orderBy('topic_matches.topic')
    .orderBy('topic_matches.start')
    .execute()
}

/** Articles to which a person gave a topic, whether a seed is in them or not. */
async function enteredTopics(
  db: WorkspaceDatabase,
  choice: TopicUnitsChoice,
  decisions: readonly TextDecision[],
) {
  const accepted = decisions.filter(({ value }) => value === 'accepted')
  if (accepted.length === 0) return []
  const addresses = [...new Set(accepted.flatMap(({ address }) => (address === null ? [] : [address])))]
  const files = [...new Set(accepted.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))]
  const rows = await chosenTexts(db, choice)
    .where('segments.address', 'in', addresses)
    .where('documents.sha256', 'in', files)
    .orderBy('documents.id')
    .orderBy('segments.ordinal')
    .execute()
  return rows.flatMap((row) =>
    accepted
      .filter(({ sha256, address }) => sha256 === row.sha256 && address === row.address)
      .map(({ topic }) => ({ ...row, topic: topic ?? '' })),
  )
}
