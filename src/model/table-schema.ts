import { ACTOR_KINDS } from './actor.ts'
import { BINDING, FAMILIES, FORMS, REGIMES, STATUSES } from './instrument.ts'
import { LAYERS } from './layer.ts'
import { ROLES, STARTS } from './participation.ts'
import { ALIAS_KINDS, type Registry } from './registry.ts'
import { RELATION_KINDS } from './relation.ts'

/** What a column holds. `ids` is a list of ids separated by `;`, `years` one of calendar years. */
export type ColumnType = 'id' | 'ids' | 'text' | 'edtf' | 'enum' | 'integer' | 'url' | 'years'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly required: boolean
  readonly description: string
  /** Allowed values of an `enum`. */
  readonly values?: readonly string[]
  /** Tables in one of which each id must be a row. */
  readonly references?: readonly TableName[]
}

export type TableName = Exclude<keyof Registry, 'version'>

export interface TableSchema {
  readonly name: TableName
  /** File in the registry's folder. */
  readonly file: string
  readonly description: string
  readonly columns: readonly Column[]
  /** Columns that together name a row once. */
  readonly key: readonly string[]
}

type Extra = Partial<Pick<Column, 'values' | 'references'>>

/** A column of a table. */
export const col = (
  name: string,
  type: ColumnType,
  required: boolean,
  description: string,
  extra: Extra = {},
): Column => ({ name, type, required, description, ...extra })

const source = col('source', 'ids', true, 'Ids of sources.csv, the principal one first.', {
  references: ['sources'],
})
const note = col('note', 'text', false, 'What a reader must know about the row.')
const instrument = col('instrument', 'id', true, 'Id of the instrument.', { references: ['instruments'] })
const actor = col('actor', 'id', true, 'Id of the actor.', { references: ['actors'] })

/** The registry's tables in the order in which they are read; one definition for reader, checker, store and data package. */
export const TABLES: readonly TableSchema[] = [
  {
    name: 'sources',
    file: 'sources.csv',
    description: 'Where the facts come from.',
    key: ['id'],
    columns: [
      col('id', 'id', true, 'Slug of the source.'),
      col('citation', 'text', true, 'How to cite it.'),
      col('url', 'url', false, 'Where it was found.'),
      col('licence', 'text', false, 'Licence of the source itself.'),
      col('as_of', 'edtf', false, 'Date of its data.'),
    ],
  },
  {
    name: 'actors',
    file: 'actors.csv',
    description: 'States, blocs, organisations, agencies and forums.',
    key: ['id'],
    columns: [
      col('id', 'id', true, 'ISO 3166-1 alpha-3, ISO 3166-3 alpha-3 part, or a slug.'),
      col('kind', 'enum', true, 'What the actor is.', { values: ACTOR_KINDS }),
      col('name', 'text', true, 'English name.'),
      col('start', 'edtf', false, 'First day alive.'),
      col('end', 'edtf', false, 'Last day alive.'),
      source,
      note,
    ],
  },
  {
    name: 'aliases',
    file: 'aliases.csv',
    description: 'Other names and former ids of actors and instruments.',
    key: ['table', 'id', 'alias', 'kind'],
    columns: [
      col('table', 'enum', true, 'Table of the row named.', { values: ['actors', 'instruments'] }),
      col('id', 'id', true, 'Its id.', { references: ['actors', 'instruments'] }),
      col('alias', 'text', true, 'The other name or former id.'),
      col('kind', 'enum', true, 'What sort of alias.', { values: ALIAS_KINDS }),
      source,
    ],
  },
  {
    name: 'instruments',
    file: 'instruments.csv',
    description: 'Agreements, conventions, processes and forums.',
    key: ['id'],
    columns: [
      col('id', 'id', true, 'Slug that starts with the family.'),
      col('title', 'text', true, 'Title.'),
      col('family', 'enum', true, 'Kind of instrument.', { values: FAMILIES }),
      col('layer', 'enum', false, 'Layer of governance.', { values: LAYERS }),
      col('form', 'enum', false, 'Legal form.', { values: FORMS }),
      col('regime', 'enum', true, 'Field of international law or policy.', { values: REGIMES }),
      col('binding', 'enum', false, 'Legally binding.', { values: BINDING }),
      col('signed', 'edtf', false, 'Day of signature or adoption.'),
      col('in_force', 'edtf', false, 'Entry into force, or founding of a process.'),
      col('ended', 'edtf', false, 'Last day alive.'),
      col('status', 'enum', false, 'Status by the source.', { values: STATUSES }),
      source,
      note,
    ],
  },
  {
    name: 'participations',
    file: 'participations.csv',
    description: 'Who takes part in which instrument, in which role, from when to when.',
    key: ['instrument', 'actor', 'role', 'from', 'to'],
    columns: [
      instrument,
      actor,
      col('role', 'enum', true, 'Role of the actor.', { values: ROLES }),
      col('from', 'edtf', false, 'First day.'),
      col('to', 'edtf', false, 'Last day.'),
      source,
      note,
      col('start', 'enum', true, 'How the first day is known.', { values: STARTS }),
    ],
  },
  {
    name: 'codings',
    file: 'codings.csv',
    description: 'Coded facts about the content of instruments.',
    key: ['instrument', 'variable', 'value', 'source'],
    columns: [
      instrument,
      col('variable', 'text', true, 'What was coded.'),
      col('value', 'text', true, 'The value.'),
      source,
    ],
  },
  {
    name: 'events',
    file: 'events.csv',
    description: 'Dated events of the partnership turn.',
    key: ['id'],
    columns: [
      col('id', 'id', true, 'Slug of the event.'),
      col('date', 'edtf', true, 'When.'),
      col('title', 'text', true, 'What happened.'),
      col('kind', 'text', true, 'Kind of event.'),
      col('actors', 'ids', false, 'Actors and instruments concerned.', {
        references: ['actors', 'instruments'],
      }),
      source,
    ],
  },
  {
    name: 'relations',
    file: 'relations.csv',
    description: 'Relations between instruments.',
    key: ['instrument', 'other', 'kind'],
    columns: [
      col('instrument', 'id', true, 'The later or subordinate instrument.', { references: ['instruments'] }),
      col('other', 'id', true, 'The instrument it relates to.', { references: ['instruments'] }),
      col('kind', 'enum', true, 'Kind of relation.', { values: RELATION_KINDS }),
      col('date', 'edtf', false, 'Since when.'),
      source,
      note,
    ],
  },
  {
    name: 'field_sources',
    file: 'field-sources.csv',
    description: 'Values whose source is not their row’s, and rival values that were not used.',
    key: ['table', 'id', 'column', 'value', 'source'],
    columns: [
      col('table', 'text', true, 'Table of the value.'),
      col('id', 'text', true, 'Key of the row; parts joined by |.'),
      col('column', 'text', true, 'Column of the value.'),
      col('value', 'text', true, 'The value.'),
      source,
      col('used', 'enum', true, 'Whether the table holds this value.', { values: ['yes', 'no'] }),
    ],
  },
  {
    name: 'bloc_members',
    file: 'bloc-members.csv',
    description: 'Who belonged to which bloc when.',
    key: ['bloc', 'actor', 'from'],
    columns: [
      col('bloc', 'id', true, 'Id of the bloc.', { references: ['actors'] }),
      actor,
      col('from', 'edtf', false, 'First day of membership.'),
      col('to', 'edtf', false, 'Last day of membership.'),
      col('grade', 'text', true, 'How well the row is sourced.'),
      { ...source, required: false },
    ],
  },
  {
    name: 'regions',
    file: 'regions.csv',
    description: 'UN M49 regions of states and territories.',
    key: ['actor'],
    columns: [
      actor,
      col('m49', 'text', false, 'UN M49 code, three digits.'),
      col('region', 'text', false, 'M49 code of the region.'),
      col('region_name', 'text', false, 'Name of the region.'),
      col('subregion', 'text', false, 'M49 code of the subregion.'),
      col('subregion_name', 'text', false, 'Name of the subregion.'),
      col('intermediate', 'text', false, 'M49 code of the intermediate region.'),
      col('intermediate_name', 'text', false, 'Name of the intermediate region.'),
      source,
    ],
  },
  {
    name: 'topics',
    file: 'topics.csv',
    description: 'The codebook of topics (METHOD §4).',
    key: ['id'],
    columns: [
      col('id', 'id', true, 'Slug of the topic.'),
      col('group', 'text', true, 'Control, mobility, rights or governance.'),
      col('definition', 'text', true, 'What counts.'),
      col('include', 'text', false, 'Also counts.'),
      col('exclude', 'text', false, 'Does not count.'),
      col('seeds_en', 'text', false, 'English seed stems.'),
      col('seeds_fr', 'text', false, 'French seed stems.'),
      col('seeds_es', 'text', false, 'Spanish seed stems.'),
      col('sources', 'text', false, 'Coding schemes it corresponds to.'),
    ],
  },
  {
    name: 'codebook',
    file: 'codebook.csv',
    description: 'Variables of the coded labour agreements and whom each provision serves.',
    key: ['variable'],
    columns: [
      col('variable', 'text', true, 'The variable.'),
      col('label', 'text', true, 'Its label.'),
      col('values', 'text', false, 'Allowed values.'),
      col('benefits', 'text', false, 'Whom the provision serves.'),
      col('reason', 'text', false, 'Why it is read so.'),
      col('count_yes', 'integer', false, 'Agreements coded yes.'),
      col('count_coded', 'integer', false, 'Agreements coded.'),
      source,
    ],
  },
]

export function tableSchema(name: TableName): TableSchema {
  const schema = TABLES.find((table) => table.name === name)
  if (schema === undefined) throw new RangeError(`no table ${name}`)
  return schema
}
