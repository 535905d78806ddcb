import { type Command, InvalidArgumentError, Option } from 'commander'
import { rulesInWords as rulesNamedInWords } from '../api/rules-in-words.ts'
import type { BlocRule } from '../layers/entries.ts'
import type { TieStart } from '../layers/membership-index.ts'
import { SCOPES, type Scope } from '../layers/scope.ts'
import { FIRST_YEAR, lastYear } from '../layers/years.ts'
import { StrataError } from '../model/error.ts'
import type { OutputOptions } from './output.ts'

/** The options that every verb of the layered view has. */
export interface LayerVerbOptions extends OutputOptions {
  readonly year?: number
  readonly expandBlocs?: boolean
  readonly scope: Scope
  readonly inForce?: boolean
  readonly withoutInferred?: boolean
}

/** Adds `--year --expand-blocs --scope --in-force --json --csv`. */
export function withLayerOptions(command: Command): Command {
  return withRuleOptions(command).option('--json', 'as JSON').option('--csv', 'as CSV')
}

/** Adds `--year --expand-blocs --scope --in-force`. */
export function withRuleOptions(command: Command): Command {
  return command
    .option('--year <year>', `a year from ${FIRST_YEAR}; without it, this year`, year)
    .option('--expand-blocs', 'a bloc as its members of the year, not as one node')
    .addOption(
      new Option(
        '--scope <scope>',
        'coded: trade agreements only where coded to hold a migration clause; all: every row',
      )
        .choices(SCOPES)
        .default('coded'),
    )
    .option('--in-force', 'ties start at entry into force, not when both have acted')
}

/** Adds the layer options and `--without-inferred`, for what is measured of the layered network. */
export function withNetworkOptions(command: Command): Command {
  return withLayerOptions(command).option(
    '--without-inferred',
    'on recorded starts alone: no tie whose start is the instrument’s own date',
  )
}

export function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('Write a year, such as 2012.')
  const found = Number(text)
  const last = lastYear(new Date())
  if (found < FIRST_YEAR || found > last) {
    throw new StrataError('layers/year-out-of-range', { found, first: FIRST_YEAR, last })
  }
  return found
}

export function settingsOf(options: LayerVerbOptions): {
  year: number
  blocRule: BlocRule
  scope: Scope
  tieStart: TieStart
} {
  return {
    year: options.year ?? lastYear(new Date()),
    blocRule: options.expandBlocs ? 'expanded' : 'node',
    scope: options.scope,
    tieStart: options.inForce ? 'in-force' : 'acted',
  }
}

/** The rules of a figure in words, to print under it. */
export function rulesInWords({ blocRule, scope, tieStart }: ReturnType<typeof settingsOf>): string {
  return rulesNamedInWords({ blocs: blocRule, scope, start: tieStart })
}
