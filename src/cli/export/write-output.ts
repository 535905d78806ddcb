import { once } from 'node:events'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { StrataError } from '../../model/error.ts'
import { removeLeftovers, temporaryName, writeError } from './temporary-name.ts'

/** Where an export goes. */
export interface OutputPlace {
  readonly output?: string
  readonly force?: boolean
}

/** Adds `-o --force`. */
export function addOutputOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'file to write; without it, the standard output')
    .option('--force', 'overwrite the file if it is there')
}

/** Characters gathered before they are written. */
const CHUNK = 64 * 1024

/**
 * Writes an export piece by piece, to the standard output or into a file that is there whole or not at all.
 * @throws StrataError `export/file-exists`, `export/cannot-write`
 */
export async function writeOutput(
  pieces: Iterable<string | Uint8Array>,
  { output, force = false }: OutputPlace,
): Promise<void> {
  if (output === undefined) {
    for (const piece of gathered(pieces)) {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    }
    return
  }
  const file = resolve(output)
  assertFree(file, force)
  removeLeftovers(file)
  const unfinished = temporaryName(file)
  try {
    const descriptor = openSync(unfinished, 'wx')
    try {
      for (const piece of gathered(pieces)) writeWhole(descriptor, piece)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (force) renameSync(unfinished, file)
    else nameUnlessThere(unfinished, file)
  } catch (error) {
    throw writeError(error, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/**
 * That a file may be written; asked before the work, so that it is not done for nothing.
 * @throws StrataError `export/file-exists`
 */
export function assertFree(file: string | undefined, force: boolean | undefined): void {
  if (file !== undefined && !force && existsSync(file)) throw new StrataError('export/file-exists', { file })
}

/** A link fails where the name was taken meanwhile, which a rename would not; file systems without links get the rename. */
function nameUnlessThere(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new StrataError('export/file-exists', { file })
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    renameSync(unfinished, file)
  }
}

function writeWhole(descriptor: number, piece: Uint8Array): void {
  let from = 0
  while (from < piece.length) from += writeSync(descriptor, piece, from)
}

/** Texts joined to pieces worth a write, bytes as they are, in their order. */
function* gathered(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece
      if (text.length < CHUNK) continue
    }
    if (text !== '') yield Buffer.from(text)
    text = ''
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield Buffer.from(text)
}
