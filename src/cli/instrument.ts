import type { Command } from 'commander'
import { StrataError } from '../model/error.ts'
import { splitIds } from '../model/registry.ts'
import { type InstrumentRecord, instrumentRecord } from '../registry/instrument-record.ts'
import { registryLookup } from '../registry/registry-lookup.ts'
import { nameResolver } from '../registry/resolve-name.ts'
import { didYouMean } from './actor-named.ts'
import { registryForCommand } from './open-workspace.ts'
import {
  type Cell,
  type OutputOptions,
  type PrintedTable,
  print,
  printCsv,
  printJson,
  printTable,
} from './output.ts'

/** `strata instrument <id>`: all facts of an instrument with their sources. */
export function registerInstrument(program: Command): void {
  program
    .command('instrument')
    .description('all facts of an instrument, with their sources')
    .argument('<id>', 'id, former id or exact title')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV: one row a fact')
    .action(async (text: string, options: OutputOptions, command: Command) => {
      const registry = await registryForCommand(command)
      const found = nameResolver(registry).instrument(text)
      if (found.status === 'unknown') {
        throw new StrataError('layers/instrument-unknown', {
          found: text,
          suggestions: didYouMean(found.suggestions),
        })
      }
      const record = instrumentRecord(registryLookup(registry), found.id) as InstrumentRecord
      if (options.json) printJson({ registry_version: registry.version, ...record })
      else if (options.csv) printCsv(factTable(record))
      else printRecord(record, registry.version)
    })
}

const COLUMNS = [
  'title',
  'family',
  'layer',
  'form',
  'regime',
  'binding',
  'signed',
  'in_force',
  'ended',
  'status',
  'note',
] as const

function facts({ instrument, field_sources }: InstrumentRecord): [string, Cell, string][] {
  return COLUMNS.map((column) => {
    const own = field_sources.find(
      (row) => row.table === 'instruments' && row.column === column && row.used === 'yes',
    )
    return [column, instrument[column], own?.source ?? instrument.source]
  })
}

function factTable(record: InstrumentRecord): PrintedTable {
  const { participations, codings, relations } = record
  return {
    columns: ['table', 'what', 'value', 'source'],
    rows: [
      ...facts(record).map(([column, value, source]) => ['instruments', column, value, source]),
      ...record.aliases.map((row) => ['aliases', row.kind, row.alias, row.source]),
      ...participations.map((row) => ['participations', `${row.role} ${row.actor}`, span(row), row.source]),
      ...codings.map((row) => ['codings', row.variable, row.value, row.source]),
      ...relations.map((row) => [
        'relations',
        relationInWords(row),
        row.direction === 'to' ? row.other : row.instrument,
        row.source,
      ]),
      ...record.field_sources
        .filter(({ used }) => used === 'no')
        .map((row) => ['rival values', row.column, row.value, row.source]),
    ],
  }
}

function printRecord(record: InstrumentRecord, version: string): void {
  const { instrument } = record
  const number = new Map(record.sources.map((source, position) => [source.id, position + 1]))
  const marks = (source: string): string =>
    splitIds(source)
      .map((id) => `[${number.get(id) ?? id}]`)
      .join('')
  print(`${instrument.title}\n${instrument.id} · registry ${version}\n`)
  printTable({
    columns: ['fact', 'value', 'source'],
    rows: facts(record).map(([column, value, source]) => [column, value, marks(source)]),
  })
  if (record.aliases.length > 0) print(`also: ${record.aliases.map(({ alias }) => alias).join(', ')}`)
  section(
    'Participations',
    ['actor', 'name', 'role', 'from – to', 'start', 'source', 'note'],
    record.participations.map((row) => [
      row.actor,
      row.name,
      row.role,
      span(row),
      row.start,
      marks(row.source),
      row.note ?? '',
    ]),
  )
  section(
    'Codings',
    ['variable', 'value', 'benefits', 'source'],
    record.codings.map((row) => [
      row.label,
      row.sources_differ ? `${row.value} (sources differ)` : row.value,
      row.benefits ?? '',
      marks(row.source),
    ]),
  )
  section(
    'Relations',
    ['relation', 'instrument', 'source', 'note'],
    record.relations.map((row) => [
      relationInWords(row),
      row.direction === 'to' ? row.other : row.instrument,
      marks(row.source),
      row.note ?? '',
    ]),
  )
  section(
    'Values not used',
    ['column', 'value', 'source'],
    record.field_sources
      .filter(({ used }) => used === 'no')
      .map((row) => [row.column, row.value, marks(row.source)]),
  )
  for (const out of record.stayed_out) {
    const who = {
      'bloc-members': `members of ${out.bloc} on ${out.on} that stayed out`,
      'signed-only': 'signatories that are not party',
      states: 'states of today that are neither party nor signatory',
    }[out.kind]
    print(`\n${out.actors.length} of ${out.of} ${who}: ${out.actors.join(' ')}`)
  }
  section(
    'Sources',
    ['', 'citation', 'address'],
    record.sources.map((source) => [`[${number.get(source.id)}]`, source.citation, source.url ?? '']),
  )
  print(`\nCite: ${record.cite.plain}`)
}

function section(title: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  if (rows.length === 0) return
  print(`\n${title} (${rows.length})`)
  printTable({ columns, rows })
}

function span({ from, to, start }: { from: string | null; to: string | null; start: string }): string {
  return `${from ?? (start === 'inferred' ? 'as the instrument' : 'not recorded')} – ${to ?? ''}`.trimEnd()
}

function relationInWords({ kind, direction }: { kind: string; direction: 'to' | 'from' }): string {
  const reverse: Record<string, string> = {
    supersedes: 'superseded by',
    amends: 'amended by',
    implements: 'implemented by',
    cites: 'cited by',
  }
  return direction === 'to' ? kind : (reverse[kind] ?? kind)
}
