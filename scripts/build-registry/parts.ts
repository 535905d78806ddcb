import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

/** A row of a part, cell by column; an empty cell is the empty string. */
export type Row = Record<string, string>

/** The parts in the order in which one wins over a later one for the same field. */
export const PARTS = [
  'multilateral',
  'consultative',
  'eu',
  'bilateral',
  'labour',
  'trade',
  'additions',
] as const

export type Part = (typeof PARTS)[number]

export interface PartRow {
  readonly part: Part
  readonly row: Row
}

/** All tables of the parts' folder. */
export interface Parts {
  readonly instruments: PartRow[]
  readonly participations: PartRow[]
  readonly codings: PartRow[]
  readonly actors: PartRow[]
  readonly sources: PartRow[]
  readonly events: Row[]
  readonly states: Row[]
  readonly blocMembers: Row[]
  readonly topics: Row[]
  readonly codebook: Row[]
  readonly problems: Row[]
  readonly fieldFixes: Row[]
  readonly flowSources: Row[]
  readonly stocks: Row[]
  readonly coverage: Row[]
  readonly coveragePairs: Row[]
}

/** Reads the parts. A file that is missing or broken ends the run with its name. */
export function readParts(folder: string): Parts {
  const read = (file: string): Row[] => {
    const path = join(folder, file)
    if (!existsSync(path))
      throw new Error(`${file} is not in ${folder}: name a folder that holds the registry's parts.`)
    const bytes = readFileSync(path)
    const text = file.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
    try {
      return parse(text, { columns: true, bom: true }) as Row[]
    } catch (cause) {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
  }
  const all = (table: string, isOptional = false): PartRow[] =>
    PARTS.flatMap((part) => {
      const file = `${part}/${table}.csv`
      if (isOptional && !existsSync(join(folder, file))) return []
      return read(file).map((row) => ({ part, row }))
    })
  return {
    instruments: all('instruments'),
    participations: all('participations'),
    codings: all('codings', true),
    actors: all('actors'),
    sources: all('sources'),
    events: read('consultative/events.csv'),
    states: read('multilateral/states.csv'),
    blocMembers: read('bloc-members.csv'),
    topics: read('topics.csv'),
    codebook: read('labour/codebook.csv'),
    problems: read('problems.csv'),
    fieldFixes: read('additions/field-fixes.csv'),
    flowSources: read('flows/sources.csv'),
    stocks: [...read('flows/flows-wb.csv.gz'), ...read('flows/flows-un.csv.gz')],
    coverage: read('flows/coverage.csv'),
    coveragePairs: read('flows/coverage-un-pairs.csv.gz'),
  }
}
