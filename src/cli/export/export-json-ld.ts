import type { Command } from 'commander'
import { jsonLd } from '../../registry/export/json-ld.ts'
import { registryForCommand } from '../open-workspace.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from './write-output.ts'

/** `strata export jsonld`: the registry as linked data. */
export function registerExportJsonLd(verb: Command): void {
  addOutputOptions(
    verb
      .command('jsonld')
      .description('the registry as linked data: schema.org and ELI terms, explained in the file itself'),
  ).action(async (place: OutputPlace, command: Command) => {
    assertFree(place.output, place.force)
    await writeOutput(jsonLd(await registryForCommand(command)), place)
  })
}
