import { SIDE_TABLES, type SideTableSchema } from '../../src/model/side-tables.ts'
import { type Column, TABLES, type TableSchema } from '../../src/model/table-schema.ts'
import type { Planted } from './planted.ts'
import { smallFile } from './small-registry.ts'

/** A value that no column of a type may hold, and the rule that says so. */
const BAD_VALUES: Readonly<Record<Column['type'], readonly [rule: string, value: string] | null>> = {
  id: ['not-an-id', 'Not An Id'],
  ids: ['not-an-id', 'own;Not An Id'],
  edtf: ['not-a-date', '5 June'],
  enum: ['value-not-allowed', 'other'],
  integer: ['not-a-number', 'many'],
  url: ['not-an-address', 'ftp'],
  years: ['not-years', '1990 to 2020'],
  text: null,
}

/** Defects that can be planted in each table, from its schema. */
export function plantedInEveryTable(): Planted[] {
  return [
    ...TABLES.flatMap((schema) => [...plantedWithoutText(schema), ...plantedInFile(schema)]),
    ...SIDE_TABLES.flatMap(plantedInFile),
    ...[...TABLES, ...SIDE_TABLES].flatMap(plantedInCells),
  ]
}

/** A folder may lack a side table, and one that is no text is refused before it is checked. */
function plantedWithoutText({ file }: TableSchema): Planted[] {
  return [
    { rule: 'file-missing', file, whole: null, row: null },
    { rule: 'not-utf-8', file, whole: null, isNotText: true, row: null },
  ]
}

function plantedInFile({ file }: TableSchema | SideTableSchema): Planted[] {
  const text = smallFile(file)
  const [header = '', first = ''] = text.split('\n')
  const name = header.slice(0, header.indexOf(','))
  const lines = text.trimEnd().split('\n').length
  return [
    { rule: 'file-empty', file, whole: '', row: null },
    { rule: 'csv-broken', file, whole: `${text}"open,\n${text}` },
    { rule: 'column-missing', file, whole: text.replace(name, 'other'), row: 1, column: name },
    {
      rule: 'column-unknown',
      file,
      whole: text.replace(header, `${header},colour`),
      row: 1,
      column: 'colour',
    },
    { rule: 'column-twice', file, whole: text.replace(header, `${header},${name}`), row: 1, column: name },
    { rule: 'cell-count', file, whole: text.replace(first, `${first},more`), row: 2 },
    { rule: 'duplicate-key', file, whole: `${text}${first}\n`, row: lines + 1 },
  ]
}

function plantedInCells({ file, columns }: TableSchema | SideTableSchema): Planted[] {
  const text = smallFile(file)
  const [header = '', first = ''] = text.split('\n')
  const names = header.split(',')
  const planted = (rule: string, column: string, value: string): Planted => {
    const cells = first.split(',')
    cells[names.indexOf(column)] = value
    return { rule, file, whole: text.replace(first, cells.join(',')), row: 2, column }
  }
  return columns.flatMap((column) => {
    const bad = BAD_VALUES[column.type]
    return [
      ...(bad === null ? [] : [planted(bad[0], column.name, bad[1])]),
      ...(column.required ? [planted('value-missing', column.name, '')] : []),
      ...(column.type === 'integer' ? [] : [planted('stray-space', column.name, ' spaced')]),
      ...(column.type === 'text' ? [planted('looks-like-formula', column.name, '=1+1')] : []),
      ...(column.references === undefined ? [] : [planted('unknown-reference', column.name, 'nobody-knows')]),
      ...(column.references !== undefined && column.type === 'ids'
        ? [planted('unknown-reference', column.name, 'MAR;own;nobody-knows')]
        : []),
    ]
  })
}
