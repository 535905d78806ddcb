import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import { PARTS, type Part, type PartRow, type Parts, type Row } from '../../scripts/build-registry/parts.ts'

/** A row of a part as a test names it: only the cells that matter; the rest are empty. */
export function instrument(id: string, cells: Row = {}): Row {
  return {
    id,
    title: `Agreement ${id}`,
    family: 'labour-agreement',
    layer: 'bilateral',
    form: '',
    regime: 'labour',
    binding: '',
    signed: '',
    in_force: '',
    ended: '',
    status: '',
    source: 'own',
    note: '',
    ...cells,
  }
}

export function participation(instrumentId: string, actor: string, cells: Row = {}): Row {
  return {
    instrument: instrumentId,
    actor,
    role: 'party',
    from: '',
    to: '',
    source: 'own',
    note: '',
    ...cells,
  }
}

export function within(part: Part, rows: readonly Row[]): PartRow[] {
  return rows.map((row) => ({ part, row }))
}

/** A row that the two states of an agreement share. */
export function partiesOf(instrumentId: string, actors: readonly string[], cells: Row = {}): Row[] {
  return actors.map((actor) => participation(instrumentId, actor, cells))
}

/** Parts that hold nothing but what a test puts into them. */
export function madeUpParts(rows: Partial<Parts> = {}): Parts {
  return {
    instruments: [],
    participations: [],
    codings: [],
    actors: [],
    sources: [],
    events: [],
    states: [],
    blocMembers: [],
    topics: [],
    codebook: [],
    problems: [],
    fieldFixes: [],
    flowSources: [],
    stocks: [],
    coverage: [],
    coveragePairs: [],
    ...rows,
  }
}

const COLUMNS: Readonly<Record<string, string>> = {
  actors: 'id,kind,name,start,end,source',
  instruments: 'id,title,family,layer,form,regime,binding,signed,in_force,ended,status,source,note',
  participations: 'instrument,actor,role,from,to,source,note',
  codings: 'instrument,variable,value,source',
  sources: 'id,citation,url,licence',
  events: 'id,date,title,kind,actors,source',
  states: 'iso3,name,start,end,source',
  blocMembers: 'bloc,actor,from,to,grade,source',
  topics: 'id,group,definition,include,exclude,seeds_en,seeds_fr,seeds_es,sources',
  codebook: 'variable,label,values,benefits,reason,count_yes,count_coded,source',
  problems: 'file,row,problem,mend,state',
  fieldFixes: 'file,id,column,value,source',
  flowSources: 'id,citation,url,licence',
  stocks: 'origin,destination,year,measure,value,source',
  coverage: 'source,side,actor,years,zeros',
  coveragePairs: 'origin,destination,years,source',
}

function table(columns: string, rows: readonly Row[]): string {
  const names = (COLUMNS[columns] ?? '').split(',')
  return stringify([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))])
}

/** Writes parts as the folder that the build reads. */
export function writeParts(folder: string, parts: Parts): void {
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  for (const name of ['actors', 'instruments', 'participations', 'codings', 'sources'] as const) {
    for (const part of PARTS) {
      const rows = parts[name].filter((entry) => entry.part === part).map(({ row }) => row)
      write(`${part}/${name}.csv`, table(name, rows))
    }
  }
  write('consultative/events.csv', table('events', parts.events))
  write('multilateral/states.csv', table('states', parts.states))
  write('bloc-members.csv', table('blocMembers', parts.blocMembers))
  write('topics.csv', table('topics', parts.topics))
  write('labour/codebook.csv', table('codebook', parts.codebook))
  write('problems.csv', table('problems', parts.problems))
  write('additions/field-fixes.csv', table('fieldFixes', parts.fieldFixes))
  write('flows/sources.csv', table('flowSources', parts.flowSources))
  write('flows/flows-wb.csv.gz', gzipSync(table('stocks', parts.stocks)))
  write('flows/flows-un.csv.gz', gzipSync(table('stocks', [])))
  write('flows/coverage.csv', table('coverage', parts.coverage))
  write('flows/coverage-un-pairs.csv.gz', gzipSync(table('coveragePairs', parts.coveragePairs)))
}
