import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { splitIds } from '../../src/model/registry.ts'
import { sideTable } from '../../src/model/side-tables.ts'
import { TABLES, type TableName } from '../../src/model/table-schema.ts'
import { dataPackage } from '../../src/registry/export/data-package.ts'
import { FLOWS_README } from '../../src/registry/export/flows-readme.ts'
import { registryCsv, rowsCsv } from '../../src/registry/export/registry-csv.ts'
import { applyFieldFixes } from './apply-field-fixes.ts'
import { applyProblemDates } from './apply-problem-dates.ts'
import { actorAliases, buildActors, buildRegions } from './build-actors.ts'
import { buildBlocMembers } from './build-bloc-members.ts'
import { buildParticipations } from './build-participations.ts'
import { buildRelations } from './build-relations.ts'
import { buildSources } from './build-sources.ts'
import { registryReadme } from './decisions/readmes.ts'
import { Journal } from './journal.ts'
import { leaveOutUnsourced } from './leave-out-unsourced.ts'
import { endBeforeAccession, mendInstruments } from './mend-instruments.ts'
import { mergeInstruments } from './merge-instruments.ts'
import { type Parts, type Row, readParts } from './parts.ts'
import { gapRows, mergeRows, problemRows } from './report-rows.ts'
import { reportPages } from './write-reports.ts'
import { stocksParquet } from './write-stocks.ts'

/** Version of the registry that the parts of this date make. */
export const VERSION = '2026.11.23'

type Tables = Record<TableName, Row[]>

/** All tables of the registry from the parts, and the journal of what was done. */
export function buildTables(parts: Parts): { tables: Tables; journal: Journal } {
  const journal = new Journal()
  const fixed = applyFieldFixes(parts, journal)
  leaveOutUnsourced(parts, fixed, journal)
  applyProblemDates(parts, journal)
  const merged = mergeInstruments(parts, journal)
  mendInstruments(merged.instruments, journal)
  endBeforeAccession(merged.instruments, 'ended', journal)
  endBeforeAccession(
    parts.participations.map(({ row }) => row),
    'to',
    journal,
  )
  const { members, sources: memberSources } = buildBlocMembers(parts)
  const blocs = new Set(
    parts.actors.filter(({ row }) => row['kind'] === 'bloc').map(({ row }) => row['id'] ?? ''),
  )
  const participations = buildParticipations(parts, merged, blocs, journal)
  const events = parts.events.filter((row) => row['source'] !== '')
  const used = new Set<string>([
    ...participations.map((row) => row['actor'] ?? ''),
    ...members.flatMap(({ bloc = '', actor = '' }) => [bloc, actor]),
    ...parts.stocks.flatMap((row) => [row['origin'] ?? '', row['destination'] ?? '']),
    ...parts.coverage.map((row) => row['actor'] ?? ''),
  ])
  const actors = buildActors(parts, used)
  const codings = parts.codings.map(({ row }) => ({
    ...row,
    instrument: merged.idOf.get(row['instrument'] ?? '') ?? row['instrument'] ?? '',
  }))
  const idsGone = new Map(merged.idOf)
  const tables: Tables = {
    sources: [...buildSources(parts), ...memberSources],
    actors,
    aliases: [...actorAliases(actors), ...merged.aliases],
    instruments: merged.instruments,
    participations,
    codings,
    events: events.map((row) => ({
      ...row,
      actors: splitIds(row['actors'] ?? '')
        .map((id) => idsGone.get(id) ?? id)
        .join(';'),
    })),
    relations: buildRelations(parts, merged, participations),
    field_sources: journal.fieldSources.map((row) => ({ ...row, id: renameKey(row['id'] ?? '', idsGone) })),
    bloc_members: members,
    regions: buildRegions(actors),
    topics: parts.topics,
    codebook: parts.codebook,
  }
  return { tables, journal }
}

function renameKey(key: string, idOf: ReadonlyMap<string, string>): string {
  const [id = '', ...rest] = key.split('|')
  return [idOf.get(id) ?? id, ...rest].join('|')
}

/** Rows once each, trimmed, as a table of a registry. */
function csvOf(
  columns: readonly string[],
  key: readonly string[],
  rows: readonly Row[],
): { text: string; count: number } {
  const trimmed = rows.map((row) =>
    Object.fromEntries(columns.map((name) => [name, (row[name] ?? '').trim()])),
  )
  const unique = new Map(trimmed.map((row) => [Object.values(row).join('\u0000'), row]))
  return { text: registryCsv({ columns, key }, [...unique.values()]), count: unique.size }
}

/** Builds the registry from a folder of parts into an empty folder. */
export function buildRegistry(partsFolder: string, target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Error(`${target} is not empty: the tables there are the truth now. Name a new folder.`)
  }
  const parts = readParts(partsFolder)
  const { tables, journal } = buildTables(parts)
  mkdirSync(join(target, 'flows'), { recursive: true })
  const rowCounts = new Map<string, number>()
  const write = (
    file: string,
    columns: readonly string[],
    key: readonly string[],
    rows: readonly Row[],
  ): void => {
    const { text, count } = csvOf(columns, key, rows)
    writeFileSync(join(target, file), text)
    rowCounts.set(file, count)
  }
  for (const { name, file, columns, key } of TABLES)
    write(
      file,
      columns.map((column) => column.name),
      key,
      tables[name],
    )
  const reports = {
    gaps: gapRows(journal),
    merges: mergeRows(journal),
    problems: problemRows(parts.problems, journal),
  }
  for (const name of ['gaps', 'merges', 'problems'] as const) {
    const { file, columns } = sideTable(name)
    // In the order in which they were found, which says more than that of their keys.
    const names = columns.map((column) => column.name)
    writeFileSync(join(target, file), rowsCsv(names, reports[name]))
    rowCounts.set(file, reports[name].length)
  }
  const flows = { coverage: parts.coverage, coverage_pairs: parts.coveragePairs }
  for (const name of ['coverage', 'coverage_pairs'] as const) {
    const { file, columns, key } = sideTable(name)
    write(
      file,
      columns.map((column) => column.name),
      key,
      flows[name],
    )
  }
  writeFileSync(join(target, 'flows/stocks.parquet'), stocksParquet(parts.stocks))
  const description = dataPackage({
    version: VERSION,
    rowCounts,
    sources: tables.sources,
    stockCells: parts.stocks.length,
  })
  const pages: Readonly<Record<string, string>> = {
    'datapackage.json': `${JSON.stringify(description, null, 2)}\n`,
    ...reportPages({
      ...reports,
      instruments: tables.instruments,
      participations: tables.participations,
    }),
    'README.md': registryReadme(VERSION, rowCounts, parts.stocks.length),
    'flows/README.md': FLOWS_README,
  }
  for (const [file, text] of Object.entries(pages)) writeFileSync(join(target, file), text)
  for (const [file, count] of rowCounts) process.stdout.write(`${file}: ${count} rows\n`)
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [partsFolder, target] = process.argv.slice(2)
  try {
    if (partsFolder === undefined || target === undefined)
      throw new Error('usage: build-registry <folder of parts> <empty folder>')
    buildRegistry(resolve(partsFolder), resolve(target))
  } catch (error) {
    process.stderr.write(`build-registry: ${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}
