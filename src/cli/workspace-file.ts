import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { Command } from 'commander'

/** What the place of the workspace depends on besides the command. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

const ours = (): Surroundings => ({ env: process.env, platform: process.platform, home: homedir() })

/** The workspace of a command: `--workspace`, else `$STRATA_WORKSPACE`, else `default.strata` in the user's data folder. */
export function workspaceFile(command: Command): string {
  const { workspace } = command.optsWithGlobals<{ workspace?: string }>()
  return resolve(workspace === undefined || workspace === '' ? defaultWorkspaceFile(ours()) : workspace)
}

/** The workspace of a command that names none: `$STRATA_WORKSPACE`, else one in the data folder. */
export function defaultWorkspaceFile(surroundings: Surroundings): string {
  const named = surroundings.env['STRATA_WORKSPACE']
  return named !== undefined && named !== '' ? named : join(dataFolder(surroundings), 'default.strata')
}

/**
 * The user's data folder: `strata` in `$XDG_DATA_HOME` or `~/.local/share`, on Windows `%LOCALAPPDATA%`, on macOS
 * `~/Library/Application Support`; a variable that is empty or relative is as good as none.
 */
export function dataFolder({ env, platform, home }: Surroundings = ours()): string {
  const [variable, otherwise] =
    platform === 'win32'
      ? ['LOCALAPPDATA', join(home, 'AppData', 'Local')]
      : platform === 'darwin'
        ? [null, join(home, 'Library', 'Application Support')]
        : ['XDG_DATA_HOME', join(home, '.local', 'share')]
  const folder = variable === null ? undefined : env[variable]
  return join(folder !== undefined && isAbsolute(folder) ? folder : otherwise, 'strata')
}
