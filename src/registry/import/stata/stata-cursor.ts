import { StrataError } from '../../../model/error.ts'

/** The text of bytes in the file's encoding. */
export type DecodeText = (bytes: Uint8Array) => string

/** A place in the bytes of a .dta file. Every read is checked against the end; texts end at their first NUL. */
export interface StataCursor {
  readonly at: number
  readonly left: number
  readonly isLittleEndian: boolean
  /** Names the part of the file that follows, for messages. */
  enter(section: string): void
  setByteOrder(isLittleEndian: boolean): void
  take(bytes: number): Uint8Array
  /** An unsigned integer of 1 to 8 bytes. */
  number(bytes: number): number
  /** A signed integer of 4 bytes. */
  signed(): number
  text(bytes: number): string
  /** Passes over a tag that must stand here. */
  tag(tag: string): void
  /** Whether a tag stands here. */
  isAt(tag: string): boolean
  /** The error that says what is wrong here, or at another offset. */
  damaged(why: string, at?: number): StrataError
}

/** @throws StrataError `import/stata-damaged` by each of its reads, with the offset and the section */
export function stataCursor(bytes: Uint8Array, file: string, decode: DecodeText): StataCursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let section = 'the header'
  let little = true
  const damaged = (why: string, offset = at): StrataError =>
    new StrataError('import/stata-damaged', { file, section, offset, why })
  const take = (count: number): Uint8Array => {
    const left = bytes.length - at
    if (count > left) throw damaged(`${count} bytes should follow, and ${left} do`)
    at += count
    return bytes.subarray(at - count, at)
  }
  const isAt = (tag: string): boolean => {
    for (let i = 0; i < tag.length; i++) if (bytes[at + i] !== tag.charCodeAt(i)) return false
    return true
  }
  return {
    get at() {
      return at
    },
    get left() {
      return bytes.length - at
    },
    get isLittleEndian() {
      return little
    },
    enter(name) {
      section = name
    },
    setByteOrder(isLittleEndian) {
      little = isLittleEndian
    },
    take,
    number(count) {
      const start = at
      const digits = take(count)
      let number = 0
      for (let i = 0; i < count; i++) number = number * 256 + (digits[little ? count - 1 - i : i] as number)
      if (!Number.isSafeInteger(number)) throw damaged(`the number ${number} is beyond any file`, start)
      return number
    },
    signed() {
      take(4)
      return view.getInt32(at - 4, little)
    },
    text(count) {
      return stataText(take(count), decode)
    },
    isAt,
    tag(tag) {
      if (!isAt(tag)) throw damaged(`${tag} should stand here`)
      at += tag.length
    },
    damaged,
  }
}

/** Texts of up to so many bytes are put together letter by letter, if they are ASCII: a decoder costs more than they do. */
const SHORT = 32

/** The text of a field: up to its first NUL, or all of it. */
export function stataText(field: Uint8Array, decode: DecodeText): string {
  let text = ''
  for (let at = 0; at < field.length && at < SHORT; at++) {
    const byte = field[at] as number
    if (byte === 0) return text
    if (byte >= 0x80) break
    text += String.fromCharCode(byte)
  }
  if (text.length === field.length) return text
  const end = field.indexOf(0)
  return decode(end < 0 ? field : field.subarray(0, end))
}
