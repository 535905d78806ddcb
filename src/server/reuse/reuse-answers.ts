import type { CompareQuery } from '../../api/reuse-compare.ts'
import type { DraftAnswer } from '../../api/reuse-draft.ts'
import type { Lineage, LineageQuery, TextLineage, TextLineageQuery } from '../../api/reuse-lineage.ts'
import type { Curve, CurveQuery, Matrix, MatrixQuery } from '../../api/reuse-matrix.ts'
import type { Passages, PassagesQuery } from '../../api/reuse-passages.ts'
import type { SimilarQuery } from '../../api/reuse-similar.ts'
import type { ReuseIndexItem } from '../../api/reuse-state.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { CompareFound } from './compare-answer.ts'
import type { SimilarFound } from './similar-answer.ts'

/**
 * An answer before the registry as it is served names its texts: `facts` are those of every text that it names by id, in the order in
 * which they are to be listed.
 */
export interface Unnamed<T> {
  readonly answer: Omit<T, 'registry_version' | 'text' | 'texts'>
  readonly facts: readonly ReuseFacts[]
}

/** A draft whose words were read, and its language, given or told. */
export interface DraftAsked {
  readonly text: string
  readonly language: string | null
  readonly min: number
  readonly near: boolean
}

/** What only the search in a draft can say; the rest of the answer is known to who reads it. */
export type DraftFound = Omit<
  DraftAnswer,
  'registry_version' | 'text' | 'remarks' | 'language_told' | 'texts' | 'method'
>

/**
 * Everything that is asked of the texts of a workspace as a whole. Each answer is of the texts as they are when it is asked for; the
 * index is loaded or built with the first. All may throw StrataError `server/reuse-stopped`, and those of the store.
 */
export interface ReuseAnswers {
  /** How far the index is. Starts nothing. */
  index(): ReuseIndexItem
  /** Loads or builds the index, where that was not done yet. */
  build(): Promise<void>
  /** Stops whatever is being computed; who waits for it is told `server/reuse-stopped`. */
  cancel(): Promise<void>
  lineage(query: LineageQuery): Promise<Unnamed<Lineage>>
  textLineage(id: string, query: TextLineageQuery): Promise<Unnamed<TextLineage>>
  passages(
    id: string,
    query: Omit<PassagesQuery, 'cursor' | 'limit'>,
    page: PageAsked,
  ): Promise<Unnamed<Passages>>
  matrix(query: MatrixQuery): Promise<Unnamed<Matrix>>
  curve(query: CurveQuery): Promise<Omit<Curve, 'registry_version'>>
  compare(query: CompareQuery): Promise<CompareFound>
  similar(id: string, query: SimilarQuery): Promise<SimilarFound>
  draft(draft: DraftAsked): Promise<{ readonly answer: DraftFound; readonly facts: readonly ReuseFacts[] }>
  close(): Promise<void>
}

/** A page of a list: from which item, and how many at most. */
export interface PageAsked {
  readonly cursor?: string | undefined
  readonly limit: number
}
