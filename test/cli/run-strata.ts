import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

const PROGRAM = resolve(import.meta.dirname, '../../src/cli/strata.ts')

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  /** Environment variables besides those of the test itself; the user's own workspace is out of reach in any case. */
  readonly env?: Readonly<Record<string, string>>
}

/** Command and environment of the command line run from its sources. */
export function strataCommand(args: readonly string[], { env = {} }: RunOptions = {}) {
  const surroundings = { ...process.env, XDG_DATA_HOME: '/nonexistent', STRATA_WORKSPACE: '', ...env }
  return { command: process.execPath, args: ['--import', 'tsx', PROGRAM, ...args], env: surroundings }
}

export function startStrata(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const { command, args: all, env } = strataCommand(args, options)
  return spawn(command, all, { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** What a process prints until it ends. */
export function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  return new Promise((done) => {
    child.once('close', (status) => done({ status, out, err }))
  })
}

/** Runs `strata` with these arguments to its end. */
export function runStrata(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return ended(startStrata(args, options))
}

/** Runs `strata` within a line of the shell, in which it stands as "$@". */
export function runInShell(line: string, args: readonly string[]): Promise<Ended> {
  const { command, args: all, env } = strataCommand(args)
  return ended(spawn('sh', ['-c', line, 'sh', command, ...all], { env, stdio: ['ignore', 'pipe', 'pipe'] }))
}
