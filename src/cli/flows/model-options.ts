import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ModelAsked } from '../../flows/asked-model.ts'
import { FLOW_METHODS, type FlowMethod } from '../../flows/panel/model-on-panel.ts'
import { FIXEST_SMALL_SAMPLE, type SmallSample } from '../../flows/small-sample.ts'
import { StrataError } from '../../model/error.ts'
import type { OutputOptions } from '../output.ts'

/** The options that every model on a table has. */
export interface ModelOptions extends OutputOptions, ModelAsked {
  readonly panel?: string
  readonly flowMethod: FlowMethod
}

/** Adds the options of a model on a table. */
export function withModelOptions(command: Command): Command {
  return command
    .option(
      '--panel <file>',
      'a table with a row for each corridor and year: CSV, or CSV compressed by gzip; without it, the panel of the workspace',
    )
    .addOption(
      new Option('--model <model>', 'Poisson pseudo-maximum likelihood, or least squares')
        .choices(['ppml', 'ols'])
        .default('ppml'),
    )
    .option(
      '--outcome <column>',
      'a column, or asinh(column), log(column), log1p(column); of the workspace also stock, asinh, flow (persons in the ten years before)',
      'stock',
    )
    .addOption(
      new Option(
        '--flow-method <method>',
        'how --outcome flow is derived from stocks: differences where a fall is none (drop-negative) or return (reverse-negative); closed demographic accounting (closed), with --demography',
      )
        .choices(FLOW_METHODS)
        .default('drop-negative'),
    )
    .option(
      '--effects <effects>',
      'fixed effects: od, ot, dt from the columns origin, destination, year; any column; a^b for combinations; none',
      'od,ot,dt',
    )
    .option('--cluster <columns>', 'errors by cluster, one way or two: od, or od,ot')
    .addOption(
      new Option(
        '--vcov <kind>',
        'how errors may depend: within clusters, not at all (hetero, iid), or between corridors that share a country (dyad); cluster where --cluster names some, else hetero',
      ).choices(['cluster', 'hetero', 'iid', 'dyad']),
    )
    .option(
      '--ssc <conventions>',
      'small-sample factors where they are not fixest’s: k-adj=no, k-fixef=nonnested|full|none, g-adj=no, g-df=min|conventional, t-df=min|conventional; none',
      smallSample,
      FIXEST_SMALL_SAMPLE,
    )
    .option('--where <conditions>', 'only these rows: regular=1,year>=1990')
    .option('--weights <column>', 'weights of the rows')
    .option('--offset <column>', 'a column, or log(column), whose coefficient is 1')
    .addOption(
      new Option(
        '--separation <rule>',
        'rows that Poisson fits perfectly: full finds all (iterative rectifier), fixest only levels of an effect that are 0 throughout',
      )
        .choices(['full', 'fixest'])
        .default('full'),
    )
    .option('--level <share>', 'share of the intervals', level, 0.95)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
}

const CONVENTIONS: Readonly<Record<string, Partial<SmallSample>>> = {
  none: { countsParameters: false, countsClusters: false },
  'k-adj=no': { countsParameters: false },
  'k-adj=yes': { countsParameters: true },
  'k-fixef=nonnested': { effectsCounted: 'nonnested' },
  'k-fixef=full': { effectsCounted: 'full' },
  'k-fixef=none': { effectsCounted: 'none' },
  'g-adj=no': { countsClusters: false },
  'g-adj=yes': { countsClusters: true },
  'g-df=min': { groupDegrees: 'min' },
  'g-df=conventional': { groupDegrees: 'conventional' },
  't-df=min': { tDegrees: 'min' },
  't-df=conventional': { tDegrees: 'conventional' },
}

/** Reads small-sample conventions. @throws StrataError `flows/convention-unclear` */
export function smallSample(text: string): SmallSample {
  const changes = text.split(',').map((part) => {
    const change = CONVENTIONS[part.trim()]
    if (change === undefined)
      throw new StrataError('flows/convention-unclear', {
        found: part.trim(),
        known: Object.keys(CONVENTIONS).join(', '),
      })
    return change
  })
  return Object.assign({}, FIXEST_SMALL_SAMPLE, ...changes) as SmallSample
}

function level(text: string): number {
  const share = Number(text)
  if (!(share > 0 && share < 1))
    throw new InvalidArgumentError('Write a share between 0 and 1, such as 0.95.')
  return share
}
