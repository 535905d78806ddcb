import type { AnswerTable } from '../answer-table.ts'
import type { CodebookItem, SourceItem } from '../registry.ts'
import type { SearchAnswer } from '../search.ts'
import { tableOf } from '../table-of.ts'

/** A list of sources, a row each. */
export function sourcesTable(items: readonly SourceItem[], of: number): AnswerTable {
  return tableOf<SourceItem>(
    [
      ['id', 'text', 'Id of the source.', (row) => row.id],
      ['citation', 'text', 'How to cite it.', (row) => row.citation],
      ['url', 'text', 'Where it was found.', (row) => row.url],
      ['licence', 'text', 'Licence of the source; empty: not stated.', (row) => row.licence],
      ['as_of', 'text', 'Date of its data (EDTF).', (row) => row.as_of],
    ],
    items,
    { of },
  )
}

/** The codebook of the labour agreements, a row per variable. */
export function codebookTable(items: readonly CodebookItem[], of: number): AnswerTable {
  return tableOf<CodebookItem>(
    [
      ['variable', 'text', 'The variable.', (row) => row.variable],
      ['label', 'text', 'Its label.', (row) => row.label],
      ['values', 'text', 'Allowed values separated by ;; empty: free.', (row) => row.values],
      ['benefits', 'text', 'Whom the provision serves.', (row) => row.benefits],
      ['reason', 'text', 'Why it is read so.', (row) => row.reason],
      ['count_yes', 'integer', 'Agreements coded yes.', (row) => row.count_yes],
      ['count_coded', 'integer', 'Agreements coded.', (row) => row.count_coded],
      ['source', 'text', 'Ids of sources separated by ;.', (row) => row.source],
    ],
    items,
    { of },
  )
}

/** Hits of a search, the best first. */
export function searchTable({ hits, total }: SearchAnswer): AnswerTable {
  return tableOf<SearchAnswer['hits'][number]>(
    [
      ['table', 'text', 'Table of the row found.', (row) => row.table],
      ['id', 'text', 'Its id.', (row) => row.id],
      ['title', 'text', 'Its name or title.', (row) => row.title],
      ['field', 'text', 'Column in which the words were found.', (row) => row.field],
      ['snippet', 'text', 'The words in their surroundings, marked with ⟦ and ⟧.', (row) => row.snippet],
    ],
    hits,
    { partial: hits.length === total ? [] : [`The first ${hits.length} of ${total} hits.`] },
  )
}
