import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { mendable } from './scratch-error.ts'

/** Writes numbers of 32 bits, in the byte order of the machine, one after another to a file that is made anew. */
export class WordWriter {
  readonly #file: string
  readonly #descriptor: number
  readonly #buffer: Uint32Array
  #filled = 0
  #written = 0

  /** @throws StrataError as `mendable` says */
  constructor(file: string, bufferWords = 1 << 16) {
    this.#file = file
    this.#buffer = new Uint32Array(bufferWords)
    this.#descriptor = mendable(file, () => openSync(file, 'w'))
  }

  /** How many numbers were given so far. */
  get length(): number {
    return this.#written + this.#filled
  }

  push(word: number): void {
    if (this.#filled === this.#buffer.length) this.#flush()
    this.#buffer[this.#filled++] = word
  }

  /** Numbers `from` to `to` (left out) of an array. */
  pushAll(words: Uint32Array | Uint16Array, from = 0, to = words.length): void {
    for (let at = from; at < to; ) {
      if (this.#filled === this.#buffer.length) this.#flush()
      const room = Math.min(to - at, this.#buffer.length - this.#filled)
      if (room < 64)
        for (let each = 0; each < room; each++) this.#buffer[this.#filled + each] = words[at + each] as number
      else this.#buffer.set(words.subarray(at, at + room), this.#filled)
      this.#filled += room
      at += room
    }
  }

  /** Writes what is left and closes the file. */
  close(): void {
    try {
      this.#flush()
    } finally {
      closeSync(this.#descriptor)
    }
  }

  /** Closes the file without what is left. */
  abandon(): void {
    closeSync(this.#descriptor)
  }

  #flush(): void {
    const bytes = new Uint8Array(this.#buffer.buffer, 0, 4 * this.#filled)
    for (let at = 0; at < bytes.length; )
      at += mendable(this.#file, () => writeSync(this.#descriptor, bytes, at))
    this.#written += this.#filled
    this.#filled = 0
  }
}

/** A file of numbers of 32 bits that is read in parts. */
export class WordReader {
  readonly length: number
  readonly #file: string
  readonly #descriptor: number

  constructor(file: string) {
    this.#file = file
    this.#descriptor = mendable(file, () => openSync(file, 'r'))
    this.length = Math.floor(fstatSync(this.#descriptor).size / 4)
  }

  /** Fills an array with the numbers from a place on. */
  read(into: Uint32Array, from: number): void {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength)
    for (let at = 0; at < bytes.length; ) {
      const read = mendable(this.#file, () =>
        readSync(this.#descriptor, bytes, at, Math.min(bytes.length - at, 1 << 30), 4 * from + at),
      )
      if (read === 0) throw new RangeError(`${this.#file} is shorter than what is asked of it.`)
      at += read
    }
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}

/** The numbers of a whole file. */
export function readWords(file: string): Uint32Array {
  const reader = new WordReader(file)
  try {
    const words = new Uint32Array(reader.length)
    reader.read(words, 0)
    return words
  } finally {
    reader.close()
  }
}
