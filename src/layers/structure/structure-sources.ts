import type { CodedTexts } from '../../model/coded-text.ts'
import type { Coding } from '../../model/coding.ts'
import type { Relation } from '../../model/relation.ts'

/** What the measures of structure read beside the membership index. */
export interface StructureSources {
  /** Ids of the topics of the codebook. */
  readonly topics: readonly string[]
  readonly codings: readonly Coding[]
  readonly relations: readonly Relation[]
  /** What the texts held say; empty where none is. */
  readonly texts: CodedTexts
  /** Places of the instruments whose pairs are compared, in the membership index. */
  readonly instruments: readonly number[]
  /** Place of the one that every pair must hold; null: all pairs. */
  readonly among: number | null
}

export const NO_SOURCES: StructureSources = {
  topics: [],
  codings: [],
  relations: [],
  texts: new Map(),
  instruments: [],
  among: null,
}
