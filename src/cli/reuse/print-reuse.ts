import type { AnswerTable } from '../../api/answer-table.ts'
import type { ReadCorpus } from '../../reuse/workers.ts'
import { assertNoTerminal } from '../export/export-page.ts'
import { writeOutput } from '../export/write-output.ts'
import { type Cell, print, printCsv, printJson, printTable } from '../output.ts'
import type { FormatOptions } from './reuse-options.ts'
import { whyInWords } from './why-in-words.ts'

/** What a measure found: the rows, what they rest on, and what is said to a reader besides. */
export interface ReuseAnswer {
  readonly columns: AnswerTable['columns']
  readonly rows: AnswerTable['rows']
  /** Name of the measure and its settings. */
  readonly settings: Readonly<Record<string, string | number | readonly string[]>>
  readonly unread: ReadCorpus['unread']
  /** For reading: the columns that are shown, how many rows, and sentences below. */
  readonly shown: readonly string[]
  readonly most: number
  readonly notes: readonly string[]
}

/**
 * Prints an answer: aligned for reading, as CSV, as JSON (`about` and `rows`) or as Parquet. For reading and as JSON a sentence says what each
 * reason of an empty row means.
 * @throws StrataError `export/not-for-a-terminal`
 */
export async function printReuse(answer: ReuseAnswer, { json, csv, parquet }: FormatOptions): Promise<void> {
  const { columns, rows, settings, unread } = answer
  const names = columns.map(({ name }) => name)
  const reason = names.indexOf('reason')
  const why = (some: ReuseAnswer['rows']) => whyInWords(some.map((row) => row[reason]))
  const about = {
    ...settings,
    unicode: process.versions['unicode'] ?? 'unknown',
    left_out: unread.map(({ name, error }) => ({ file: name, code: error.code, why: error.message })),
    rows: rows.length,
    reasons: why(rows),
    columns,
  }
  if (json)
    return printJson({
      about,
      rows: rows.map((row) => Object.fromEntries(names.map((name, c) => [name, row[c] ?? null]))),
    })
  if (csv) return printCsv({ columns: names, rows })
  if (parquet) {
    const { tableParquet } = await import('../../server/export/table-file.ts')
    return writeOutput([tableParquet({ columns, rows }, about)], {})
  }
  const places = answer.shown.map((name) => names.indexOf(name))
  const shownRows = rows.slice(0, answer.most)
  printTable({
    columns: answer.shown.map((name) => name.replaceAll('_', ' ')),
    rows: shownRows.map((row) => places.map((place): Cell => row[place] ?? null)),
  })
  const cut = rows.length - shownRows.length
  const more = cut > 0 ? [`${cut} further rows: --csv, --json and --parquet have all.`] : []
  const reasons = Object.entries(why(shownRows)).map(([name, sentence]) => `${name}: ${sentence}.`)
  print(['', ...reasons, ...more, ...answer.notes, `Words by Unicode ${about.unicode}.`].join('\n'))
}

/** Asked before the work, so that it is not done for nothing. */
export function assertPrintable({ parquet }: FormatOptions): void {
  if (parquet) assertNoTerminal('parquet', {})
}
