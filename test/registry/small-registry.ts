import { parquetMetadata } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { SIDE_TABLES } from '../../src/model/side-tables.ts'
import { TABLES } from '../../src/model/table-schema.ts'
import type { RegistryFolder } from '../../src/registry/files.ts'
import { readRegistry } from '../../src/registry/read-registry.ts'

/** A small registry without a fault: two states, one that was, a bloc, and what binds them. */
const TABLES_TEXT: Readonly<Record<string, string>> = {
  'sources.csv': 'id,citation,url,licence,as_of\nown,Made up for tests,https://example.org/own,CC0,2026\n',
  'actors.csv': [
    'id,kind,name,start,end,source,note',
    'CSK,state,Czechoslovakia,,1992-12-31,own,',
    'CZE,state,Czechia,1993-01-01,,own,',
    'MAR,state,Morocco,,,own,',
    'eu,bloc,European Union,,,own,',
    '',
  ].join('\n'),
  'aliases.csv': 'table,id,alias,kind,source\nactors,CZE,CZ,iso2,own\nactors,MAR,Maroc,short-name,own\n',
  'instruments.csv': [
    'id,title,family,layer,form,regime,binding,signed,in_force,ended,status,source,note',
    'bla-csk-mar-1980,Old agreement,labour-agreement,bilateral,treaty,labour,yes,1980-05,1981,1992-12-31,ended,own,',
    'bla-cze-mar-1995,New agreement,labour-agreement,bilateral,treaty,labour,yes,1995-05-02,1996,,in-force,own,',
    'mp-eu-mar-2013,Partnership,mobility-partnership,bloc,joint-declaration,migration,no,2013-06-07,,,active,own,',
    'un-icrmw,Convention,un-convention,multilateral,treaty,human-rights,yes,1990-12-18,2003-07-01,,in-force,own,',
    '',
  ].join('\n'),
  'participations.csv': [
    'instrument,actor,role,from,to,source,note,start',
    'bla-csk-mar-1980,CSK,party,1980-05,1992-12-31,own,,known',
    'bla-csk-mar-1980,MAR,party,1980-05,,own,,known',
    'bla-cze-mar-1995,CZE,party,,,own,,inferred',
    'bla-cze-mar-1995,MAR,party,,,own,,inferred',
    'mp-eu-mar-2013,CZE,participating-state,2013-06-07,,own,,known',
    'mp-eu-mar-2013,MAR,partner-country,,,own,,inferred',
    'mp-eu-mar-2013,eu,party,2013-06-07,,own,,known',
    'un-icrmw,MAR,party,1993-06-21,,own,ratification,known',
    '',
  ].join('\n'),
  'codings.csv': 'instrument,variable,value,source\nmp-eu-mar-2013,pilot,no,own\n',
  'events.csv': 'id,date,title,kind,actors,source\nev-one,2013-06,Signing,signature,MAR;eu,own\n',
  'relations.csv':
    'instrument,other,kind,date,source,note\nbla-cze-mar-1995,bla-csk-mar-1980,supersedes,1995,own,\n',
  'field-sources.csv':
    'table,id,column,value,source,used\ninstruments,un-icrmw,in_force,2003-07-01,own,yes\nparticipations,un-icrmw|MAR|party,from,1993,own,no\n',
  'bloc-members.csv': 'bloc,actor,from,to,grade,source\neu,CZE,2004-05-01,,sourced,own\n',
  'regions.csv':
    'actor,m49,region,region_name,subregion,subregion_name,intermediate,intermediate_name,source\nMAR,504,002,Africa,015,Northern Africa,,,own\n',
  'topics.csv':
    'id,group,definition,include,exclude,seeds_en,seeds_fr,seeds_es,sources\nvisa,mobility,Easing visas,,,visa*,visa*,visado*,own\n',
  'codebook.csv':
    'variable,label,values,benefits,reason,count_yes,count_coded,source\npilot,Pilot,yes;no,both,,1,2,own\n',
  'gaps.csv':
    'kind,table,row,detail\nrow-left-out,eu/instruments.csv,mp-eu-tun-2014,no source\nnot-covered,,,Texts: none.\n',
  'merges.csv':
    'state,instrument,other,dates,titles,reason\nmerged,un-icrmw,un-convention-13,,,the same convention\n',
  'problems.csv':
    'file,row,problem,state,done\neu/actors.csv,ilo,kind differs,mended before,in the parts: organisation\n',
  'flows/coverage.csv': 'source,side,actor,years,zeros\nown,origin,MAR,2000;2010,stated\n',
  'flows/coverage-pairs.csv': 'origin,destination,years,source\nMAR,CZE,2000;2010,own\n',
}

/** Rows of stocks that are without a fault. */
export const STOCKS = {
  origin: ['MAR', 'MAR'],
  destination: ['CZE', 'CZE'],
  year: [2000, 2010],
  measure: ['stock', 'stock'],
  value: [12, 40],
  source: ['own', 'own'],
}

export function stocksBytes(columns: typeof STOCKS): Uint8Array {
  const types = { year: 'INT32', value: 'INT32' } as const
  const columnData = Object.entries(columns).map(([name, data]) => ({
    name,
    data,
    type: name in types ? ('INT32' as const) : ('STRING' as const),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

function packageOf(texts: ReadonlyMap<string, string>, stocks: Uint8Array | null): string {
  const rows = (file: string): number => (texts.get(file) ?? '').trimEnd().split('\n').length - 1
  return JSON.stringify({
    version: '2026.1.1',
    resources: [
      ...[...TABLES, ...SIDE_TABLES.filter(({ file }) => texts.has(file))].map(({ file, columns }) => ({
        path: file,
        row_count: rows(file),
        schema: { fields: columns.map(({ name }) => ({ name })) },
      })),
      { path: 'flows/stocks.parquet', row_count: countRows(stocks) },
    ],
  })
}

function countRows(stocks: Uint8Array | null): number {
  try {
    return stocks === null ? 0 : Number(parquetMetadata(stocks.slice().buffer as ArrayBuffer).num_rows)
  } catch {
    return 0
  }
}

/** The small registry, with some files replaced (null removes one); the data package describes what results unless it is given. */
export function smallRegistry(
  changes: Readonly<Record<string, string | null>> = {},
  stocks: Uint8Array | null = stocksBytes(STOCKS),
  notText: ReadonlySet<string> = new Set(),
): RegistryFolder {
  const texts = new Map(Object.entries({ ...TABLES_TEXT }))
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) texts.delete(file)
    else texts.set(file, text)
  }
  if (!texts.has('datapackage.json')) texts.set('datapackage.json', packageOf(texts, stocks))
  return { folder: 'small', texts, stocks, contentHash: '', ...readRegistry(texts, notText) }
}

/** A file of the small registry. */
export function smallFile(file: string): string {
  return TABLES_TEXT[file] ?? ''
}
