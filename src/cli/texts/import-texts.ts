import type { Command } from 'commander'
import { clauseProposals } from '../../collection/clause-proposals.ts'
import { codeClauses } from '../../collection/code-clauses.ts'
import { flaggedTexts } from '../../collection/flagged-texts.ts'
import { textsOfImport } from '../../collection/import-report.ts'
import { addChangeOptions, authorOf, type ChangeOptions } from '../change-options.ts'
import { print, printJson } from '../output.ts'
import { withTexts } from '../text-collection.ts'
import { flaggedJson, printFlagged } from './flagged-in-words.ts'
import { importFiles, importStatus } from './import-files.ts'
import { printImport } from './print-import.ts'

interface ImportTextsVerbOptions extends ChangeOptions {
  readonly match?: string
  readonly json?: boolean
}

interface ImportTotaOptions extends ChangeOptions {
  readonly json?: boolean
  readonly codeClauses?: boolean
}

/** `strata import texts` and `strata import tota`: files whose words come into the workspace. Exit status 1 where some failed. */
export function registerImportTexts(verb: Command): void {
  addChangeOptions(
    verb
      .command('texts')
      .description(
        'texts of instruments: PDF, DOCX, HTML, plain text, Markdown, XML of ToTA; each file whole or not at all',
      )
      .argument('<path>', 'a folder with all that is in it, or one file')
      .option('--match <metadata>', 'CSV that says of each file whose text it is (docs/import.md)')
      .option('--json', 'as JSON'),
  ).action(async (path: string, options: ImportTextsVerbOptions, command: Command) => {
    await withTexts(command, async (collection) => {
      const imported = await importFiles(collection, path, options)
      process.exitCode = importStatus(imported)
      if (options.json) printJson(imported)
      else printImport(imported)
    })
  })
  addChangeOptions(
    verb
      .command('tota')
      .description(
        'ToTA, texts of trade agreements (.xml): imported, and checked for texts later than their date',
      )
      .argument('<folder>', 'folder of the texts')
      .option(
        '--code-clauses',
        'code the instruments whose texts speak of migration, marked as machine coding',
      )
      .option('--json', 'as JSON'),
  ).action(async (path: string, options: ImportTotaOptions, command: Command) => {
    await withTexts(command, async (collection) => {
      const { store, lookup, workspace } = collection
      const only = ({ name }: { readonly name: string }): boolean => /\.xml$/i.test(name)
      const imported = await importFiles(collection, path, { ...options, only })
      process.exitCode = importStatus(imported)
      const texts = textsOfImport(imported)
      const ids = new Set(texts.map(({ id }) => id))
      const flagged = (await flaggedTexts(store, lookup)).filter(({ text }) => ids.has(text.id))
      const coded = options.codeClauses
        ? await codeClauses(
            workspace,
            lookup,
            await clauseProposals(store, lookup),
            authorOf(options, 'machine coding of migration clauses', null),
          )
        : null
      const counts = {
        documents: texts.length,
        articles: texts.reduce((sum, { articles }) => sum + articles, 0),
        words: texts.reduce((sum, { words }) => sum + words, 0),
      }
      if (options.json) {
        printJson({
          ...counts,
          flagged: flagged.map(flaggedJson),
          failed: imported.files.flatMap((outcome) =>
            outcome.status === 'failed' ? [{ file: outcome.file, ...outcome.failure }] : [],
          ),
          waiting: imported.files.flatMap((outcome) =>
            outcome.status === 'waiting'
              ? [{ file: outcome.file, text: outcome.text.id, why: outcome.why }]
              : [],
          ),
          ...(coded === null ? {} : { coded }),
        })
        return
      }
      printImport(imported)
      print(`${counts.documents} documents, ${counts.articles} articles, ${counts.words} words.`)
      printFlagged(flagged)
      if (coded !== null) {
        print(
          `Coded by machine to hold a migration clause: ${coded.added.length}; taken out: ${coded.removed.length}; coded by people already: ${coded.byPeople.length}.`,
        )
      }
    })
  })
}
