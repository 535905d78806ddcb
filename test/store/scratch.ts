import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import type { ErrorCode } from '../../src/model/error-catalogue.ts'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of the test's own, removed after it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'strata-test-'))
  made.push(folder)
  return folder
}

/** What stands in a folder: nothing half-written may. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).toSorted()
}

/** The error of the catalogue with which a promise fails. */
export async function failure(promise: Promise<unknown>): Promise<StrataError> {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  )
  expect(error).toBeInstanceOf(StrataError)
  return error as StrataError
}

/** That a promise fails with an error of the catalogue. */
export async function expectFailure(promise: Promise<unknown>, code: ErrorCode): Promise<void> {
  expect((await failure(promise)).code).toBe(code)
}

/**
 * Runs the work as somebody who may not do everything: the administrator of a container may write to a read-only folder.
 * Only the administrator can change who he is; anybody else already is such a somebody.
 */
export async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
