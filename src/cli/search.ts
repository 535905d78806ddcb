import type { Command } from 'commander'
import { searchInTexts, type TextsFound } from '../collection/search-in-texts.ts'
import { StrataError } from '../model/error.ts'
import type { TextFilter } from '../model/text-filter.ts'
import { type SearchHit, type SearchResult, search } from '../store/search.ts'
import { textStore } from '../store/texts/text-store.ts'
import type { Workspace } from '../store/workspace.ts'
import { openForCommand } from './open-workspace.ts'
import { print, printCsv, printJson, printTable, shorten } from './output.ts'
import { addSearchOptions, type SearchVerbOptions, textFilterOf } from './search-options.ts'
import { printTextsFound, textsFoundJson, textsFoundTable } from './search-texts.ts'
import { workspaceService } from './workspace-service.ts'

const TITLE_WIDTH = 80

/** `strata search <words...>`: ids, titles, names, aliases, participants and notes, and the words of texts. */
export function registerSearch(program: Command): void {
  addSearchOptions(
    program
      .command('search')
      .description(
        'find actors and instruments by words of their ids, titles, names, aliases, participants and notes, and articles by words of their texts',
      )
      .argument(
        '<words...>',
        'all must occur; in texts also "phrases", prefix*, NEAR(a b, 10), AND, OR, NOT, heading: and title: (docs/methods/texts.md)',
      ),
  )
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV: the registry’s rows, with --kind texts the articles')
    .action(async (words: string[], options: SearchVerbOptions, command: Command) => {
      const query = words.join(' ')
      const workspace = await openForCommand(command)
      try {
        const texts = await textsAsked(workspace, query, options)
        if (texts?.isAlone) return printTexts(query, texts.found, options)
        const { kind, limit } = options
        const found = search(workspace, query, { limit, kind: kind === 'texts' ? undefined : kind })
        printRegistry(query, found, texts?.found ?? null, options)
      } finally {
        workspace.close()
      }
    })
}

/**
 * What is found in texts, where they are asked for: alone by `--kind texts` or a filter of texts, else beside the registry. A query that is
 * none of texts is an error only where texts alone are asked for, since no words are wrong for the registry.
 */
async function textsAsked(
  workspace: Workspace,
  query: string,
  options: SearchVerbOptions,
): Promise<{ readonly isAlone: boolean; readonly found: TextsFound } | null> {
  const isFiltered = ['language', 'layer', 'family', 'party', 'instrument', 'from', 'to'].some(
    (name) => options[name as keyof SearchVerbOptions] !== undefined,
  )
  const isAlone = options.kind === 'texts' || (options.kind === undefined && isFiltered)
  if (!isAlone && options.kind !== undefined) return null
  const store = textStore(workspace)
  if (!isAlone && (await store.held()).length === 0) return null
  const service = await workspaceService(workspace, false)
  const filter: TextFilter = textFilterOf(options, service) ?? {}
  try {
    const instrumentOf = (id: string) => service.summary(service.lookup.idByFormerId.get(id) ?? id)
    return {
      isAlone,
      found: await searchInTexts(store, query, { filter, limit: options.limit, instrumentOf }),
    }
  } catch (error) {
    if (!isAlone && error instanceof StrataError && error.code === 'text/bad-query') return null
    throw error
  }
}

function printTexts(query: string, found: TextsFound, options: SearchVerbOptions): void {
  if (options.json) printJson({ query, ...textsFoundJson(found) })
  else if (options.csv) printCsv(textsFoundTable(found.hits))
  else printTextsFound(found)
}

function printRegistry(
  query: string,
  { total, hits }: SearchResult,
  texts: TextsFound | null,
  options: SearchVerbOptions,
): void {
  if (options.json) printJson({ query, total, hits, texts: texts === null ? null : textsFoundJson(texts) })
  else if (options.csv) {
    printCsv({
      columns: ['kind', 'id', 'title', 'field', 'snippet'],
      rows: hits.map((hit) => [hit.table, hit.id, hit.title, hit.field, hit.snippet]),
    })
  } else {
    if (total === 0) print(`Nothing found for "${query}".`)
    else {
      printTable({
        columns: ['kind', 'id', 'title', 'found in'],
        rows: hits.map((hit) => [hit.table, hit.id, shorten(hit.title, TITLE_WIDTH), foundIn(hit)]),
      })
      print(`${hits.length} of ${total} hits`)
    }
    if (texts !== null && texts.total > 0) {
      print(
        `In texts: ${texts.total} articles in ${texts.texts} of ${texts.coverage.texts} texts held; --kind texts shows them.`,
      )
    }
  }
}

/** The column, and where it is not before the reader's eyes in the same row the words in it. */
function foundIn({ field, snippet }: SearchHit): string {
  return field === 'title' || field === 'id' ? field : `${field}: ${snippet.replace(/[⟦⟧]/g, '')}`
}
