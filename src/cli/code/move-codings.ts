import { basename } from 'node:path'
import type { Command } from 'commander'
import { codingsTable } from '../../collection/assess/codings-table.ts'
import { type ImportedCodings, importCodings } from '../../collection/assess/import-codings.ts'
import { decodeText } from '../../formats/decode-text.ts'
import { StrataError } from '../../model/error.ts'
import { countProgress } from '../count-progress.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from '../export/write-output.ts'
import { findingInWords } from '../finding-in-words.ts'
import { oneFile } from '../one-file.ts'
import { csvText, print, printJson } from '../output.ts'
import { withTexts } from '../text-collection.ts'
import { codingsNamed } from './show-agreement.ts'

interface ImportOptions {
  readonly by?: string
  readonly reason?: string
  readonly skipUnfit?: boolean
  readonly json?: boolean
}

const SHOWN = 20

/** `strata code export` and `import`: coders' work as CSV, the machine's values beside. */
export function registerMoveCodings(verb: Command): void {
  addOutputOptions(
    verb
      .command('export')
      .description('what coders said, a row for each value, with the machine’s beside, as CSV')
      .argument('[what]', 'id of a text or of an instrument; without it, all that is coded')
      .option('--by <name>', 'only what this coder said'),
  ).action(
    async (what: string | undefined, options: OutputPlace & { readonly by?: string }, command: Command) => {
      assertFree(options.output, options.force)
      await withTexts(command, async (collection) => {
        const all = await codingsNamed(collection, what)
        const codings = all.filter(({ coder }) => options.by === undefined || coder === options.by)
        const table = await codingsTable(collection, codings, countProgress('Reading texts', 'texts'))
        await writeOutput([csvText(table)], options)
        if (options.output !== undefined) print(`${codings.length} codings written to ${options.output}.`)
      })
    },
  )
  verb
    .command('import')
    .description('bring in what coders said, all rows or none; what is held already is passed over')
    .argument(
      '<file>',
      'a table of `strata code export`, or one with the columns text, address, variable, value',
    )
    .option('--by <name>', 'whose codings they are, where the table does not say')
    .option('--reason <text>', 'why they were corrected or settled, where the table does not say')
    .option('--skip-unfit', 'leave out codings of texts and clauses that this workspace does not have')
    .option('--json', 'as JSON')
    .action(async (path: string, options: ImportOptions, command: Command) => {
      const { file, bytes } = oneFile(path)
      const text = decodeText(bytes)
      if (text === null)
        throw new StrataError('registry/unreadable-file', { file, why: 'it is not UTF-8 text' })
      const { by, reason, skipUnfit } = options
      const result = await withTexts(command, (collection) =>
        importCodings(collection, text, {
          file: basename(file),
          when: new Date().toISOString(),
          by,
          reason,
          skipUnfit,
        }),
      )
      if (result.findings.some(({ level }) => level === 'error')) process.exitCode = 1
      if (options.json) printJson(result)
      else printImport(result)
    })
}

function printImport({ rows, added, same, leftOut, findings }: ImportedCodings): void {
  for (const finding of findings.slice(0, SHOWN)) print(findingInWords(finding))
  if (findings.length > SHOWN) print(`… ${findings.length - SHOWN} more (--json has all)`)
  const errors = findings.filter(({ level }) => level === 'error').length
  print(
    errors > 0
      ? `Nothing was imported: ${errors === 1 ? '1 error' : `${errors} errors`}.`
      : `${added} of ${rows} codings imported; ${same} are held already${leftOut === 0 ? '' : `, ${leftOut} left out`}.`,
  )
}
