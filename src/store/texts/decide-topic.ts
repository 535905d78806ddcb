import { StrataError } from '../../model/error.ts'
import type { Author } from '../../model/row-change.ts'
import type { TopicDecision } from '../../model/text-decision.ts'
import { inTransaction } from '../sqlite-file.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { noteDecision } from './decisions.ts'
import { namedText } from './named-text.ts'

/** An article, or another part that is found as one, and a topic of the codebook. */
export interface TopicOfUnit {
  /** Id of the text. */
  readonly text: string
  /** Address within the text. */
  readonly address: string
  readonly topic: string
}

/**
 * What a person says of a topic in an article: `accepted`, whether a seed was found in it or not, `rejected`, or `open` again. The
 * last decision counts, all are kept.
 * @throws StrataError `collection/text-unknown`, `collection/address-unknown`, `collection/topic-unknown`, `store/cannot-write`,
 * `store/disk-full`, `store/busy`
 */
export async function decideTopic(
  workspace: Workspace,
  { text, address, topic }: TopicOfUnit,
  value: TopicDecision,
  author: Author,
): Promise<void> {
  try {
    await inTransaction(workspace, async ({ db }) => {
      const { document, sha256, instrument } = await namedText(db, text)
      const unit = await db
        .selectFrom('search_units')
        .innerJoin('segments', (join) =>
          join
            .onRef('segments.document', '=', 'search_units.document')
            .onRef('segments.ordinal', '=', 'search_units.ordinal'),
        )
        .select('search_units.id')
        .where('search_units.document', '=', document)
        .where('segments.address', '=', address)
        .executeTakeFirst()
      if (unit === undefined) throw new StrataError('collection/address-unknown', { text, found: address })
      const known = await db
        .selectFrom('current_topics')
        .select('id')
        .where('id', '=', topic)
        .executeTakeFirst()
      if (known === undefined) throw new StrataError('collection/topic-unknown', { found: topic })
      await noteDecision(db, { kind: 'topic', sha256, text, instrument, address, topic, value }, author)
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}
