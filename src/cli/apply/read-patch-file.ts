import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { StrataError } from '../../model/error.ts'
import { MAX_PATCH_BYTES } from '../../registry/change/patch.ts'
import { type ReadPatch, readPatch } from '../../registry/change/read-patch.ts'
import { sha256 } from './replacement.ts'

/**
 * Reads a patch from its file.
 * @throws StrataError `patch/cannot-read`, `patch/too-large`, `patch/not-whole`
 */
export function readPatchFile(path: string): ReadPatch {
  return readPatch(bytesOf(path), basename(path), sha256)
}

function bytesOf(path: string): Uint8Array {
  const refuse = (why: string, cause?: unknown): never => {
    throw new StrataError('patch/cannot-read', { file: path, why }, { cause })
  }
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return refuse('nothing is there')
    if (!stats.isFile()) return refuse('it is no file')
    if (stats.size > MAX_PATCH_BYTES) {
      throw new StrataError('patch/too-large', { file: path, found: stats.size, most: MAX_PATCH_BYTES })
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof StrataError) throw error
    return refuse(error instanceof Error ? error.message : String(error), error)
  }
}
