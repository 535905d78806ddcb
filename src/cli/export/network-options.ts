import { type Command, Option } from 'commander'
import { LAYER_SETS, type LayerSet, layersOf } from '../../layers/layer-sets.ts'
import { type MembershipIndex, membershipIndex } from '../../layers/membership-index.ts'
import type { NetworkSpanSettings } from '../../layers/network-spans.ts'
import { StrataError } from '../../model/error.ts'
import { LAYERS, type Layer } from '../../model/layer.ts'
import type { Registry } from '../../model/registry.ts'
import { type LayerVerbOptions, settingsOf, withRuleOptions, year } from '../layer-options.ts'

/** The options of what is written of the layered network. */
export interface NetworkVerbOptions extends LayerVerbOptions {
  readonly from?: number
  readonly to?: number
  readonly layer?: readonly Layer[]
  readonly set?: LayerSet
  /** False with `--no-weight`. */
  readonly weight?: boolean
}

/** Adds the rules of the layered view, `--from --to`, the choice of layers, and `--without-inferred`. */
export function withNetworkFileOptions(command: Command): Command {
  const verb = withRuleOptions(command)
    .option('--without-inferred', 'on recorded starts alone: no tie whose start is the instrument’s own date')
    .option(
      '--from <year>',
      'first of several years: edges carry the years through which their numbers hold',
      year,
    )
    .option('--to <year>', 'last of several years; without it, this year', year)
    .addOption(new Option('--layer <layers...>', 'only these layers').choices(LAYERS).conflicts('set'))
    .addOption(new Option('--set <set>', 'several layers by a name').choices(LAYER_SETS))
    .option('--no-weight', 'without weights: fewer edges, each for as long as its instruments are as many')
  verb.options.find(({ long }) => long === '--year')?.conflicts(['from', 'to'])
  return verb
}

/** The index and the settings that the options choose; one year is a stretch of one. */
export function networkAsked(
  registry: Registry,
  options: NetworkVerbOptions,
): { readonly index: MembershipIndex; readonly settings: NetworkSpanSettings } {
  const { tieStart, year: only, blocRule, scope } = settingsOf(options)
  const firstYear = options.from ?? options.to ?? only
  const lastYear = options.to ?? only
  if (firstYear > lastYear)
    throw new StrataError('layers/years-reversed', { first: firstYear, last: lastYear })
  return {
    index: membershipIndex(registry, tieStart),
    settings: {
      blocRule,
      scope,
      inferred: options.withoutInferred ? 'without' : 'with',
      firstYear,
      lastYear,
      layers: options.layer ?? layersOf(options.set ?? 'all'),
      hasWeights: options.weight ?? true,
    },
  }
}

/** Whether several years are asked for. */
export function asksSpans({ from, to }: NetworkVerbOptions): boolean {
  return from !== undefined || to !== undefined
}
