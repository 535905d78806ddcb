import type { Command } from 'commander'
import { type TreatedPanel, treatedPanel } from '../../flows/panel/treated-panel.ts'
import type { TreatmentOptions } from './treatment-options.ts'
import { stocksForCommand } from './workspace-stocks.ts'

/** A panel of the workspace, with the treatment as asked and the version that it was built from. */
export interface BuiltPanel extends TreatedPanel {
  readonly treatment: string
  readonly registryVersion: string
}

/**
 * The panel of the workspace of a command with a set of instruments as treatment.
 * @throws StrataError of `stocksForCommand` and `treatedPanel`
 */
export async function builtPanel(
  command: Command,
  treatment: string,
  options: TreatmentOptions,
): Promise<BuiltPanel> {
  const { registry, stocks, coverage } = await stocksForCommand(command)
  const built = treatedPanel({ tables: registry, stocks, coverage }, { ...options, treatment })
  return { ...built, treatment, registryVersion: registry.version }
}
