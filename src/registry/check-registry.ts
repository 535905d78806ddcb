import { checkCells } from './check/check-cells.ts'
import { checkCodes } from './check/check-codes.ts'
import { checkDates } from './check/check-dates.ts'
import { checkDuplicates } from './check/check-duplicates.ts'
import { checkFieldSources } from './check/check-field-sources.ts'
import { checkInstrumentIds } from './check/check-instrument-ids.ts'
import { checkInstruments, checkRelations } from './check/check-instruments.ts'
import { checkOverlaps } from './check/check-overlaps.ts'
import { checkPackage } from './check/check-package.ts'
import { checkReferences } from './check/check-references.ts'
import { checkSideTables } from './check/check-side-tables.ts'
import { checkStocks } from './check/check-stocks.ts'
import { newReport } from './check/report.ts'
import type { RegistryFolder } from './files.ts'
import type { Finding } from './finding.ts'
import type { ReadRegistry } from './read-registry.ts'

/** Everything that `strata check` finds in a registry, by file and row. Time O(rows + cells of the stocks). */
export async function checkRegistry(folder: RegistryFolder): Promise<Finding[]> {
  const stocks = await checkStocks(folder, folder.stocks)
  const side = checkSideTables(folder, folder.texts)
  const usedByStocks = new Set([...stocks.sources, ...side.sources])
  const tables = checkTables(folder, usedByStocks)
  const described = checkPackage(folder, side.rowCounts)
  const findings = [...folder.findings, ...tables, ...described, ...stocks.findings, ...side.findings]
  return findings.toSorted(
    (a, b) => a.file.localeCompare(b.file) || (a.row ?? 0) - (b.row ?? 0) || a.rule.localeCompare(b.rule),
  )
}

/**
 * What the checks of rows find in tables, wherever they came from; what reading them found is not among it.
 * @param usedByStocks sources that the stocks name, so that they do not count as unused
 */
export function checkTables(read: ReadRegistry, usedByStocks: ReadonlySet<string> = new Set()): Finding[] {
  const report = newReport()
  checkReferences(read, report, usedByStocks)
  for (const check of [
    checkCells,
    checkDuplicates,
    checkDates,
    checkOverlaps,
    checkCodes,
    checkInstrumentIds,
    checkInstruments,
    checkRelations,
    checkFieldSources,
  ]) {
    check(read, report)
  }
  return report.findings
}
