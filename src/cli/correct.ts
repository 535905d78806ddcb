import { type Command, InvalidArgumentError, Option } from 'commander'
import { StrataError } from '../model/error.ts'
import type { Author } from '../model/row-change.ts'
import { TABLES, type TableName } from '../model/table-schema.ts'
import { correctRow } from '../registry/change/correct-row.ts'
import { correctInWorkspace } from '../store/correct-in-workspace.ts'
import { correctStockInWorkspace } from '../store/correct-stock-in-workspace.ts'
import { STOCKS } from '../store/history.ts'
import { loadRegistry } from '../store/load-registry.ts'
import type { Workspace } from '../store/workspace.ts'
import { addChangeOptions, authorOf, type ChangeOptions } from './change-options.ts'
import { findingInWords } from './finding-in-words.ts'
import { openForCommand } from './open-workspace.ts'
import { print, printJson } from './output.ts'

interface CorrectOptions extends ChangeOptions {
  readonly set?: Readonly<Record<string, string>>
  readonly remove?: boolean
  readonly source: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `strata correct`: one row of the workspace, with reason and source. */
export function registerCorrect(program: Command): void {
  addChangeOptions(
    program
      .command('correct')
      .description('correct a row of the registry in this workspace; the bundled row is kept beside it')
      .addArgument(
        program.createArgument('<table>', 'the table').choices([...TABLES.map(({ name }) => name), STOCKS]),
      )
      .argument('<key>', 'the row: its key, parts joined by |')
      .option('--set <column=value>', 'the right value; may be repeated; nothing after = is unknown', values)
      .addOption(new Option('--remove', 'the row is wrong altogether').conflicts('set'))
      .requiredOption('--source <source>', 'id of a source of the registry, or what to cite')
      .option('--dry-run', 'only say what would change')
      .option('--json', 'as JSON'),
  ).action(
    async (table: TableName | typeof STOCKS, key: string, options: CorrectOptions, command: Command) => {
      const author = authorOf(options, null, options.source)
      if (options.set === undefined && !options.remove) {
        throw new StrataError('changes/author-missing', { missing: 'a value (--set) or --remove' })
      }
      const workspace = await openForCommand(command)
      try {
        if (table === STOCKS) return await correctStockCell(workspace, key, options, author)
        const values = options.remove ? null : (options.set ?? {})
        const corrected = correctRow(await loadRegistry(workspace), {
          table,
          key,
          values,
          source: options.source,
        })
        if (!options.dryRun) await correctInWorkspace(workspace, corrected, author)
        if (options.json) {
          printJson({ written: !options.dryRun, changes: corrected.changes, findings: corrected.findings })
          return
        }
        for (const finding of corrected.findings) print(findingInWords(finding))
        for (const { table: name, before, after } of corrected.changes) {
          const columns = Object.keys(after ?? before ?? {}).filter(
            (c) => (before?.[c] ?? null) !== (after?.[c] ?? null),
          )
          const parts = columns.map((c) => `${c}: ${before?.[c] ?? '–'} → ${after?.[c] ?? '–'}`)
          print(
            `${before === null ? 'add' : after === null ? 'remove' : 'change'} ${name}: ${parts.join(', ')}`,
          )
        }
        print(options.dryRun ? 'A dry run: nothing was written.' : 'Corrected; `strata history` has it.')
      } finally {
        workspace.close()
      }
    },
  )
}

/** One cell of the migrant stocks: only its number of persons can be corrected. */
async function correctStockCell(
  workspace: Workspace,
  key: string,
  { set = {}, dryRun = false, json }: CorrectOptions,
  author: Author,
): Promise<void> {
  const other = Object.keys(set).find((name) => name !== 'value')
  if (other !== undefined) {
    throw new StrataError('changes/no-such-column', { table: STOCKS, column: other, columns: 'value' })
  }
  const value = set['value']
  if (value === undefined)
    throw new StrataError('changes/author-missing', { missing: 'a value (--set value=…)' })
  const { corrected, batch } = await correctStockInWorkspace(workspace, { key, value, dryRun }, author)
  const { before, after } = corrected
  if (json) return printJson({ written: batch !== null, batch, key: corrected.key, before, after })
  print(`change stocks ${corrected.key}: ${before} → ${after} persons`)
  print(
    batch === null
      ? 'A dry run: nothing was written.'
      : `Corrected as ${batch}; \`strata undo ${batch}\` takes it back.`,
  )
}

function values(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Write column=value.')
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}
