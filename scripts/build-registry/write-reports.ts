import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { sideTable } from '../../src/model/side-tables.ts'
import { tableSchema } from '../../src/model/table-schema.ts'
import type { Row } from './parts.ts'

/** The tables that the pages are written from, and nothing else. */
export interface ReportTables {
  readonly gaps: readonly Row[]
  readonly merges: readonly Row[]
  readonly problems: readonly Row[]
  readonly instruments: readonly Row[]
  readonly participations: readonly Row[]
}

/** GAPS.md, MERGES.md and PROBLEMS.md of a registry, by name: its tables in a form that reads well. */
export function reportPages(tables: ReportTables): Record<string, string> {
  return {
    'MERGES.md': mergesPage(tables.merges),
    'PROBLEMS.md': problemsPage(tables.problems),
    'GAPS.md': gapsPage(tables),
  }
}

/** The tables of a registry's folder that the pages are written from. */
export function readReportTables(folder: string): ReportTables {
  const read = (file: string): Row[] =>
    parse(readFileSync(join(folder, file), 'utf8'), { columns: true }) as Row[]
  return {
    gaps: read(sideTable('gaps').file),
    merges: read(sideTable('merges').file),
    problems: read(sideTable('problems').file),
    instruments: read(tableSchema('instruments').file),
    participations: read(tableSchema('participations').file),
  }
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n')
}

/** The cells of rows in the order of some columns. */
const cells = (rows: readonly Row[], columns: readonly string[]): string[][] =>
  rows.map((row) => columns.map((name) => row[name] ?? ''))

function mergesPage(merges: readonly Row[]): string {
  const merged = merges.filter((row) => row['state'] === 'merged')
  const unsure = merges.filter((row) => row['state'] === 'unsure')
  return `# Merges

The registry was put together from parts that overlap. An instrument is merged where that is sure: the same id; or the same tying actors, the
same date and the same family; or, across families, a title that names what the other is. Its row keeps the sources of both, the id that went away
is an alias (\`aliases.csv\`, kind \`former-id\`), and a value that was not used stands in \`field-sources.csv\`.

## Merged (${merged.length})

${table(['kept', 'gone', 'why'], cells(merged, ['instrument', 'other', 'reason']))}

## Unsure: left as two (${unsure.length})

Same actors, and a date or family that fits, but nothing that shows them to be one. A correction that settles one is welcome.

${table(
  ['ids', 'dates', 'titles', 'why not merged'],
  unsure.map((row) => [
    `${row['instrument']} ~ ${row['other']}`,
    ...['dates', 'titles', 'reason'].map((name) => row[name] ?? ''),
  ]),
)}
`
}

function problemsPage(problems: readonly Row[]): string {
  const count = (state: string): number => problems.filter((row) => row['state'] === state).length
  return `# Problems

${problems.length} problems were found in the parts from which the registry was put together: ${count('mended before')} mended before, ${count('mended')} mended
here, ${count('noted')} noted (nothing is wrong, or a convention settles it), ${count('open')} open.

${table(
  ['file', 'row', 'problem', 'state', 'what was done'],
  cells(problems, ['file', 'row', 'problem', 'state', 'done']),
)}
`
}

const byId = (a: Row, b: Row): number => ((a['id'] ?? '') < (b['id'] ?? '') ? -1 : 1)

/** What was left out for want of a source, what has no date, and what the parts do not cover. */
function gapsPage({ gaps, instruments, participations }: ReportTables): string {
  const undated = instruments.filter((row) => !row['signed'] && !row['in_force']).toSorted(byId)
  const unknown = participations.filter((row) => row['start'] === 'unknown')
  const byInstrument = new Map<string, string[]>()
  for (const row of unknown) {
    const id = row['instrument'] ?? ''
    byInstrument.set(id, [...(byInstrument.get(id) ?? []), row['actor'] ?? ''])
  }
  const ofKind = (kind: string): Row[] => gaps.filter((row) => row['kind'] === kind)
  const [rows, fields] = [ofKind('row-left-out'), ofKind('field-blanked')]
  return `# Gaps

What the registry does not know, so that nobody takes an absence for a fact.

## Not covered

${ofKind('not-covered')
  .map(({ detail }) => `- ${detail}`)
  .join('\n')}

## Rows left out for want of a source (${rows.length})

${table(['table of the part', 'row', 'why'], cells(rows, ['table', 'row', 'detail']))}

## Fields blanked for want of a source (${fields.length})

${table(['table of the part', 'row', 'field and value'], cells(fields, ['table', 'row', 'detail']))}

## Instruments without any date (${undated.length}): in no year of a series

${table(['id', 'title'], cells(undated, ['id', 'title']))}

## Participations without a start (${unknown.length}): in no year of a series

${table(
  ['instrument', 'actors'],
  [...byInstrument]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, actors]) => [id, actors.toSorted().join(' ')]),
)}
`
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../registry'))
  for (const [file, text] of Object.entries(reportPages(readReportTables(folder))))
    writeFileSync(join(folder, file), text)
}
