import { type Command, Option } from 'commander'
import { assessClause } from '../../assess/assess-clause.ts'
import { type ClauseRecord, PARTY_KINDS } from '../../assess/clause-record.ts'
import { languagesNotRead } from '../../assess/languages-not-read.ts'
import { partnershipGatherer } from '../../collection/assess/partnership-of.ts'
import { heldStocks } from '../../collection/held-stocks.ts'
import { StrataError } from '../../model/error.ts'
import { FAMILIES, type Family } from '../../model/instrument.ts'
import { countProgress } from '../count-progress.ts'
import { interruptible } from '../interruptible.ts'
import { oneFile } from '../one-file.ts'
import { type OutputOptions, print, printCsv, printJson, printTable } from '../output.ts'
import { isFile } from '../reuse/draft-of-file.ts'
import { type TextCollection, withTexts } from '../text-collection.ts'
import { type Assessed, assessedFile, assessedInstrument, type PartiesGiven } from './assessed-text.ts'
import { assessmentAsJson } from './assessment-output.ts'
import { classTable, printClass } from './class-output.ts'
import { ledgerAsJson, printLedger } from './ledger-output.ts'
import { alsoCalled, partyAliases } from './party-aliases.ts'
import { printQuality } from './quality-output.ts'
import { readClauses } from './read-clauses.ts'
import { readCodedClauses } from './read-coded-clauses.ts'
import { recordAsJson, recordTable } from './record-output.ts'
import { printReport, reportTable } from './report-output.ts'

interface AssessOptions extends OutputOptions, PartiesGiven {
  readonly clauses?: string
  readonly against?: string
  readonly withFamily?: boolean
}

/** `strata assess`: who owes what to whom, in a text or in clauses (METHOD §3). */
export function registerAssess(program: Command): void {
  program
    .command('assess')
    .description(
      'is it a partnership: promises beside critical readings of an instrument, a class or a file; who owes what to whom, with the clauses',
    )
    .argument('[what]', 'id of an instrument, a family of instruments, or a file')
    .option(
      '--clauses <file>',
      'instead, a CSV table of clauses: id, text, and as far as known chapeau, article_text, party_a, party_b, kind_a, kind_b (state or bloc), lang',
    )
    .option(
      '--against <file>',
      'with --clauses: how far the rules agree with a CSV table of codes: id, topics (parted by ;), bearer, modal, action, condition_type, and as far as coded beneficiary, prohibition, coder',
    )
    .option('--party-a <name>', 'for a file: the destination or the bloc, else the first named')
    .option('--party-b <name>', 'for a file: the partner of origin or transit')
    .addOption(new Option('--kind-a <kind>', 'what party A is').choices(PARTY_KINDS).default('state'))
    .addOption(new Option('--kind-b <kind>', 'what party B is').choices(PARTY_KINDS).default('state'))
    .option(
      '--alias <name=side>',
      'for a file or --clauses: another name of a side, such as "Host Country=a"; as often as there are names',
      (alias: string, before: readonly string[] = []) => [...before, alias],
    )
    .option(
      '--with-family',
      'for an instrument: read all texts of its family, however many, for the say-do gap',
    )
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (what: string | undefined, options: AssessOptions, command: Command) => {
      if (options.clauses !== undefined) {
        const { bytes, file } = oneFile(options.clauses)
        const { a, b } = partyAliases(options.alias)
        const records = readClauses(bytes, file).map((clause) =>
          assessClause({
            ...clause,
            partyA: alsoCalled(clause.partyA, a),
            partyB: alsoCalled(clause.partyB, b),
          }),
        )
        if (options.against === undefined) return printClauses(records, options)
        const coded = oneFile(options.against)
        return printQuality(records, readCodedClauses(coded.bytes, coded.file), options)
      }
      if (options.against !== undefined) throw new StrataError('assess/against-alone')
      if (what === undefined) throw new StrataError('assess/nothing-asked')
      if (!isFile(what) && options.alias !== undefined) throw new StrataError('assess/alias-of-registry')
      if (isFile(what)) return printAssessed(await assessedFile(what, options), options)
      await withTexts(command, async (collection) => {
        if (isFamily(what)) return assessFamily(collection, what, options)
        const { withFamily } = options
        const gathered = withFamily === undefined ? {} : { withFamily }
        printAssessed(
          await interruptible((signal) => assessedInstrument(collection, what, { ...gathered, signal })),
          options,
        )
      })
    })
}

function isFamily(what: string): what is Family {
  return (FAMILIES as readonly string[]).includes(what)
}

async function assessFamily(
  collection: TextCollection,
  family: Family,
  options: OutputOptions,
): Promise<void> {
  const stocks = await heldStocks(collection.workspace)
  const found = await interruptible((signal) =>
    partnershipGatherer({ ...collection, stocks }).classOf(family, {
      progress: countProgress(family, 'instruments'),
      signal,
    }),
  )
  const ledger = family === 'labour-agreement' ? ledgerAsJson(collection.lookup) : null
  if (options.json) printJson({ class: found, ledger })
  else if (options.csv) printCsv(classTable(found))
  else {
    printClass(found)
    if (ledger === null) return
    print('')
    printLedger(ledger)
  }
}

function printAssessed({ report, texts }: Assessed, options: OutputOptions): void {
  if (options.json) printJson({ report, texts: texts.map(assessmentAsJson) })
  else if (options.csv) printCsv(reportTable(report))
  else {
    printReport(report)
    for (const { language, clauses } of texts.flatMap((text) => languagesNotRead(text.clauses)))
      print(
        `Not read: ${clauses.length} clauses in the language "${language}" (${clauses.slice(0, 3).join(', ')}${clauses.length > 3 ? ', …' : ''}); no figure counts them.`,
      )
  }
}

function printClauses(records: readonly ClauseRecord[], options: OutputOptions): void {
  if (options.json) printJson({ clauses: records.map(recordAsJson) })
  else if (options.csv) printCsv(recordTable(records))
  else printRecords(records)
}

function printRecords(records: readonly ClauseRecord[]): void {
  const { columns, rows } = recordTable(records)
  const shown = columns
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => !['rules', 'unresolved'].includes(name))
  printTable({
    columns: shown.map(({ name }) => name.replaceAll('_', ' ')),
    rows: rows.map((row) => shown.map(({ at }) => row[at] ?? null)),
  })
  const unresolved = [...new Set(records.flatMap((record) => record.unresolved))]
  const without = records.filter(({ topics }) => topics.length === 0).length
  print(
    `\n${records.length} clauses, ${without} of them about no topic of the codebook. Rules propose; coders decide.`,
  )
  if (unresolved.length > 0) print(`Parties that could not be told: ${unresolved.join(', ')}.`)
}
