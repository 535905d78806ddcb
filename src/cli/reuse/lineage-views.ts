import type { AnswerTable } from '../../api/answer-table.ts'
import type { LineageAnswer } from './lineage-answer.ts'
import { flowsTable, heldTable, layersTable, partiesTable, yearsTable } from './lineage-sum-tables.ts'
import { articlesTable, relationsTable, textsTable } from './lineage-text-tables.ts'

/** What `strata reuse lineage` can show, each as one table. */
export const LINEAGE_VIEWS = [
  'texts',
  'articles',
  'relations',
  'layers',
  'years',
  'parties',
  'flows',
  'held',
] as const

export type LineageView = (typeof LINEAGE_VIEWS)[number]

/** The table of each view. */
export const LINEAGE_TABLES: Readonly<Record<LineageView, (answer: LineageAnswer) => AnswerTable>> = {
  texts: textsTable,
  articles: articlesTable,
  relations: relationsTable,
  layers: layersTable,
  years: yearsTable,
  parties: partiesTable,
  flows: flowsTable,
  held: heldTable,
}
