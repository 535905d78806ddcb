import type { Author } from './row-change.ts'

/**
 * What persons decide about a text: whose text it is, that it is left out of measures or taken in again, whether an article is
 * about a topic, that the file is removed.
 */
export const TEXT_DECISIONS = ['match', 'exclude', 'include', 'topic', 'remove'] as const

export type TextDecisionKind = (typeof TEXT_DECISIONS)[number]

/** A decision is never changed: a later one about the same counts in its place. */
export interface TextDecision {
  readonly id: number
  readonly kind: TextDecisionKind
  /** Hash of the file, null where the decision is about every text of an instrument. */
  readonly sha256: string | null
  /** Id that the text had then. */
  readonly text: string | null
  readonly instrument: string | null
  /** Address within the text, and topic: decisions on topics alone. */
  readonly address: string | null
  readonly topic: string | null
  /** What was decided of the topic; null in other kinds. */
  readonly value: TopicDecision | null
  readonly author: Author
}

/** `open` takes an earlier decision back. */
export const TOPIC_DECISIONS = ['accepted', 'rejected', 'open'] as const

export type TopicDecision = (typeof TOPIC_DECISIONS)[number]
