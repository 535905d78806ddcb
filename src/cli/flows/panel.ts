import { basename } from 'node:path'
import type { Command } from 'commander'
import { builtFrom } from '../../flows/panel/built-from.ts'
import { builtInWords } from '../../flows/panel/built-in-words.ts'
import { COUNTED_AT } from '../../flows/panel/counted-at.ts'
import { fixestScript } from '../../flows/panel/fixest-script.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from '../export/write-output.ts'
import { print, printCsv, printJson, printTable } from '../output.ts'
import { builtPanel } from './built-panel.ts'
import { panelFile } from './panel-file.ts'
import { type TreatmentOptions, withTreatmentOptions } from './treatment-options.ts'

interface PanelOptions extends TreatmentOptions, OutputPlace {
  readonly treatment: string
  readonly script?: string
}

/** `strata flows panel`: the table that is estimated, and an R script that estimates it again. */
export function registerPanel(verb: Command): void {
  addOutputOptions(
    withTreatmentOptions(
      verb
        .command('panel')
        .description(
          'the exact table that a treatment is estimated on, as CSV, or by the file’s ending .csv.gz or .parquet',
        )
        .requiredOption(
          '--treatment <conditions>',
          'instruments: family=labour-agreement,joint_commit=yes; topic=visa|recruit, or group=control for any topic of a group',
        )
        .option('--script <file>', 'also write an R script that estimates the table with fixest'),
    ),
  ).action(async (options: PanelOptions, command: Command) => {
    assertFree(options.output, options.force)
    assertFree(options.script, options.force)
    const built = await builtPanel(command, options.treatment, options)
    const about = builtInWords(built, options)
    await writeOutput(panelFile(built.panel, options.output), options)
    if (options.script !== undefined)
      await writeOutput([fixestScript(basename(options.output ?? 'panel.csv'), about)], {
        output: options.script,
        ...(options.force === undefined ? {} : { force: options.force }),
      })
    process.stderr.write(`${about}\n`)
    const left = builtFrom(built, options).left_out.filter(({ instruments }) => instruments.length > 0)
    for (const { reason, instruments } of left)
      process.stderr.write(`Left out, ${reason}: ${instruments.join(', ')}\n`)
  })
}

/** `strata flows places`: which territory and dissolved state is counted where. */
export function registerPlaces(verb: Command): void {
  verb
    .command('places')
    .description('which territory and which dissolved state is counted where in the panel')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action((options: { readonly json?: boolean; readonly csv?: boolean }) => {
      if (options.json) return printJson(COUNTED_AT)
      const table = {
        columns: ['actor', 'counted_at', 'why'],
        rows: COUNTED_AT.map(({ actor, at, why }) => [actor, at.join(';'), why]),
      }
      if (options.csv) return printCsv(table)
      printTable(table)
      print('Every other actor is counted under its own code.')
    })
}
