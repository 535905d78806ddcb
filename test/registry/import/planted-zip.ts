import { zipSync } from 'fflate'
import { StrataError } from '../../../src/model/error.ts'

/** The code of the error that a function throws, null where it throws none; anything but a StrataError comes through. */
export function codeOf(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof StrataError) return error.code
    throw error
  }
}

export const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** Offsets at which a little-endian 32-bit number stands. */
export function placesOf(bytes: Uint8Array, number: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === number) places.push(at)
  return places
}

/** A copy in which numbers are written over, `bits` wide, little-endian. */
export function patched(
  bytes: Uint8Array,
  ...changes: readonly (readonly [at: number, bits: 16 | 32, value: number])[]
): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (const [at, bits, value] of changes) {
    if (bits === 16) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  }
  return copy
}

export const LOCAL = 0x04034b50
export const CENTRAL = 0x02014b50
export const END = 0x06054b50

/** Where the first header of a kind stands. */
export const firstOf = (bytes: Uint8Array, signature: number): number =>
  placesOf(bytes, signature)[0] as number

export const oneEntry = (name: string, content: Uint8Array, level: 0 | 9 = 9): Uint8Array =>
  zipSync({ [name]: [content, { level }] })
