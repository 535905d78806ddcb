import type { Command } from 'commander'
import {
  type CodersAgreement,
  codersAgreement,
  type Refusal,
  type VariableAgreement,
} from '../../assess/agreement/coders-agreement.ts'
import { type Disagreement, disagreements } from '../../assess/agreement/disagreements.ts'
import type { ClauseCoding } from '../../model/clause-coding.ts'
import { type OutputOptions, type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { wholeNumber } from '../reuse/whole-number.ts'
import { type TextCollection, withTexts } from '../text-collection.ts'
import { textsNamed } from './texts-named.ts'

interface AgreementOptions extends OutputOptions {
  readonly draws: number
  readonly seed: number
}

interface DisagreementOptions extends OutputOptions {
  readonly all?: boolean
}

const WHY: Readonly<Record<Refusal, string>> = {
  'one-coder': 'no clause is coded by two coders',
  'under-50-clauses': 'under 50 clauses are coded by two coders',
  'one-value-only': 'nothing varies, so there is no alpha',
  'interval-unknown': 'the interval is not known',
  'below-667': 'alpha is below .667',
}

/** `strata code agreement` and `disagreements`: how far blind coders agree, and on what they do not. */
export function registerShowAgreement(verb: Command): void {
  verb
    .command('agreement')
    .description('Krippendorff’s alpha of blind coders for each variable, and what may be added up')
    .argument('[what]', 'id of a text or of an instrument; without it, all that is coded')
    .option('--draws <n>', 'resamples of the interval', wholeNumber(1, 100_000), 1000)
    .option('--seed <n>', 'of the resamples', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (what: string | undefined, options: AgreementOptions, command: Command) => {
      await withTexts(command, async (collection) => {
        const { draws, seed } = options
        const agreement = codersAgreement(await codingsNamed(collection, what), { draws, seed })
        if (options.json) printJson({ seed, ...agreement })
        else if (options.csv) printCsv(agreementTable(agreement.variables))
        else printAgreement(agreement)
      })
    })
  verb
    .command('disagreements')
    .description('what blind coders differ on, side by side')
    .argument('[what]', 'id of a text or of an instrument; without it, all that is coded')
    .option('--all', 'what is settled as well')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (what: string | undefined, options: DisagreementOptions, command: Command) => {
      await withTexts(command, async (collection) => {
        const all = disagreements(await codingsNamed(collection, what))
        const found = all.filter(({ settled }) => options.all || settled === null)
        if (options.json) printJson({ disagreements: found })
        else if (options.csv) printCsv(disagreementsTable(found))
        else {
          if (found.length > 0) printTable(disagreementsTable(found))
          const open = found.filter(({ settled }) => settled === null).length
          print(open === 0 ? 'Nothing to settle.' : `${open} to settle, with \`strata code settle\`.`)
        }
      })
    })
}

/** The codings of the texts named; of all texts, those that were removed too, where none is. */
export async function codingsNamed(
  collection: TextCollection,
  what: string | undefined,
): Promise<ClauseCoding[]> {
  const codings = await collection.codings.of()
  if (what === undefined) return codings
  const hashes = new Set((await textsNamed(collection, what)).map(({ sha256 }) => sha256))
  return codings.filter(({ sha256 }) => hashes.has(sha256))
}

const digits = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1000) / 1000

function agreementTable(variables: readonly VariableAgreement[]): PrintedTable {
  return {
    columns: [
      'variable',
      'level',
      'clauses',
      'differing',
      'alpha',
      'low',
      'high',
      'verdict',
      'refusal',
      'coders',
    ],
    rows: variables.map(
      ({ variable, level, clauses, differing, alpha, interval, verdict, refusal, coders }) => [
        variable,
        level,
        clauses,
        differing,
        digits(alpha),
        digits(interval?.[0]),
        digits(interval?.[1]),
        verdict,
        refusal,
        coders.join(';') || null,
      ],
    ),
  }
}

function printAgreement({ variables, coders, clauses, withoutTopic }: CodersAgreement): void {
  const { columns, rows } = agreementTable(variables)
  const hidden = columns.indexOf('refusal')
  printTable({
    columns: columns.filter((_, at) => at !== hidden),
    rows: rows.map((row) => row.filter((_, at) => at !== hidden)),
  })
  const said = coders.map(({ coder, clauses: many }) => `${coder} ${many}`).join(', ') || 'nobody'
  print(
    `\nClauses coded blind: ${said}. By two coders or more: ${clauses}, ${withoutTopic} of them about no topic, where only topics are compared.`,
  )
  const refused = new Map<Refusal, string[]>()
  for (const { variable, refusal } of variables)
    if (refusal !== null) refused.set(refusal, [...(refused.get(refusal) ?? []), variable])
  for (const [refusal, names] of refused) print(`Not added up, since ${WHY[refusal]}: ${names.join(', ')}.`)
}

function disagreementsTable(found: readonly Disagreement[]): PrintedTable {
  return {
    columns: ['clause', 'variable', 'coders', 'settled'],
    rows: found.map(({ text, address, variable, said, settled }) => [
      `${text}/${address}`,
      variable,
      said.map(({ coder, value }) => `${coder}: ${value}`).join(' | '),
      settled === null ? null : `${settled.coder}: ${settled.value}`,
    ]),
  }
}
