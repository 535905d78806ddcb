import type { Command } from 'commander'
import { codingProgress, type TextProgress } from '../../collection/assess/coding-progress.ts'
import { type OutputOptions, type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { withTexts } from '../text-collection.ts'
import { textsNamed } from './texts-named.ts'

interface ListOptions extends OutputOptions {
  readonly coded?: boolean
}

/** `strata code [list]`: how far coders are with each text. */
export function registerListCoded(verb: Command): void {
  verb
    .command('list', { isDefault: true })
    .description('the texts that can be coded, who has coded how much of them, and what is open')
    .argument('[what]', 'id of a text or of an instrument; without it, all texts')
    .option('--coded', 'only texts of which something is coded')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (what: string | undefined, options: ListOptions, command: Command) => {
      await withTexts(command, async (collection) => {
        const all = codingProgress(await textsNamed(collection, what), await collection.codings.of())
        const texts = all.filter((text) => !options.coded || text.coded + text.settled + text.corrected > 0)
        if (options.json) printJson({ texts })
        else if (options.csv) printCsv(tableOf(texts))
        else {
          if (texts.length > 0) printTable(tableOf(texts))
          const sum = (count: (text: TextProgress) => number): number =>
            texts.reduce((total, text) => total + count(text), 0)
          print(
            `Texts: ${texts.length}. Clauses coded: ${sum((text) => text.coded)}, by two coders or more: ${sum((text) => text.codedTwice)}. Values to settle: ${sum((text) => text.open)}.`,
          )
        }
      })
    })
}

function tableOf(texts: readonly TextProgress[]): PrintedTable {
  return {
    columns: [
      'text',
      'instrument',
      'language',
      'articles',
      'coded',
      'twice',
      'open',
      'settled',
      'corrected',
      'coders',
    ],
    rows: texts.map((text) => [
      text.text,
      text.instrument,
      text.language,
      text.articles,
      text.coded,
      text.codedTwice,
      text.open,
      text.settled,
      text.corrected,
      text.coders.map(({ coder, clauses }) => `${coder} ${clauses}`).join(', ') || null,
    ]),
  }
}
