import type { Command } from 'commander'
import { registerExportEdges } from './export-edges.ts'
import { registerExportJsonLd } from './export-json-ld.ts'
import { registerExportGeojson, registerExportGexf, registerExportGraphml } from './export-network.ts'
import { registerExportPage } from './export-page.ts'
import { registerExportTable } from './export-table.ts'
import { registerExportTables } from './export-tables.ts'

/** `strata export`: the registry, a table, a page or a network, for other programs. Nothing is overwritten without `--force`. */
export function registerExport(program: Command): void {
  const verb = program
    .command('export')
    .description('take data elsewhere: tables, one table, a page’s data, linked data, maps, networks')
  registerExportTables(verb)
  registerExportTable(verb)
  registerExportPage(verb)
  registerExportJsonLd(verb)
  registerExportGeojson(verb)
  registerExportGraphml(verb)
  registerExportGexf(verb)
  registerExportEdges(verb)
}
