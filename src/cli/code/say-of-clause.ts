import type { Command } from 'commander'
import { withImplied } from '../../assess/coding-value.ts'
import { addCodings } from '../../collection/assess/add-codings.ts'
import { CODED_VARIABLES, type CodedVariable, type CodingWay } from '../../model/clause-coding.ts'
import { StrataError } from '../../model/error.ts'
import { addChangeOptions, authorOf, type ChangeOptions } from '../change-options.ts'
import { print, printJson } from '../output.ts'
import { withTexts } from '../text-collection.ts'
import { clauseNamed } from './texts-named.ts'

interface SayOptions extends ChangeOptions {
  readonly json?: boolean
}

const VERBS = [
  ['set', 'code', 'code a clause blind: values of its variables, as you read it'],
  ['correct', 'correct', 'correct a value, with a reason, having seen the machine’s'],
  ['settle', 'settle', 'settle what blind coders differ on, with a reason'],
] as const satisfies readonly (readonly [string, CodingWay, string])[]

const DONE: Readonly<Record<CodingWay, string>> = { code: 'Coded', correct: 'Corrected', settle: 'Settled' }

/** `strata code set`, `correct` and `settle`: what a person says of a clause. Nothing is ever changed, only added to. */
export function registerSayOfClause(verb: Command): void {
  for (const [name, way, does] of VERBS) {
    addChangeOptions(
      verb
        .command(name)
        .description(does)
        .argument('<clause>', 'address of a clause: pta-427/art-16/par-2/s-1')
        .argument(
          '<values...>',
          `variable=value for some of ${CODED_VARIABLES.join(', ')}; topics joined by commas; nothing after = takes your earlier value back`,
        )
        .option('--json', 'as JSON'),
    ).action(async (named: string, written: string[], options: SayOptions, command: Command) => {
      const author = authorOf(options, way === 'code' ? '' : null, null)
      await withTexts(command, async (collection) => {
        const clause = clauseNamed(named)
        const given = valuesOf(written)
        const values = way === 'code' ? withImplied(given) : given
        const added = await addCodings(collection, { ...clause, values, way }, author)
        if (options.json) printJson({ added })
        else {
          const said = added.map(({ variable, value }) => `${variable} ${value ?? 'taken back'}`)
          print(`${DONE[way]} by ${author.who}: ${named}: ${said.join('; ')}.`)
        }
      })
    })
  }
}

/** @throws StrataError `coding/variable-unknown`, `coding/variable-twice` */
function valuesOf(written: readonly string[]): Partial<Record<CodedVariable, string | null>> {
  const values: Partial<Record<CodedVariable, string | null>> = {}
  for (const word of written) {
    const [name = '', ...rest] = word.split('=')
    const variable = CODED_VARIABLES.find((each) => each === name.trim().toLowerCase())
    if (variable === undefined || rest.length === 0)
      throw new StrataError('coding/variable-unknown', { found: word, variables: CODED_VARIABLES.join(', ') })
    if (values[variable] !== undefined) throw new StrataError('coding/variable-twice', { variable })
    values[variable] = rest.join('=').trim() || null
  }
  return values
}
