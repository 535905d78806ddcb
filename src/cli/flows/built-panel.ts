import type { Command } from 'commander'
import type { BuiltPanelFacts } from '../../flows/panel/built-from.ts'
import { treatedPanel } from '../../flows/panel/treated-panel.ts'
import type { TreatmentOptions } from './treatment-options.ts'
import { stocksForCommand } from './workspace-stocks.ts'

/**
 * The panel of the workspace of a command with a set of instruments as treatment.
 * @throws StrataError of `stocksForCommand` and `treatedPanel`
 */
export async function builtPanel(
  command: Command,
  treatment: string,
  options: TreatmentOptions,
): Promise<BuiltPanelFacts> {
  const { registry, stocks, coverage } = await stocksForCommand(command)
  const built = treatedPanel({ tables: registry, stocks, coverage }, { ...options, treatment })
  return { ...built, treatment, registryVersion: registry.version }
}
