import type { Command } from 'commander'
import { coderView } from '../../assess/blind-view.ts'
import { type CodedText, codedText } from '../../collection/assess/coded-texts.ts'
import { wordsHash } from '../../collection/assess/words-hash.ts'
import { StrataError } from '../../model/error.ts'
import { authorOf } from '../change-options.ts'
import { print, printJson, printTable } from '../output.ts'
import { withTexts } from '../text-collection.ts'
import { clauseAsJson, clausesTable, printClause, type Viewer } from './clause-output.ts'
import { clauseNamed, textsNamed } from './texts-named.ts'

interface ShowOptions {
  readonly by?: string
  readonly open?: boolean
  readonly json?: boolean
}

interface NextOptions {
  readonly by?: string
  readonly sample?: boolean
  readonly json?: boolean
}

const BY = 'the coder; without it $STRATA_AUTHOR'

/** `strata code show` and `next`: the clauses of a text, one of them, or the next that a coder has not coded. */
export function registerShowClause(verb: Command): void {
  verb
    .command('show')
    .description('the clauses of a text, or one clause; for a coder without other values until it is coded')
    .argument('<text-or-clause>', 'id of a text (pta-427), or address of a clause (pta-427/art-16/par-2/s-1)')
    .option('--by <name>', `${BY}; if there is none either, every value is shown`)
    .option('--open', 'show every value: what you say then is a correction, not blind')
    .option('--json', 'as JSON')
    .action(async (named: string, options: ShowOptions, command: Command) => {
      const viewer = options.open ? null : coderOf(options.by)
      await withTexts(command, async (collection) => {
        const { text: id, address } = clauseNamed(named)
        const text = await codedText(collection, id)
        if (address !== '') {
          const clause = text.clauses.find(({ record }) => record.id === address)
          if (clause === undefined) throw new StrataError('coding/clause-unknown', { text: id, address })
          if (options.json) printJson(clauseAsJson(text, clause, viewer))
          else printClause(text, clause, viewer)
        } else if (options.json) {
          const { orphans, ...about } = aboutText(text)
          const clauses = text.clauses.map((clause) => clauseAsJson(text, clause, viewer))
          printJson(viewer === null ? { ...about, clauses, orphans } : { ...about, clauses })
        } else printText(text, viewer)
      })
    })
  verb
    .command('next')
    .description('the next clause that a coder has not coded whole')
    .argument('<what>', 'id of a text or of an instrument')
    .option('--by <name>', 'the coder; without it $STRATA_AUTHOR, else the name of the account')
    .option('--sample', 'in an order at random that is the same for every coder, instead of that of the text')
    .option('--json', 'as JSON')
    .action(async (what: string, options: NextOptions, command: Command) => {
      const { who } = authorOf(options.by === undefined ? {} : { by: options.by }, 'to code', null)
      await withTexts(command, async (collection) => {
        const texts: CodedText[] = []
        for (const { id } of await textsNamed(collection, what)) texts.push(await codedText(collection, id))
        const all = texts.flatMap((text) => text.clauses.map((clause) => ({ text, clause })))
        const lot = ({ text, clause }: (typeof all)[number]): string =>
          wordsHash(`${text.sha256} ${clause.record.id}`)
        const order = options.sample ? all.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)) : all
        const open = order.filter(({ clause }) => !coderView(clause, who).isOpen)
        const [next] = open
        const done = all.length - open.length
        if (options.json)
          printJson({
            coder: who,
            clauses: all.length,
            coded: done,
            next: next === undefined ? null : clauseAsJson(next.text, next.clause, who),
          })
        else if (next === undefined) print(`${who} has coded all ${all.length} clauses.`)
        else {
          print(`${done} of ${all.length} clauses coded by ${who}.\n\n`)
          printClause(next.text, next.clause, who)
        }
      })
    })
}

/** The coder for whom values are hidden; null where nobody says who looks. */
function coderOf(by: string | undefined): Viewer {
  return by?.trim() || process.env['STRATA_AUTHOR']?.trim() || null
}

const aboutText = ({ text, instrument, title, language, sides, orphans }: CodedText) => ({
  text,
  instrument,
  title,
  language,
  sides,
  orphans,
})

function printText(text: CodedText, viewer: Viewer): void {
  print(`${text.text}${text.title === null ? '' : `: ${text.title}`}\n\n`)
  printTable(clausesTable(text, viewer))
  if (text.orphans.length > 0)
    print(
      `${text.orphans.length} codings are of clauses that are gone or have other words by now; they do not count.`,
    )
}
