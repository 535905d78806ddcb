import type { TableColumn } from '../../api/answer-table.ts'
import type { FormatOptions, SourceOptions, TextsOptions } from './reuse-options.ts'

/** What `strata reuse coverage` is asked. */
export interface CoverageVerbOptions extends TextsOptions, SourceOptions, FormatOptions {
  readonly min: number
  readonly scratch?: string
  readonly memory: number
}

/** Columns of coverage; that on disk has a further one, and does not count the texts that may be sources. */
export const COVERAGE_COLUMNS: readonly TableColumn[] = [
  { name: 'id', type: 'text', description: 'Id of the text: the name of its file without ending.' },
  { name: 'words', type: 'integer', description: 'Words of the text.' },
  {
    name: 'best_source',
    type: 'text',
    description: 'Source that covers most words; of several the earliest, then the smaller id by code point.',
  },
  { name: 'best_covered', type: 'integer', description: 'Words that the best source covers.' },
  { name: 'all_covered', type: 'integer', description: 'Words that all sources together cover.' },
  { name: 'sources', type: 'integer', description: 'Texts that may be sources.' },
  { name: 'signed', type: 'text', description: 'Date of signature, as the file has it.' },
  { name: 'language', type: 'text', description: 'Tag of the language.' },
  { name: 'reason', type: 'text', description: 'Why nothing is covered, or cannot be said to be.' },
]
