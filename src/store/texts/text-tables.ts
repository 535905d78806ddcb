import type { Generated } from 'kysely'
import type { DocumentFormat } from '../../model/document.ts'
import type { SegmentKind } from '../../model/segment.ts'
import type { TextDecisionKind, TopicDecision } from '../../model/text-decision.ts'
import type { MatchedBy, WaitingWhy } from '../../model/text-match.ts'

/** The tables of texts as Kysely sees them; the index of their words is behind `TextIndex`. */
export interface TextTables {
  readonly documents: {
    readonly id: Generated<number>
    readonly text_id: string
    readonly instrument: string | null
    readonly file_name: string
    readonly format: DocumentFormat
    readonly sha256: string
    readonly language: string | null
    readonly title: string | null
    readonly pages: number | null
    readonly characters: number
    readonly words: number
    readonly articles: number
    /** `StatedMetadata` as JSON. */
    readonly stated: string
    /** A list of sentences as JSON. */
    readonly remarks: string
    readonly matched_by: MatchedBy | null
    readonly waiting_why: WaitingWhy | null
    readonly method: string
    readonly added_at: string
    readonly added_by: string
    readonly add_reason: string
  }
  readonly document_texts: { readonly document: number; readonly text: string }
  readonly segments: {
    readonly document: number
    readonly ordinal: number
    readonly parent: number | null
    readonly kind: SegmentKind
    readonly address: string
    readonly label: string | null
    readonly heading: string | null
    readonly start: number
    readonly body_start: number
    readonly end: number
  }
  readonly search_units: {
    readonly id: number
    readonly document: number
    readonly ordinal: number
    readonly language: string | null
    readonly words: number
  }
  readonly topic_matches: {
    readonly document: number
    readonly ordinal: number
    readonly topic: string
    readonly seed: string
    readonly start: number
    readonly end: number
  }
  readonly cited_dates: {
    readonly document: number
    readonly start: number
    readonly end: number
    readonly date: string
    readonly ordinal: number
    readonly sentence_start: number
    readonly sentence_end: number
  }
  readonly match_candidates: {
    readonly document: number
    readonly place: number
    readonly instrument: string
    readonly score: number
    /** The parts of the score as JSON. */
    readonly parts: string
  }
  readonly text_decisions: {
    readonly id: Generated<number>
    readonly kind: TextDecisionKind
    readonly sha256: string | null
    readonly text_id: string | null
    readonly instrument: string | null
    readonly address: string | null
    readonly topic: string | null
    readonly value: TopicDecision | null
    readonly decided_at: string
    readonly decided_by: string
    readonly reason: string
    readonly source: string | null
  }
}
