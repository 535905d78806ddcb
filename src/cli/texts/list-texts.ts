import type { Command } from 'commander'
import { holdingsInWords, textHoldings } from '../../collection/text-holdings.ts'
import type { ListedText } from '../../store/texts/held-texts.ts'
import { type OutputOptions, type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { instrumentNamed, withTexts } from '../text-collection.ts'

interface ListOptions extends OutputOptions {
  readonly instrument?: string
}

/** `strata texts [list]`: the texts held. */
export function registerListTexts(verb: Command): void {
  verb
    .command('list', { isDefault: true })
    .description('the texts held, with their instruments')
    .option('--instrument <id>', 'only those of an instrument')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: ListOptions, command: Command) => {
      await withTexts(command, async (collection) => {
        const id = options.instrument === undefined ? null : instrumentNamed(collection, options.instrument)
        const texts = await collection.store.held(id === null ? {} : { instrument: id })
        const holdings = textHoldings(texts, collection.lookup, id === null ? null : [id])
        if (options.json) printJson({ holdings, texts })
        else if (options.csv) printCsv(tableOf(texts))
        else {
          if (texts.length > 0) printTable(tableOf(texts))
          print(holdingsInWords(holdings))
          if (holdings.waiting > 0) print('`strata texts waiting` lists what waits, with its candidates.')
        }
      })
    })
}

function tableOf(texts: readonly ListedText[]): PrintedTable {
  return {
    columns: ['text', 'instrument', 'language', 'articles', 'words', 'format', 'file', 'excluded'],
    rows: texts.map((text) => [
      text.id,
      text.instrument,
      text.language,
      text.articles,
      text.words,
      text.format,
      text.fileName,
      text.isExcluded ? 'yes' : null,
    ]),
  }
}
