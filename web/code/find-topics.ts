import type { CodingClauses } from '../../src/api/clause-codings.ts'
import { foldText } from '../../src/api/fold-text.ts'

export type CodedTopic = CodingClauses['topics'][number]

/** Topics with words that begin so: those whose name does first, then those whose definition does; all in their order where nothing is typed. */
export function findTopics(topics: readonly CodedTopic[], typed: string): CodedTopic[] {
  const wanted = foldText(typed)
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return [...topics]
  const begins = (text: string): boolean => {
    const words = foldText(text).split(/[^\p{L}\p{N}]+/u)
    return wanted.every((word) => words.some((own) => own.startsWith(word)))
  }
  const byName = topics.filter(({ topic }) => begins(topic))
  const byDefinition = topics.filter(
    (row) => !byName.includes(row) && begins(`${row.topic} ${row.definition}`),
  )
  return [...byName, ...byDefinition]
}
