import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Registry } from '../model/registry.ts'
import type { AuthoredChange, RowChange } from '../model/row-change.ts'
import { TABLES, type TableName } from '../model/table-schema.ts'
import { type DescribedChanges, describeChanges } from '../registry/change/describe-changes.ts'
import { diffRegistries } from '../registry/change/diff-registries.ts'
import { patchOf } from '../registry/change/patch.ts'
import { writePatch } from '../registry/change/write-patch.ts'
import { STOCKS_FILE } from '../registry/files.ts'
import type { HistoryEntry } from '../store/history.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { ownStocks } from '../store/own-stocks.ts'
import { registryHeld } from '../store/workspace.ts'
import { workspaceChanges } from '../store/workspace-changes.ts'
import { finishAndTell } from './apply/finish-replacing.ts'
import { sha256 } from './apply/replacement.ts'
import { addOutputOptions, assertFree, type OutputPlace, writeOutput } from './export/write-output.ts'
import { BUNDLED_REGISTRY, openForCommand } from './open-workspace.ts'
import { tableText } from './output.ts'
import { readWholeFolder } from './read-whole-folder.ts'
import { positiveInteger } from './search-options.ts'

const SHOWN = 200

interface DiffOptions extends OutputPlace {
  readonly table?: TableName
  readonly limit: number
  readonly json?: boolean
  readonly csv?: boolean
}

/** Two states of a registry and what lies between them. */
interface Difference {
  readonly old: { readonly name: string; readonly registry: Registry; readonly version: string }
  readonly new: { readonly name: string; readonly registry: Registry; readonly version: string }
  readonly changes: readonly (RowChange | AuthoredChange)[]
  /** Sentences on migrant stocks in which the two differ: a patch is of tables and holds none of them. */
  readonly stocks: readonly string[]
}

/** `strata diff`: two versions of the registry, or what the workspace changed, in words or as a patch. */
export function registerDiff(program: Command): void {
  addOutputOptions(
    program
      .command('diff')
      .description(
        'what changed between two registries, or in this workspace: in words, or as a patch for `strata apply`',
      )
      .argument('[old]', 'folder of the older tables; without it, what this workspace changed')
      .argument('[new]', 'folder of the newer tables; without it, the bundled registry')
      .addOption(new Option('--table <table>', 'one table').choices(TABLES.map(({ name }) => name)))
      .option('--limit <n>', 'sentences to show', positiveInteger, SHOWN)
      .option('--csv', 'the patch: a line for each changed cell')
      .option('--json', 'as JSON'),
  ).action(
    async (old: string | undefined, recent: string | undefined, options: DiffOptions, command: Command) => {
      assertFree(options.output, options.force)
      const all = old === undefined ? await ofWorkspace(command) : ofFolders(old, recent)
      const { table } = options
      const changes = all.changes.filter((change) => table === undefined || change.table === table)
      const difference = { ...all, changes, stocks: table === undefined ? all.stocks : [] }
      await writeOutput([shown(difference, options)], options)
      if (options.csv && difference.stocks.length > 0) {
        const { length } = difference.stocks
        const of = length === 1 ? '1 change of migrant stocks is' : `${length} changes of migrant stocks are`
        process.stderr.write(
          `strata: ${of} not in the patch, which is of tables (\`strata diff\` names them).\n`,
        )
      }
    },
  )
}

function shown(difference: Difference, { csv, json, limit }: DiffOptions): string {
  const { old, changes } = difference
  if (csv) return writePatch(patchOf(old.version, changes), sha256)
  const described = describeChanges(changes, old.registry, difference.new.registry)
  if (!json) return inWords(difference, described, limit)
  const [from, to] = [old, difference.new].map(({ name, version }) => ({ registry: name, version }))
  return `${JSON.stringify({ old: from, new: to, ...described, changes, stocks: difference.stocks }, null, 2)}\n`
}

async function ofWorkspace(command: Command): Promise<Difference> {
  const workspace = await openForCommand(command)
  try {
    const registry = await loadRegistry(workspace)
    const { version } = await registryHeld(workspace)
    const changes = await workspaceChanges(workspace)
    const stocks = (await ownStocks(workspace)).map(stockSentence)
    return {
      old: { name: 'the bundled rows', registry, version },
      new: { name: workspace.file, registry, version: registry.version },
      changes,
      stocks,
    }
  } finally {
    workspace.close()
  }
}

function ofFolders(old: string, recent: string | undefined): Difference {
  const [before, after] = [old, recent ?? BUNDLED_REGISTRY].map((folder) => {
    finishAndTell(resolve(folder))
    const { registry, stocks } = readWholeFolder(resolve(folder))
    return { name: folder, registry, version: registry.version, hash: sha256(stocks ?? '') }
  }) as [Difference['old'] & { hash: string }, Difference['new'] & { hash: string }]
  const changes = diffRegistries(before.registry, after.registry)
  const stocks = before.hash === after.hash ? [] : [`${STOCKS_FILE} is another file.`]
  return { old: before, new: after, changes, stocks }
}

/** What was done to the stocks, as the history notes it: a cell that was corrected, or the file that an import brought. */
function stockSentence({ key, batch, before, after, author }: HistoryEntry): string {
  const { who, when, why, source } = author
  const by = `(${who}, ${when.slice(0, 10)}: ${[why, source].filter((part) => part !== null).join('; ')})`
  const [was, is] = [before?.['value'], after?.['value']]
  return is === undefined
    ? `${batch} brought ${after?.['cells']} cells ${by}.`
    : `${key}: ${was} → ${is} persons ${by}.`
}

/** Counts by table, then what changed about each thing, up to a limit of sentences. */
function inWords(
  { old, new: recent, changes, stocks }: Difference,
  { counts, things }: DescribedChanges,
  limit: number,
): string {
  const between = `${recent.name} (${recent.version}) against ${old.name} (${old.version})`
  if (changes.length === 0 && stocks.length === 0) return `No difference: ${between}.\n`
  const rows = counts.map(({ table, added, changed, removed }) => [table, added, changed, removed])
  const lines = [between]
  if (rows.length > 0) lines.push('', tableText({ columns: ['table', 'added', 'changed', 'removed'], rows }))
  let left = limit
  for (const { kind, id, name, sentences } of things) {
    const some = sentences.slice(0, left)
    left -= some.length
    if (some.length === 0) break
    lines.push('', `${name} [${kind} ${id}]`, ...some.map((sentence) => `  ${sentence}`))
  }
  const rest = things.reduce((sum, { sentences }) => sum + sentences.length, 0) - (limit - left)
  if (stocks.length > 0) {
    lines.push('', 'Migrant stocks, which no patch holds:', ...stocks.map((sentence) => `  ${sentence}`))
  }
  if (rest > 0) lines.push('', `… ${rest} more (--limit, or --json for all)`)
  return `${lines.join('\n')}\n`
}
