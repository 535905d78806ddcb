import { type Command, InvalidArgumentError, Option } from 'commander'
import { ATTRIBUTION_RULES, type AttributionRule } from '../../reuse/by-rule.ts'
import { LINEAGE_RUN, LINEAGE_SCOPES, type LineageScope } from '../../reuse/corpus-lineage.ts'
import { LEFT_OUT_KINDS, type LeftOutKind } from '../../reuse/left-out-texts.ts'
import { FEWEST_DRAWS } from '../../reuse/lineage-null.ts'
import { LINEAGE_VIEWS, type LineageView } from './lineage-views.ts'
import { wholeNumber } from './whole-number.ts'

export interface LineageVerbOptions {
  readonly tota?: string
  readonly rule?: AttributionRule
  readonly scope: LineageScope
  readonly min: number
  readonly near?: boolean
  readonly draws: number
  readonly seed: number
  readonly without: readonly LeftOutKind[]
  readonly exclude?: string
  readonly topics?: readonly string[]
  readonly view: LineageView
  readonly json?: boolean
  readonly csv?: boolean
  readonly parquet?: boolean
}

/** Adds the options of `strata reuse lineage` that are not of all verbs of reuse. */
export function withLineageOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--rule <rule>', 'by one rule of attribution; without it the range over the three').choices(
        ATTRIBUTION_RULES,
      ),
    )
    .addOption(
      new Option('--scope <scope>', 'migration: words of migration clauses; all: every word')
        .choices(LINEAGE_SCOPES)
        .default('migration'),
    )
    .option(
      '--topics <ids>',
      'migration clauses are articles about these topics, by their seeds (with --tota)',
      list,
    )
    .option('--min <words>', 'fewest words of a run that counts', wholeNumber(1, 1000), LINEAGE_RUN)
    .option('--near', 'counts apart what of the novelty is nearly the same in an earlier text (slower)')
    .option('--draws <count>', 'permutations of layers for the null; 0 for none', drawCount, FEWEST_DRAWS)
    .option('--seed <number>', 'of the permutations', wholeNumber(0, 0xffffffff), 1)
    .option('--without <kinds>', `leaves out ${LEFT_OUT_KINDS.join(', ')}`, kinds, [])
    .option(
      '--exclude <ids>',
      'texts that are no sources: ids separated by commas, or a file with one a line',
    )
    .addOption(new Option('--view <table>', 'what is shown').choices(LINEAGE_VIEWS).default('texts'))
}

function list(text: string): string[] {
  return text.split(/[\s,]+/u).filter((id) => id !== '')
}

function kinds(text: string): LeftOutKind[] {
  return list(text).map((name) => {
    const kind = LEFT_OUT_KINDS.find((each) => each === name)
    if (kind === undefined) throw new InvalidArgumentError(`Name some of ${LEFT_OUT_KINDS.join(', ')}.`)
    return kind
  })
}

/** METHOD §2 asks for at least 999. */
function drawCount(text: string): number {
  const draws = wholeNumber(0, 1_000_000)(text)
  if (draws > 0 && draws < FEWEST_DRAWS)
    throw new InvalidArgumentError(`Write 0, or at least ${FEWEST_DRAWS}: fewer draws tell no p-value.`)
  return draws
}
