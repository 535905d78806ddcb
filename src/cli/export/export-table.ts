import type { Command } from 'commander'
import { exportAbout } from '../../server/export/export-about.ts'
import { tableFile } from '../../server/export/table-file.ts'
import { registryForCommand } from '../open-workspace.ts'
import { assertNoTerminal, writePage } from './export-page.ts'
import { registryTable, tableNamed } from './registry-table.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from './write-output.ts'

const ABOUT = {
  csv: 'a table of the registry, or of a page of the API, as CSV: eight lines of what it is, then the header',
  parquet: 'a table of the registry, or of a page of the API, as Parquet; what it is stands in its metadata',
} as const

/** `strata export csv|parquet <table>`: one table in a file that says what it is. */
export function registerExportTable(verb: Command): void {
  for (const format of ['csv', 'parquet'] as const) {
    addOutputOptions(
      verb
        .command(format)
        .description(ABOUT[format])
        .argument('<table>', 'such as participations or bloc-members, or an address that begins with /api/'),
    ).action(async (text: string, place: OutputPlace, command: Command) => {
      if (text.startsWith('/')) return writePage(text, format, place, command)
      const schema = tableNamed(text)
      assertFree(place.output, place.force)
      assertNoTerminal(format, place)
      const registry = await registryForCommand(command)
      const table = registryTable(registry, schema)
      const about = exportAbout(table, {
        what: schema.description,
        address: `strata export ${format} ${schema.file.replace('.csv', '')}`,
        registryVersion: registry.version,
      })
      await writeOutput([tableFile(format, table, about)], place)
    })
  }
}
