import type { AnswerTable } from '../../api/answer-table.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { COMMON_STOCK_ONE_IN } from '../../reuse/attribution.ts'
import { ATTRIBUTION_RULES } from '../../reuse/by-rule.ts'
import { exportAbout } from '../../server/export/export-about.ts'
import { tableParquet } from '../../server/export/table-file.ts'
import { assertNoTerminal } from '../export/export-page.ts'
import { writeOutput } from '../export/write-output.ts'
import { type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import type { LineageAnswer } from './lineage-answer.ts'
import { lineageFootnotes, lineageInColumns } from './lineage-in-words.ts'
import type { LineageVerbOptions } from './lineage-options.ts'
import { LINEAGE_TABLES } from './lineage-views.ts'

/**
 * Prints a view of the answer: for reading, as CSV, as JSON (what it rests on, and the rows as objects), or as Parquet.
 * @throws StrataError `export/not-for-a-terminal`
 */
export async function printLineage(answer: LineageAnswer, options: LineageVerbOptions): Promise<void> {
  const { view, json, csv, parquet, rule = null, scope, min } = options
  const table = LINEAGE_TABLES[view](answer)
  const printed = plain(table)
  if (json) return printJson({ about: settings(answer, options), rows: objects(table) })
  if (csv) return printCsv(printed)
  if (parquet) {
    assertNoTerminal('parquet', {})
    const what = `Whose words: ${view} (METHOD §2, textual precedent).`
    const filter = Object.fromEntries(
      Object.entries(settings(answer, options)).map(([name, value]) => [name, String(value)]),
    )
    const about = exportAbout(table, {
      what,
      address: `strata reuse lineage --view ${view}`,
      registryVersion: answer.registryVersion,
      filter,
    })
    return writeOutput([tableParquet(table, about)], {})
  }
  printTable(view === 'texts' ? lineageInColumns(answer, rule) : ofOneRule(printed, rule ?? 'earliest'))
  print(['', ...lineageFootnotes(answer, { rule, scope, min }), ...table.partial].join('\n'))
}

function plain({ columns, rows }: AnswerTable): PrintedTable {
  return { columns: columns.map(({ name }) => name), rows }
}

/** What the figures rest on. */
function settings(
  { leftOut, chance, registryVersion }: LineageAnswer,
  { view, scope, min, without, draws, seed, exclude }: LineageVerbOptions,
): Readonly<Record<string, string | number | null>> {
  return {
    view,
    scope,
    min,
    common_over: 1 / COMMON_STOCK_ONE_IN,
    without: without.join(','),
    left_out: leftOut.size,
    exclude: exclude ?? '',
    draws: chance === null ? 0 : draws,
    seed,
    null: chance?.status ?? 'not asked for',
    method: REUSE_METHOD,
    unicode: process.versions.unicode ?? 'unknown',
    registry: registryVersion,
  }
}

function objects({ columns, rows }: AnswerTable) {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, c) => [name, row[c] ?? null])))
}

/** To be read, the figures of one rule; the files have all three. */
function ofOneRule({ columns, rows }: PrintedTable, rule: string): PrintedTable {
  const others = ATTRIBUTION_RULES.filter((each) => each !== rule)
  const ruleColumn = columns.indexOf('rule')
  const shown = columns.flatMap((name, c) => (others.some((other) => name.endsWith(other)) ? [] : [c]))
  return {
    columns: shown.map((c) => columns[c] ?? ''),
    rows: rows
      .filter((row) => ruleColumn < 0 || row[ruleColumn] === rule)
      .map((row) => shown.map((c) => row[c] ?? null)),
  }
}
