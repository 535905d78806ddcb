import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { ByteSink } from '../../fetch/partial-body.ts'
import { HEAD_BYTES } from '../../fetch/web-page.ts'
import { removeLeftovers, temporaryName, writeError } from '../export/temporary-name.ts'

/** A file in the making under a temporary name, which gets its own when it is whole. */
export interface FileSink extends ByteSink {
  /** Where it stands meanwhile. */
  readonly path: string
  /** Its first bytes. */
  readonly head: Uint8Array
  /**
   * Writes it to the disk and gives it its name.
   * @throws StrataError `export/cannot-write`
   */
  publish(place: string): void
  /** Removes it, if it was not published. */
  discard(): void
}

/**
 * A file that nothing stands of before its first byte.
 * @param near a place in the folder in which it will stand
 * @param onBytes told how many bytes there are
 */
export function fileSink(near: string, onBytes: (bytes: number) => void = () => {}): FileSink {
  const path = temporaryName(near)
  const head = new Uint8Array(HEAD_BYTES)
  let descriptor: number | null = null
  let bytes = 0
  const orFail = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      throw writeError(error, near)
    }
  }
  const open = (): number => {
    if (descriptor !== null) return descriptor
    mkdirSync(dirname(path), { recursive: true })
    removeLeftovers(near)
    descriptor = openSync(path, 'wx')
    return descriptor
  }
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor)
    descriptor = null
  }
  return {
    path,
    get head() {
      return head.subarray(0, Math.min(bytes, HEAD_BYTES))
    },
    write(piece) {
      orFail(() => {
        const file = open()
        if (bytes < HEAD_BYTES) head.set(piece.subarray(0, HEAD_BYTES - bytes), bytes)
        for (let from = 0; from < piece.length; )
          from += writeSync(file, piece, from, piece.length - from, bytes + from)
        bytes += piece.length
        onBytes(bytes)
      })
    },
    restart() {
      orFail(() => ftruncateSync(open()))
      bytes = 0
    },
    publish(place) {
      orFail(() => {
        fsyncSync(open())
        close()
        renameSync(path, place)
      })
    },
    discard() {
      try {
        close()
        rmSync(path, { force: true })
      } catch {
        // The next fetching into this place removes it.
      }
    },
  }
}
