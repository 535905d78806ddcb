import { type Command, InvalidArgumentError, Option } from 'commander'
import { type SearchHit, search } from '../store/search.ts'
import { openForCommand } from './open-workspace.ts'
import { type OutputOptions, print, printCsv, printJson, printTable, shorten } from './output.ts'

interface SearchVerbOptions extends OutputOptions {
  readonly kind?: 'actors' | 'instruments'
  readonly limit: number
}

const TITLE_WIDTH = 80

/** `strata search <words...>`: ids, titles, names, aliases, participants and notes. */
export function registerSearch(program: Command): void {
  program
    .command('search')
    .description(
      'find actors and instruments by words of their ids, titles, names, aliases, participants and notes',
    )
    .argument('<words...>', 'all must occur; the last may be the beginning of a word')
    .addOption(new Option('--kind <kind>', 'only these').choices(['actors', 'instruments']))
    .option('--limit <n>', 'how many hits', positiveInteger, 20)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (words: string[], options: SearchVerbOptions, command: Command) => {
      const workspace = await openForCommand(command)
      try {
        const query = words.join(' ')
        const { total, hits } = search(workspace, query, { limit: options.limit, kind: options.kind })
        if (options.json) printJson({ query, total, hits })
        else if (options.csv) {
          printCsv({
            columns: ['kind', 'id', 'title', 'field', 'snippet'],
            rows: hits.map((hit) => [hit.table, hit.id, hit.title, hit.field, hit.snippet]),
          })
        } else if (total === 0) print(`Nothing found for "${query}".`)
        else {
          printTable({
            columns: ['kind', 'id', 'title', 'found in'],
            rows: hits.map((hit) => [hit.table, hit.id, shorten(hit.title, TITLE_WIDTH), foundIn(hit)]),
          })
          print(`${hits.length} of ${total} hits`)
        }
      } finally {
        workspace.close()
      }
    })
}

/** The column, and where it is not before the reader's eyes in the same row the words in it. */
function foundIn({ field, snippet }: SearchHit): string {
  return field === 'title' || field === 'id' ? field : `${field}: ${snippet.replace(/[⟦⟧]/g, '')}`
}

export function positiveInteger(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Write a whole number from 1.')
  return number
}
