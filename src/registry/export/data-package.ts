import { ownChanges, registryDate } from '../../model/registry-date.ts'
import { SIDE_TABLES, type SideTableSchema } from '../../model/side-tables.ts'
import { TABLES, type TableSchema } from '../../model/table-schema.ts'
import { STOCKS_FILE } from '../rules.ts'

const TYPES = {
  id: 'string',
  ids: 'string',
  text: 'string',
  edtf: 'string',
  enum: 'string',
  integer: 'integer',
  url: 'string',
  years: 'string',
} as const

const DESCRIPTION =
  'Instruments of migration governance at five layers, who takes part in them, what they contain, and migrant stocks. Facts from public sources; the tables are corrected by hand.'

interface PackageInput {
  readonly version: string
  /** Rows by file; a side table that is not named is not there. */
  readonly rowCounts: ReadonlyMap<string, number>
  readonly sources: readonly Readonly<Record<string, string | number | null>>[]
  /** Null where there is no file of stocks. */
  readonly stockCells: number | null
}

/** The Frictionless data package (v1): what each table holds, how it is typed, and of what it is made. */
export function dataPackage({ version, rowCounts, sources, stockCells }: PackageInput): object {
  const date = registryDate(version)
  const changes = ownChanges(version)
  const own = changes === null ? '' : ` With the changes of a workspace up to number ${changes}.`
  return {
    profile: 'tabular-data-package',
    name: 'strata-registry',
    title: 'The Strata registry of multilayered migration governance',
    description: `${DESCRIPTION}${own}`,
    version,
    created: `${date}T00:00:00Z`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title:
          'Creative Commons Attribution 4.0, on the arrangement only; each source keeps its own licence (sources.csv)',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    coverage: {
      temporal: { first_year: 1945, as_of: date },
      note: 'Complete for no layer: see GAPS.md. Chapter IV of the United Nations collection to 2026-02-03, chapters V, VII and XVIII to 2013-2015; labour agreements to 2020; trade agreements by ToTA 0.5.0; bilateral readmission and regional free movement in part.',
    },
    sources: sources.map(packageSource),
    resources: [
      ...TABLES.map((table) => tableResource(table, rowCounts)),
      ...(stockCells === null ? [] : [stocksResource(stockCells)]),
      ...SIDE_TABLES.filter(({ file }) => rowCounts.has(file)).map((table) =>
        tableResource(table, rowCounts),
      ),
    ],
  }
}

function tableResource(
  { name, file, description, columns, key }: TableSchema | SideTableSchema,
  rowCounts: ReadonlyMap<string, number>,
): object {
  return {
    name: name.replaceAll('_', '-'),
    path: file,
    profile: 'tabular-data-resource',
    description,
    encoding: 'utf-8',
    row_count: rowCounts.get(file) ?? 0,
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: TYPES[column.type],
        description: column.description,
        constraints: {
          ...(column.required ? { required: true } : {}),
          ...(column.values === undefined ? {} : { enum: column.values }),
        },
      })),
      missingValues: [''],
      primaryKey: key,
      foreignKeys: columns.flatMap((column) =>
        column.type === 'id' && column.references?.length === 1
          ? [
              {
                fields: column.name,
                reference: { resource: (column.references[0] ?? '').replaceAll('_', '-'), fields: 'id' },
              },
            ]
          : [],
      ),
    },
  }
}

/** A source as the data package names it. */
export function packageSource(row: Readonly<Record<string, string | number | null>>): object {
  return {
    name: row['id'],
    title: row['citation'],
    ...(row['url'] ? { path: row['url'] } : {}),
    licence: row['licence'] || 'not stated',
  }
}

function stocksResource(stockCells: number): object {
  return {
    name: 'stocks',
    path: STOCKS_FILE,
    description:
      'Migrant stocks by origin, destination and year; see flows/README.md for which absent cells are zeros.',
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    schema: {
      fields: [
        { name: 'origin', type: 'string' },
        { name: 'destination', type: 'string' },
        { name: 'year', type: 'integer' },
        { name: 'measure', type: 'string', constraints: { enum: ['stock', 'stock_female', 'stock_male'] } },
        { name: 'value', type: 'integer', constraints: { minimum: 1 } },
        { name: 'source', type: 'string' },
      ],
      primaryKey: ['origin', 'destination', 'year', 'measure', 'source'],
    },
    row_count: stockCells,
  }
}
