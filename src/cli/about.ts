import { Argument, type Command } from 'commander'
import type { AboutAnswer, Lacks } from '../api/about.ts'
import { rowsWithWords } from '../api/about-match.ts'
import type { AnswerTable } from '../api/answer-table.ts'
import {
  aboutTable,
  corridorsTable,
  flowCoverageTable,
  gapsTable,
  licencesTable,
  mergesTable,
  problemsTable,
  sourcesCoverageTable,
} from '../api/tables/about-tables.ts'
import { type AboutReader, aboutReader } from '../server/about-reader.ts'
import { openForCommand } from './open-workspace.ts'
import { type Cell, type OutputOptions, print, printCsv, printJson, printTable, shorten } from './output.ts'
import { workspaceService } from './workspace-service.ts'

const PARTS = ['sources', 'licences', 'gaps', 'merges', 'problems', 'flows', 'corridors'] as const

type Part = (typeof PARTS)[number]

interface AboutOptions extends OutputOptions {
  readonly find?: string
}

interface PartAnswer {
  readonly answer: object
  readonly table: AnswerTable
  readonly shown: number
  readonly of: number
}

const CELL_WIDTH = 70

/** `strata about [part]`: what the registry is made of and what it lacks, or one list of it. */
export function registerAbout(program: Command): void {
  program
    .command('about')
    .description(
      'about the data: what the rows lack by layer and family; sources, licences, gaps, merges, problems',
    )
    .addArgument(new Argument('[part]', 'one list; without it, what the instruments lack').choices(PARTS))
    .option('--find <words>', 'only rows of the list that hold the words')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (part: Part | undefined, options: AboutOptions, command: Command) => {
      const workspace = await openForCommand(command)
      try {
        const service = await workspaceService(workspace, false)
        const reader = aboutReader(service)
        const { version } = service.lookup.registry
        if (part === undefined) return printAbout(reader.about(), options)
        const { answer, table, shown, of } = partAnswer(part, options.find, {
          reader,
          version,
          stockCells: service.stockCells,
        })
        printTableOf(answer, table, options)
        if (!options.json && !options.csv) print(`\n${shown} of ${of} ${part}. Registry ${version}.`)
      } finally {
        workspace.close()
      }
    })
}

interface PartSource {
  readonly reader: AboutReader
  readonly version: string
  readonly stockCells: number | null
}

function partAnswer(part: Part, words: string | undefined, from: PartSource): PartAnswer {
  const { reader, version: registry_version, stockCells } = from
  const found = <Row extends object>(
    all: readonly Row[],
    tableOf: (items: Row[]) => AnswerTable,
  ): PartAnswer => {
    const items = rowsWithWords(all, words)
    const of = all.length
    return { answer: { registry_version, items, of }, table: tableOf(items), shown: items.length, of }
  }
  const listed = <Row>(items: Row[], of: number) => ({ registry_version, items, of })
  switch (part) {
    case 'sources':
      return found(reader.sources(), sourcesCoverageTable)
    case 'licences':
      return found(reader.licences(), (items) => licencesTable({ registry_version, items }))
    case 'gaps':
      return found(reader.gaps(), (items) => gapsTable(listed(items, reader.gaps().length)))
    case 'merges':
      return found(reader.merges(), (items) => mergesTable(listed(items, reader.merges().length)))
    case 'problems':
      return found(reader.problems(), (items) => problemsTable(listed(items, reader.problems().length)))
    case 'flows':
      return found(reader.flows(), (items) =>
        flowCoverageTable({ registry_version, stock_cells: stockCells, items }),
      )
    case 'corridors':
      return found(reader.corridors(), (items) => corridorsTable(items, reader.corridors().length))
  }
}

function printAbout(answer: AboutAnswer, options: OutputOptions): void {
  printTableOf(answer, aboutTable(answer), options)
  if (options.json || options.csv) return
  const { all, participations: rows } = answer
  print(`\nRegistry ${answer.registry_version} of ${answer.date}. ${answer.licence}.`)
  print(
    `Of ${all.instruments} instruments ${share(all, 'undated')} have no date, ${share(all, 'without_binding')} no binding, ` +
      `${share(all, 'without_end')} no end recorded; the principal source of ${share(all, 'without_licence')} states no licence, of ` +
      `${share(all, 'source_undated')} no date.`,
  )
  print(
    `Of ${rows.rows} participations the start of ${rows.inferred} is inferred, of ${rows.unknown} unknown.`,
  )
}

function share(all: Lacks, name: Exclude<keyof Lacks, 'source_year'>): string {
  return `${all[name]} (${Math.round((100 * all[name]) / Math.max(1, all.instruments))} %)`
}

function printTableOf(answer: object, { columns, rows }: AnswerTable, { json, csv }: OutputOptions): void {
  const names = columns.map(({ name }) => name)
  if (json) printJson(answer)
  else if (csv) printCsv({ columns: names, rows })
  else printTable({ columns: names, rows: rows.map((row) => row.map(short)) })
}

const short = (cell: Cell): Cell => (typeof cell === 'string' ? shorten(cell, CELL_WIDTH) : cell)
