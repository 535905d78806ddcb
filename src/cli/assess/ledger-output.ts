import type { LabourLedgerAnswer, LabourLedgerQuery, LedgerRowAnswer } from '../../api/labour-ledger.ts'
import { labourLedgerTable } from '../../api/tables/labour-ledger-tables.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import { labourLedgerAnswer } from '../../server/partnership/labour-ledger-answer.ts'
import { type Cell, type PrintedTable, print, printTable } from '../output.ts'

/** The ledger of the coded labour agreements, as `strata assess labour-agreement --json` prints it: what the API answers. */
export function ledgerAsJson(
  lookup: RegistryLookup,
  weights: LabourLedgerQuery['weights'] = 'split',
): LabourLedgerAnswer {
  return labourLedgerAnswer(lookup, weights)
}

/** One of its lists as CSV holds it: decades, provisions or agreements. */
export function ledgerTable(
  ledger: LabourLedgerAnswer,
  rows: LabourLedgerQuery['rows'] = 'decades',
): PrintedTable {
  const table = labourLedgerTable(ledger, rows)
  return { columns: table.columns.map(({ name }) => name), rows: table.rows }
}

/** Prints it for reading: decades with intervals, what other weights give, and provisions by whom they serve. */
export function printLedger(ledger: LabourLedgerAnswer): void {
  const { all, decades, by_weights, provisions, source, weights } = ledger
  print(
    `${all.agreements} coded labour agreements (${source.join(', ')}), ${all.with_provisions} of them with a provision that counts.\n`,
  )
  const row = (name: Cell, figures: LedgerRowAnswer): Cell[] => [
    name,
    figures.agreements,
    ...(['origin', 'destination', 'migrants'] as const).map((group) =>
      percents(figures.shares?.[group] ?? null),
    ),
    figures.met?.count ?? null,
    percents(figures.met?.share ?? null),
  ]
  const columns = ['agreements', 'origin', 'destination', 'migrants', 'met', 'of those with provisions']
  printTable({
    columns: ['decade', ...columns],
    rows: [
      ...decades.map((decade) => row(decade.decade === null ? 'not known' : `${decade.decade}s`, decade)),
      row('all', all),
    ],
  })
  print(
    `\nMean shares of provisions in percent, with 95 % intervals. Met: each of the three has at least ${Math.round(100 * ledger.least_share)} %. Added up by the rule ${weights}; the others give over all years:\n`,
  )
  printTable({
    columns: ['weights', ...columns],
    rows: by_weights.map((figures) => row(figures.weights, figures)),
  })
  print('')
  printTable({
    columns: ['serves', 'provision', 'agreements', 'of'],
    rows: provisions.map(({ benefits, label, yes, coded }) => [benefits, label, yes, coded]),
  })
  const other = provisions.filter(({ as_published }) => as_published === false)
  if (other.length > 0)
    print(
      `\nNot as the source counts them: ${other.map(({ variable, published_yes, published_coded }) => `${variable} (${published_yes} of ${published_coded})`).join(', ')}.`,
    )
}

function percents(mean: { value: number; low: number | null; high: number | null } | null): Cell {
  if (mean === null) return null
  const percent = (share: number): string => String(Math.round(100 * share))
  return mean.low === null || mean.high === null
    ? percent(mean.value)
    : `${percent(mean.value)} (${percent(mean.low)}–${percent(mean.high)})`
}
