import type { EdtfDate } from '../model/edtf-date.ts'
import type { WordRule } from './word-rule.ts'

/**
 * The saved form of an index: a header of eight numbers of 32 bits, a directory in JSON, and sections of numbers and UTF-8 that the directory
 * names, each beginning at a multiple of eight bytes. Sections of numbers are used where they lie, so that loading is one read and one
 * check. A change of the form is a new version.
 */
export const INDEX_FILE_VERSION = 1

/** `STRATAGR` in ASCII, as two numbers written by the machine's own order of bytes. */
export const INDEX_FILE_MAGIC = [0x41525453, 0x52474154] as const

/** Reads otherwise on a machine that orders bytes the other way. */
export const BYTE_ORDER = 0x01020304

/** Numbers of the header, by place. */
export const HEADER = {
  magic: 0,
  version: 2,
  byteOrder: 3,
  /** Of the whole file, in units of eight bytes. */
  length: 4,
  /** `wordSum` of all that follows the header. */
  sum: 5,
  /** Bytes of the directory. */
  directory: 6,
} as const

export const HEADER_BYTES = 32

/** Where a section begins behind the directory, and how long it is: bytes. */
export type Section = readonly [offset: number, bytes: number]

export interface SavedPart {
  readonly slots: Section
  readonly starts: Section
  readonly tokens: Section
  readonly bounds: Section
  readonly postings: Section
  readonly table: Section
}

/** A date whose open sides are null. */
export interface SavedDate extends Omit<EdtfDate, 'earliestDay' | 'latestDay'> {
  readonly earliestDay: number | null
  readonly latestDay: number | null
}

export interface IndexDirectory {
  readonly note: string
  readonly n: number
  readonly rule: WordRule
  /** Words in the order of their numbers: their UTF-16 units, and where each begins. */
  readonly words: Section
  readonly wordStarts: Section
  readonly texts: readonly ({
    readonly id: string
    readonly language: string | null
    readonly signed: SavedDate | null
  } | null)[]
  /** JSON of the articles of each text, one after another, and where each begins. */
  readonly articles: Section
  readonly articleBounds: Section
  readonly parts: readonly SavedPart[]
}

/** The next multiple of eight. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}

/**
 * A checksum that no change of a single number escapes, in four lanes so that the processor is not kept waiting. Time O(numbers), some
 * gigabytes a second.
 */
export function wordSum(numbers: Uint32Array): number {
  let [a, b, c, d] = [1, 2, 3, 4]
  const whole = numbers.length & ~3
  for (let at = 0; at < whole; at += 4) {
    a = Math.imul(a ^ (numbers[at] as number), 0x9e3779b1)
    b = Math.imul(b ^ (numbers[at + 1] as number), 0x85ebca6b)
    c = Math.imul(c ^ (numbers[at + 2] as number), 0xc2b2ae35)
    d = Math.imul(d ^ (numbers[at + 3] as number), 0x27d4eb2f)
  }
  for (let at = whole; at < numbers.length; at++) a = Math.imul(a ^ (numbers[at] as number), 0x9e3779b1)
  let sum = a
  for (const lane of [b, c, d]) sum = Math.imul(sum ^ (sum >>> 15), 0x9e3779b1) ^ lane
  return sum >>> 0
}
