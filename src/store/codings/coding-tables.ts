import type { Generated } from 'kysely'
import type { CodedVariable, CodingWay } from '../../model/clause-coding.ts'

/** The table of clause codings as Kysely sees it. */
export interface CodingTables {
  readonly clause_codings: {
    readonly id: Generated<number>
    readonly sha256: string
    readonly text_id: string
    readonly address: string
    readonly words: string
    readonly variable: CodedVariable
    readonly value: string | null
    readonly way: CodingWay
    readonly coder: string
    readonly coded_at: string
    readonly why: string
  }
}
