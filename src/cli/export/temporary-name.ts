import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StrataError } from '../../model/error.ts'

/** A name beside a place, under which something is written until it is whole. */
export function temporaryName(place: string): string {
  return `${place}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
}

/** Removes what processes that were killed left of the writing of a place. */
export function removeLeftovers(place: string): void {
  try {
    for (const name of readdirSync(dirname(place))) {
      if (!name.startsWith(`${basename(place)}.`)) continue
      const pid = /\.(\d+)-[\da-f]{8}\.tmp$/.exec(name)?.[1]
      if (pid !== undefined && !isAlive(Number(pid))) {
        rmSync(join(dirname(place), name), { recursive: true, force: true })
      }
    }
  } catch {
    // Leftovers cost space, no more: what is asked for goes on without.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What went wrong in writing, as an error that a person can mend. */
export function writeError(error: unknown, file: string): StrataError {
  if (error instanceof StrataError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'ENOSPC' || code === 'EFBIG' ? 'there is no room left' : (code ?? message)
  return new StrataError('export/cannot-write', { file, why }, { cause: error })
}
