import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { AuthoredChange, RowChange } from '../../model/row-change.ts'
import { type DescribedChanges, describeChanges } from '../../registry/change/describe-changes.ts'
import type { Finding } from '../../registry/finding.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { addChangeOptions, authorOf, type ChangeOptions } from '../change-options.ts'
import { findingInWords } from '../finding-in-words.ts'
import { interruptible } from '../interruptible.ts'
import { BUNDLED_REGISTRY, openForCommand } from '../open-workspace.ts'
import { print, printJson, printTable } from '../output.ts'
import { applyToFolder } from './apply-to-folder.ts'
import { applyToWorkspace } from './apply-to-workspace.ts'
import { readPatchFile } from './read-patch-file.ts'

const SHOWN = 30

interface ApplyOptions extends ChangeOptions {
  readonly dryRun?: boolean
  readonly otherVersion?: boolean
  readonly toWorkspace?: boolean
  readonly json?: boolean
}

/** What was done with a patch, for people and machines. */
interface Outcome {
  readonly changes: readonly (RowChange | AuthoredChange)[]
  readonly findings: readonly Finding[]
  readonly isRefused: boolean
  /** What is said last where it was not refused. */
  readonly closing: string
  readonly words: DescribedChanges
  readonly about: Readonly<Record<string, unknown>>
}

/** `strata apply`: a patch onto a folder of tables, or onto the workspace. Exit status 1 where it is refused. */
export function registerApply(program: Command): void {
  addChangeOptions(
    program
      .command('apply')
      .description('apply a patch of `strata diff --csv` to a folder of tables, whole or not at all')
      .argument('<patch>', 'the patch file')
      .argument('[registry]', 'folder of the tables; without it, the bundled registry')
      .option('--dry-run', 'only say what would change')
      .option(
        '--other-version',
        'though it was made on another version, if all that it changes is as it says',
      )
      .addOption(new Option('--to-workspace', 'to this workspace, as changes of your own'))
      .option('--json', 'as JSON'),
  ).action(async (file: string, registry: string | undefined, options: ApplyOptions, command: Command) => {
    if (options.toWorkspace && registry !== undefined) {
      command.error('error: name a folder, or --to-workspace, not both')
    }
    const outcome = options.toWorkspace
      ? await toWorkspace(resolve(file), options, command)
      : await toFolder(resolve(file), resolve(registry ?? BUNDLED_REGISTRY), options)
    if (outcome.isRefused) process.exitCode = 1
    if (options.json) {
      const { changes, findings, words, about, isRefused } = outcome
      printJson({ ...about, applied: !isRefused && !options.dryRun, ...words, changes, findings })
    } else printOutcome(outcome)
  })
}

async function toFolder(file: string, folder: string, options: ApplyOptions): Promise<Outcome> {
  const today = new Date().toISOString().slice(0, 10)
  const patched = await applyToFolder(folder, readPatchFile(file), { ...options, today })
  const { before, after, changes, findings, files } = patched
  const [was, is] = [before.version, after?.version ?? before.version]
  const what = `version ${is}, before ${was}; ${files.join(', ')}`
  return {
    changes,
    findings,
    isRefused: after === null,
    closing: options.dryRun
      ? `A dry run: nothing was written. It would be ${what}.`
      : `${folder} is now ${what}.${stalePages(folder, was)}`,
    words: describeChanges(changes, before, after ?? before),
    about: { folder, before: was, after: is, files },
  }
}

/** The pages that the build of the registry writes from its tables, whose counts a patch leaves as they were. */
function stalePages(folder: string, version: string): string {
  const pages = ['GAPS.md', 'MERGES.md', 'PROBLEMS.md'].filter((name) => existsSync(join(folder, name)))
  return pages.length === 0 ? '' : ` Still as of ${version}, since no patch writes them: ${pages.join(', ')}.`
}

async function toWorkspace(file: string, options: ApplyOptions, command: Command): Promise<Outcome> {
  const patch = readPatchFile(file)
  const author = authorOf(options, `patch ${patch.file}`, null)
  const workspace = await openForCommand(command)
  try {
    const before = await loadRegistry(workspace)
    const applied = await interruptible((signal) =>
      applyToWorkspace(workspace, patch, author, { ...options, signal }),
    )
    const { registry, changes, findings, batch } = applied
    return {
      changes,
      findings,
      isRefused: registry === null,
      closing:
        batch === null
          ? 'A dry run: nothing was written.'
          : `Applied to ${workspace.file} as ${batch}. \`strata undo ${batch}\` takes all of it back.`,
      words: describeChanges(changes, before, registry ?? before),
      about: { workspace: workspace.file, batch },
    }
  } finally {
    workspace.close()
  }
}

function printOutcome({ changes, findings, isRefused, closing, words }: Outcome): void {
  for (const finding of findings.slice(0, SHOWN)) print(findingInWords(finding))
  if (findings.length > SHOWN) print(`… ${findings.length - SHOWN} more (--json has all)`)
  if (isRefused) {
    const errors = findings.filter(({ level }) => level === 'error').length
    print(`Nothing was changed: ${errors === 1 ? '1 error' : `${errors} errors`}.`)
    return
  }
  if (changes.length === 0) {
    print('Nothing to change: the patch has no lines.')
    return
  }
  const { counts, things } = words
  printTable({
    columns: ['table', 'added', 'changed', 'removed'],
    rows: counts.map(({ table, added, changed, removed }) => [table, added, changed, removed]),
  })
  const sentences = things.flatMap((thing) => thing.sentences)
  for (const sentence of sentences.slice(0, SHOWN)) print(sentence)
  if (sentences.length > SHOWN) print(`… ${sentences.length - SHOWN} more (--json has all)`)
  print(closing)
}
