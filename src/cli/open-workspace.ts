import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { StrataError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import { hashRegistryFolder, readRegistryFolder } from '../registry/files.ts'
import { createWorkspace } from '../store/create-workspace.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { upgradeWorkspace } from '../store/upgrade-workspace.ts'
import { openWorkspace, registryHeld, type Workspace } from '../store/workspace.ts'
import { interruptible } from './interruptible.ts'
import { progressLine } from './progress-line.ts'
import { workspaceFile } from './workspace-file.ts'

/** The registry that comes with the package. */
export const BUNDLED_REGISTRY = resolve(dirname(fileURLToPath(import.meta.url)), '../../registry')

/** Opens the workspace of a command as `openWithRegistry` does, with the bundled registry. */
export async function openForCommand(command: Command): Promise<Workspace> {
  return openWithRegistry(workspaceFile(command), BUNDLED_REGISTRY, (text) => process.stderr.write(text))
}

/** Opens the workspace of a command, reads its registry, and closes it. */
export async function registryForCommand(command: Command): Promise<Registry> {
  const workspace = await openForCommand(command)
  try {
    return await loadRegistry(workspace)
  } finally {
    workspace.close()
  }
}

/**
 * The workspace at a place: made with the registry of a folder if there is none, upgraded if that registry is newer. What is
 * done is said through `tell`.
 * @throws StrataError of `createWorkspace`, `openWorkspace` and `upgradeWorkspace`
 */
export async function openWithRegistry(
  file: string,
  registryFolder: string,
  tell: (text: string) => void,
): Promise<Workspace> {
  if (!existsSync(file)) {
    tell(`Making a workspace at ${file}\n`)
    await createUnlessThere(file, registryFolder)
  }
  const workspace = await openWorkspace(file)
  try {
    if ((await registryHeld(workspace)).hash === hashRegistryFolder(registryFolder)) return workspace
    const folder = readRegistryFolder(registryFolder)
    const result = await interruptible((signal) =>
      upgradeWorkspace(workspace, folder, { progress: progressLine('Upgrading the registry'), signal }),
    )
    const { version } = folder.registry
    if (result === 'upgraded') tell(`${file} now holds registry ${version}.\n`)
    if (result === 'workspace-is-newer') {
      const held = await registryHeld(workspace)
      tell(`${file} holds registry ${held.version}, newer than this version's ${version}, and keeps it.\n`)
    }
    return workspace
  } catch (error) {
    workspace.close()
    throw error
  }
}

async function createUnlessThere(file: string, registryFolder: string): Promise<void> {
  const folder = readRegistryFolder(registryFolder)
  try {
    await interruptible((signal) =>
      createWorkspace(file, folder, { progress: progressLine('Loading the registry'), signal }),
    )
  } catch (error) {
    // Another process may have made it in the meantime, which serves as well.
    if (!(error instanceof StrataError && error.code === 'store/exists')) throw error
  }
}
