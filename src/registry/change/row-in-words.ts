import type { Cells } from '../../model/row-change.ts'
import type { TableName } from '../../model/table-schema.ts'
import { type ChangeNames, cut } from './change-names.ts'
import { columnInWords } from './column-in-words.ts'

/** A row in words, as the subject of a sentence: "Morocco as party to …". */
type RowInWords = (row: Cells, names: ChangeNames) => string

const VALUE_WIDTH = 60

const plain = (cell: Cells[string] | undefined): string => String(cell ?? 'unknown').replaceAll('-', ' ')
const quoted = (cell: Cells[string] | undefined): string => `“${cut(String(cell ?? ''), VALUE_WIDTH)}”`

const RELATIONS: Readonly<Record<string, string>> = {
  supersedes: 'supersedes',
  amends: 'amends',
  implements: 'implements',
  package: 'is of one package with',
  cites: 'cites',
  'same-as': 'is the same as',
}

/** One template for each table. */
const ROWS: Readonly<Record<TableName, RowInWords>> = {
  sources: (row) => `the source ${quoted(row['citation'])}`,
  actors: (row, names) => names.actor(row['id']),
  aliases: (row, names) =>
    `the ${plain(row['kind'])} ${quoted(row['alias'])} of ${row['table'] === 'actors' ? names.actor(row['id']) : names.instrument(row['id'])}`,
  instruments: (row, names) => names.instrument(row['id']),
  participations: (row, names) =>
    `${names.actor(row['actor'])} as ${plain(row['role'])} ${row['role'] === 'party' ? 'to' : 'in'} ${names.instrument(row['instrument'])}`,
  codings: (row, names) =>
    `the coding ${quoted(names.variable(row['variable']))} of ${names.instrument(row['instrument'])}`,
  events: (row) => `the event ${quoted(row['title'])}`,
  relations: (row, names) =>
    `the relation that ${names.instrument(row['instrument'])} ${RELATIONS[String(row['kind'])] ?? plain(row['kind'])} ${names.instrument(row['other'])}`,
  field_sources: (row, names) => {
    const of = fieldInWords(row, names)
    const by = names.sources(row['source'])
    return row['used'] === 'yes'
      ? `the source ${by} for ${quoted(row['value'])} as ${of}`
      : `the unused value ${quoted(row['value'])} by ${by} for ${of}`
  },
  bloc_members: (row, names) =>
    `the membership of ${names.actor(row['actor'])} in ${names.actor(row['bloc'])}`,
  regions: (row, names) => `the M49 regions of ${names.actor(row['actor'])}`,
  topics: (row) => `the topic ${plain(row['id'])}`,
  codebook: (row) => `the variable ${quoted(row['label'] ?? row['variable'])}`,
}

/** A row in words, without its dates. */
export function rowInWords(table: TableName, row: Cells, names: ChangeNames): string {
  return ROWS[table](row, names)
}

/** What a row of `field_sources` is about. */
function fieldInWords(row: Cells, names: ChangeNames): string {
  const [id = '', actor, role] = String(row['id'] ?? '').split('|')
  const whose =
    row['table'] === 'participations' && actor !== undefined
      ? `${names.actor(actor)} as ${plain(role)} in ${names.instrument(id)}`
      : row['table'] === 'actors'
        ? names.actor(id)
        : names.instrument(id)
  return `the ${columnInWords(String(row['column'] ?? 'value'))} of ${whose}`
}
