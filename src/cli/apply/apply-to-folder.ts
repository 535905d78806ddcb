import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Registry } from '../../model/registry.ts'
import type { AuthoredChange, RowChange } from '../../model/row-change.ts'
import { applyPatch } from '../../registry/change/apply-patch.ts'
import { nextVersion } from '../../registry/change/next-version.ts'
import { patchedFiles, patchedReadme } from '../../registry/change/patched-files.ts'
import type { ReadPatch } from '../../registry/change/read-patch.ts'
import { checkRegistry } from '../../registry/check-registry.ts'
import { hashRegistryFolder, type RegistryFolder } from '../../registry/files.ts'
import type { Finding } from '../../registry/finding.ts'
import { readRegistry } from '../../registry/read-registry.ts'
import { PACKAGE_FILE } from '../../registry/rules.ts'
import { readWholeFolder } from '../read-whole-folder.ts'
import { finishAndTell } from './finish-replacing.ts'
import { replaceFiles } from './replace-files.ts'

const README = 'README.md'

export interface FolderPatchOptions {
  /** The day of the change, as `2026-11-24`. */
  readonly today: string
  readonly dryRun?: boolean
  readonly otherVersion?: boolean
}

/** What applying a patch to a folder did, or would do. */
export interface FolderPatched {
  readonly before: Registry
  /** Null where the patch was refused. */
  readonly after: Registry | null
  readonly changes: readonly (RowChange | AuthoredChange)[]
  readonly findings: readonly Finding[]
  /** Files that were, or would be, written again. */
  readonly files: readonly string[]
}

/**
 * Applies a patch to a folder of tables: only tables that change are written again, the version goes up, and all is put in place or
 * nothing. The tables as they will be are read back and checked as `strata check` does before anything is written.
 * @throws StrataError `patch/other-version`, `patch/table-faulty`, `patch/folder-changed`, `patch/cannot-write`,
 * `patch/unfinished`, `registry/no-folder`
 */
export async function applyToFolder(
  folder: string,
  patch: ReadPatch,
  { today, dryRun = false, otherVersion = false }: FolderPatchOptions,
): Promise<FolderPatched> {
  finishAndTell(folder)
  const read = readWholeFolder(folder)
  const before = read.registry
  const refused = (findings: readonly Finding[]): FolderPatched => ({
    before,
    after: null,
    changes: [],
    findings,
    files: [],
  })
  const { registry, changes, findings } = applyPatch(before, patch, { place: folder, otherVersion })
  if (registry === null) return refused(findings)
  if (changes.length === 0) return { before, after: before, changes, findings, files: [] }
  const after = { ...registry, version: nextVersion(before.version, today) }
  const packageText = read.texts.get(PACKAGE_FILE) ?? '{}'
  const files = patchedFiles({ before, after, changes, packageText })
  const faults = await newErrors(read, files)
  if (faults.length > 0) return refused([...findings, ...faults])
  const readme = patchedReadme(readmeOf(folder), before, after)
  if (readme !== null) files.set(README, readme)
  if (!dryRun) replaceFiles(folder, files, () => hashRegistryFolder(folder) === read.contentHash)
  return { before, after, changes, findings, files: [...files.keys()] }
}

function readmeOf(folder: string): string {
  const file = join(folder, README)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Errors of `strata check` in the folder with new files and not without; a row may have another number in the two. */
async function newErrors(read: RegistryFolder, files: ReadonlyMap<string, string>): Promise<Finding[]> {
  const texts = new Map([...read.texts, ...files])
  const errorsOf = async (folder: RegistryFolder): Promise<Finding[]> =>
    (await checkRegistry(folder)).filter(({ level }) => level === 'error')
  const now = await errorsOf({ ...read, texts, ...readRegistry(texts) })
  if (now.length === 0) return []
  const nameOf = ({ rule, file, column, value }: Finding): string =>
    JSON.stringify([rule, file, column, value])
  const known = new Map<string, number>()
  for (const finding of await errorsOf(read))
    known.set(nameOf(finding), (known.get(nameOf(finding)) ?? 0) + 1)
  return now.filter((finding) => {
    const left = known.get(nameOf(finding)) ?? 0
    known.set(nameOf(finding), left - 1)
    return left <= 0
  })
}
