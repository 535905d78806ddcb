import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { StrataError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import { hashRegistryFolder, readRegistryFolder } from '../registry/files.ts'
import type { Progress } from '../store/bundled-rows.ts'
import { loadRegistry } from '../store/load-registry.ts'
import {
  createWorkspace,
  openWorkspace,
  registryHeld,
  upgradeWorkspace,
  type Workspace,
} from '../store/workspace.ts'

/** The registry that comes with the package. */
export const BUNDLED_REGISTRY = resolve(dirname(fileURLToPath(import.meta.url)), '../../registry')

/** `--workspace`, else $STRATA_WORKSPACE, else default.strata in the user's data folder. */
export function workspaceFile(command: Command): string {
  const { workspace } = command.optsWithGlobals<{ workspace?: string }>()
  return resolve(workspace ?? process.env['STRATA_WORKSPACE'] ?? join(dataFolder(), 'default.strata'))
}

function dataFolder(): string {
  const { XDG_DATA_HOME: xdg, LOCALAPPDATA: windows } = process.env
  if (process.platform === 'win32' && windows !== undefined) return join(windows, 'strata')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'strata')
  return join(xdg !== undefined && xdg !== '' ? xdg : join(homedir(), '.local', 'share'), 'strata')
}

/** Progress as one line of standard error that is written over, or one line a step where that is no terminal. */
export function progressLine(label: string): Progress {
  let shown = -1
  return (step, done, total) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    if (percent === shown && step === 'rows') return
    shown = percent
    const text = step === 'search' ? `${label}: search index` : `${label}: ${done} of ${total} rows`
    if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(60)}${step === 'search' ? '\n' : ''}`)
    else if (step === 'search') process.stderr.write(`${label}: ${total} rows\n`)
  }
}

/**
 * The workspace of a command: made with the bundled registry if there is none, upgraded if the bundled registry is newer.
 * What is done is said on standard error.
 */
export async function openForCommand(command: Command): Promise<Workspace> {
  const file = workspaceFile(command)
  if (!existsSync(file)) {
    process.stderr.write(`Making a workspace at ${file}\n`)
    try {
      await createWorkspace(file, readRegistryFolder(BUNDLED_REGISTRY), {
        progress: progressLine('Loading the registry'),
      })
    } catch (error) {
      // Another process may have made it in the meantime, which serves as well.
      if (!(error instanceof StrataError && error.code === 'store/exists')) throw error
    }
  }
  const workspace = await openWorkspace(file)
  try {
    if ((await registryHeld(workspace)).hash === hashRegistryFolder(BUNDLED_REGISTRY)) return workspace
    const result = await upgradeWorkspace(workspace, readRegistryFolder(BUNDLED_REGISTRY), {
      progress: progressLine('Upgrading the registry'),
    })
    if (result === 'workspace-is-newer') {
      process.stderr.write(
        `The workspace holds a newer registry than this version of Strata brings; it is left as it is.\n`,
      )
    }
    return workspace
  } catch (error) {
    workspace.close()
    throw error
  }
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
