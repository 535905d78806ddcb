import { type Column, col, type TableSchema } from './table-schema.ts'

/** Tables that stand beside those of facts: what is known of the registry itself. A registry's folder may lack any of them. */
export type SideTableName = 'gaps' | 'merges' | 'problems' | 'coverage' | 'coverage_pairs'

export interface SideTableSchema extends Omit<TableSchema, 'name'> {
  readonly name: SideTableName
}

/** A row of a side table as its schema has it: every column is text, null where empty. */
export type SideRow = Readonly<Record<string, string | null>>

/** What a gap is: not covered at all, a row left out or a field blanked for want of a source. */
export const GAP_KINDS = ['not-covered', 'row-left-out', 'field-blanked'] as const

export type GapKind = (typeof GAP_KINDS)[number]

/** What became of two rows that may be one instrument. */
export const MERGE_STATES = ['merged', 'unsure'] as const

export type MergeState = (typeof MERGE_STATES)[number]

/** What became of a problem that was found in the parts of the registry. */
export const PROBLEM_STATES = ['open', 'noted', 'mended', 'mended before'] as const

export type ProblemState = (typeof PROBLEM_STATES)[number]

export const FLOW_SIDES = ['origin', 'destination'] as const

/** How an absent cell of a listed actor is read as zero: the source states it, or it is the convention of its readers. */
export const FLOW_ZEROS = ['stated', 'by-convention'] as const

const sourceOfFlows = col('source', 'id', true, 'Id of the source of the stocks.', {
  references: ['sources'],
})
const years: Column = col('years', 'years', true, 'Years of the source, separated by ;.')
const actorOf = (name: string, description: string): Column =>
  col(name, 'id', true, description, { references: ['actors'] })

/** One definition for reader, checker, workspace and data package, as `TABLES` is for the facts. */
export const SIDE_TABLES: readonly SideTableSchema[] = [
  {
    name: 'gaps',
    file: 'gaps.csv',
    description: 'What the registry does not cover, and what was left out of it for want of a source.',
    key: ['kind', 'table', 'row', 'detail'],
    columns: [
      col('kind', 'enum', true, 'What is missing.', { values: GAP_KINDS }),
      col('table', 'text', false, 'Table of the part from which the row or field was left out.'),
      col('row', 'text', false, 'Key of that row.'),
      col(
        'detail',
        'text',
        true,
        'What is not covered; or why the row was left out; or the field and its value.',
      ),
    ],
  },
  {
    name: 'merges',
    file: 'merges.csv',
    description:
      'What stood in two parts and is one instrument now, and what may be one and was left as two.',
    key: ['state', 'instrument', 'other'],
    columns: [
      col('state', 'enum', true, 'Whether the two were merged.', { values: MERGE_STATES }),
      col('instrument', 'id', true, 'The instrument that is kept, or the first of the two.', {
        references: ['instruments'],
      }),
      col('other', 'text', true, 'The id that went away, or the second of the two.'),
      col('dates', 'text', false, 'Dates of the two, where they were left as two.'),
      col('titles', 'text', false, 'Titles of the two, where they were left as two.'),
      col('reason', 'text', true, 'Why they were merged, or why not.'),
    ],
  },
  {
    name: 'problems',
    file: 'problems.csv',
    description: 'Problems that were found in the parts of the registry, and what became of each.',
    key: ['file', 'row', 'problem'],
    columns: [
      col('file', 'text', true, 'Table of the part in which it was found.'),
      col('row', 'text', false, 'Row or rows concerned.'),
      col('problem', 'text', true, 'What is wrong, or may be.'),
      col('state', 'enum', true, 'What became of it.', { values: PROBLEM_STATES }),
      col('done', 'text', false, 'What was done.'),
    ],
  },
  {
    name: 'coverage',
    file: 'flows/coverage.csv',
    description:
      'Which actors a source of migrant stocks lists, as origin and as destination, in which years.',
    key: ['source', 'side', 'actor'],
    columns: [
      sourceOfFlows,
      col('side', 'enum', true, 'Whether the actor is listed as origin or as destination.', {
        values: FLOW_SIDES,
      }),
      actorOf('actor', 'Id of the actor.'),
      years,
      col('zeros', 'enum', true, 'How an absent cell is read as zero.', { values: FLOW_ZEROS }),
    ],
  },
  {
    name: 'coverage_pairs',
    file: 'flows/coverage-pairs.csv',
    description: 'Corridors that a source of migrant stocks lists where it does not list all of them.',
    key: ['origin', 'destination', 'source'],
    columns: [
      actorOf('origin', 'Id of the origin.'),
      actorOf('destination', 'Id of the destination.'),
      years,
      sourceOfFlows,
    ],
  },
]

export function sideTable(name: SideTableName): SideTableSchema {
  const schema = SIDE_TABLES.find((table) => table.name === name)
  if (schema === undefined) throw new RangeError(`no side table ${name}`)
  return schema
}
