import type { Command } from 'commander'
import type { BuiltPanelFacts } from '../../flows/panel/built-from.ts'
import { treatedPanel } from '../../flows/panel/treated-panel.ts'
import { readDemography } from './read-demography.ts'
import type { TreatmentOptions } from './treatment-options.ts'
import { stocksForCommand } from './workspace-stocks.ts'

/**
 * The panel of the workspace of a command with a set of instruments as treatment.
 * @throws StrataError of `stocksForCommand`, `readDemography` and `treatedPanel`
 */
export async function builtPanel(
  command: Command,
  treatment: string,
  options: TreatmentOptions,
): Promise<BuiltPanelFacts> {
  const { registry, tables, stocks, coverage } = await stocksForCommand(command, treatment)
  const actors = new Set(registry.actors.map(({ id }) => id))
  const demography =
    options.demography === undefined ? null : readDemography(options.demography, (id) => actors.has(id))
  const built = treatedPanel({ tables, stocks, coverage, demography }, { ...options, treatment })
  return { ...built, treatment, registryVersion: registry.version }
}
