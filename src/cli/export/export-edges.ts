import { type Command, Option } from 'commander'
import { rulesInWords } from '../../api/rules-in-words.ts'
import { leftOutInWords } from '../../api/tables/left-out-in-words.ts'
import { edgeColumns } from '../../layers/edge-columns.ts'
import { leftOut } from '../../layers/left-out.ts'
import { networkSpans } from '../../layers/network-spans.ts'
import { LAYERS } from '../../model/layer.ts'
import { REGISTRY_LICENCE } from '../../model/licence.ts'
import { registryDate } from '../../model/registry-date.ts'
import { columnsParquet, tableCsvPieces } from '../../server/export/table-file.ts'
import { registryForCommand } from '../open-workspace.ts'
import { assertNoTerminal } from './export-page.ts'
import { type NetworkVerbOptions, networkAsked, withNetworkFileOptions } from './network-options.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from './write-output.ts'

interface EdgesVerbOptions extends NetworkVerbOptions, OutputPlace {
  readonly csv?: boolean
  readonly parquet?: boolean
}

/** `strata export edges`: the layered network as a table, a row for each pair, layer and stretch of years. */
export function registerExportEdges(verb: Command): void {
  addOutputOptions(
    withNetworkFileOptions(
      verb
        .command('edges')
        .description('the layered network as a table: a row for each pair, layer and stretch of years')
        .addOption(new Option('--csv', 'as CSV (the default)').conflicts('parquet'))
        .option('--parquet', 'as Parquet'),
    ),
  ).action(async (options: EdgesVerbOptions, command: Command) => {
    assertFree(options.output, options.force)
    const format = options.parquet ? 'parquet' : 'csv'
    assertNoTerminal(format, options)
    const registry = await registryForCommand(command)
    const { index, settings } = networkAsked(registry, options)
    const { firstYear, lastYear, blocRule, scope, inferred = 'with', layers } = settings
    const spans = networkSpans(index, settings)
    const columns = edgeColumns(index, spans)
    const told = columns.map(({ name, type, description }) => ({ name, type, description }))
    const about = {
      what: 'Ties of the layered network: a row for each pair, layer and stretch of years through which the numbers hold.',
      address: 'strata export edges',
      registry_version: registry.version,
      registry_date: registryDate(registry.version),
      filter: {
        years: firstYear === lastYear ? String(firstYear) : `${firstYear}-${lastYear}`,
        ...(layers.length < LAYERS.length && { layers: layers.join(' ') }),
      },
      rules: rulesInWords({ blocs: blocRule, scope, start: index.tieStart, inferred }),
      rows: spans.length,
      of: null,
      partial: leftOutInWords(leftOut(index, { year: firstYear, blocRule, scope }, lastYear)),
      licence: REGISTRY_LICENCE,
      columns: told,
    }
    const rows = Array.from({ length: spans.length }, (_, s) => s)
    if (format === 'parquet') {
      const filled = columns.map((column) => ({ ...column, data: rows.map(column.cell) }))
      await writeOutput([columnsParquet(filled, about)], options)
    } else {
      await writeOutput(
        tableCsvPieces(
          { columns: told },
          (function* () {
            for (let s = 0; s < spans.length; s++) yield columns.map(({ cell }) => cell(s))
          })(),
          about,
        ),
        options,
      )
    }
  })
}
