import type { Command } from 'commander'
import { assessClause } from '../../assess/assess-clause.ts'
import type { ClauseRecord } from '../../assess/clause-record.ts'
import { StrataError } from '../../model/error.ts'
import { oneFile } from '../one-file.ts'
import { type OutputOptions, print, printCsv, printJson, printTable } from '../output.ts'
import { readClauses } from './read-clauses.ts'
import { recordAsJson, recordTable } from './record-output.ts'

interface AssessOptions extends OutputOptions {
  readonly clauses?: string
}

/** `strata assess`: what clauses say of who owes what to whom (METHOD §3). */
export function registerAssess(program: Command): void {
  program
    .command('assess')
    .description('who owes what to whom in clauses: topics, bearer, beneficiary, modal, action, condition')
    .option(
      '--clauses <file>',
      'a CSV table of clauses: id, text, and as far as known chapeau, article_text, party_a, party_b, kind_a, kind_b (state or bloc), lang',
    )
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action((options: AssessOptions) => {
      if (options.clauses === undefined) throw new StrataError('assess/nothing-asked')
      const { bytes, file } = oneFile(options.clauses)
      const records = readClauses(bytes, file).map(assessClause)
      if (options.json) printJson({ clauses: records.map(recordAsJson) })
      else if (options.csv) printCsv(recordTable(records))
      else printRecords(records)
    })
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
