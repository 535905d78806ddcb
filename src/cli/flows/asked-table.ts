import type { Command } from 'commander'
import type { BuiltPanelFacts } from '../../flows/panel/built-from.ts'
import { clusterOfDeals, panelOutcome } from '../../flows/panel/model-on-panel.ts'
import { panelTableOf } from '../../flows/panel/panel-table-of.ts'
import type { PanelTable } from '../../flows/panel-table.ts'
import { StrataError } from '../../model/error.ts'
import { builtPanel } from './built-panel.ts'
import type { ModelOptions } from './model-options.ts'
import { readPanel } from './read-panel.ts'
import type { TreatmentOptions } from './treatment-options.ts'

/** Where a model's table comes from, and the options with what follows from that. */
export interface AskedTable<Options> {
  readonly options: Options
  /** The regressors in words of the table. */
  readonly terms: string
  /** Null where the table is a file. */
  readonly built: BuiltPanelFacts | null
  tableWith(wanted: ReadonlySet<string>): Promise<PanelTable>
}

/**
 * The table of a model: a file (`--panel`), or the panel of the workspace under a treatment. On the workspace the regressor is `treated`
 * and errors are clustered by corridor, by instrument where a bloc's deals bind many corridors at once.
 * @param treated how the treatment is built on the workspace
 * @param workspaceOnly options that mean nothing to a file, as commander keeps them
 * @throws StrataError `flows/panel-or-treatment`, `flows/method-without-flow`, `flows/no-demography`, and those of `builtPanel`
 */
export async function askedTable<Options extends ModelOptions & { readonly treatment: string }>(
  options: Options,
  treated: TreatmentOptions,
  { command, workspaceOnly }: { readonly command: Command; readonly workspaceOnly: readonly string[] },
): Promise<AskedTable<Options>> {
  const { panel, treatment } = options
  if (panel !== undefined) {
    const stray = workspaceOnly.find((name) => command.getOptionValueSource(name) === 'cli')
    if (stray !== undefined)
      throw new StrataError('flows/panel-or-treatment', {
        option: `--${stray.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`,
        what: 'a model on a table (--panel)',
      })
    return { options, terms: treatment, built: null, tableWith: (wanted) => readPanel(panel, wanted) }
  }
  if (command.getOptionValueSource('flowMethod') === 'cli' && options.outcome !== 'flow')
    throw new StrataError('flows/method-without-flow', {
      method: options.flowMethod,
      outcome: options.outcome,
    })
  const built = await builtPanel(command, treatment, treated)
  return {
    options: {
      ...options,
      outcome: panelOutcome(options.outcome, options.flowMethod, built),
      cluster: options.cluster ?? (options.vcov === undefined ? clusterOfDeals(built.deals) : undefined),
    },
    terms: 'treated',
    built,
    tableWith: async () => panelTableOf(built.panel, 'the panel of the workspace'),
  }
}
