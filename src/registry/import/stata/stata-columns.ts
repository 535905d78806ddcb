import { type DecodeText, type StataCursor, stataText } from './stata-cursor.ts'
import { stataNumber } from './stata-number.ts'
import { type StataStrls, strlKey } from './stata-strls.ts'
import type { StataDeclaration } from './stata-variable.ts'
import type { StataWidths } from './stata-widths.ts'

/** The values of a variable, one a row. Missing numbers and long strings of bytes are null; texts may be empty. */
export type StataColumn = readonly (number | string | null)[]

export interface StataData {
  readonly bytes: Uint8Array
  /** Offset of the first byte in the file, for messages. */
  readonly at: number
  readonly rowCount: number
  readonly isLittleEndian: boolean
}

/** Bytes of a row. */
export function rowBytes(variables: readonly StataDeclaration[]): number {
  return variables.reduce((sum, { type }) => sum + type.bytes, 0)
}

/**
 * The data, column by column. Time O(cells).
 * @throws StrataError `import/stata-damaged` where a cell names a long string that the file does not hold
 */
export function stataColumns(
  { bytes, at, rowCount, isLittleEndian }: StataData,
  variables: readonly StataDeclaration[],
  strls: StataStrls,
  { cursor, decode, widths }: { cursor: StataCursor; decode: DecodeText; widths: StataWidths },
): StataColumn[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const step = rowBytes(variables)
  const integer = (from: number, count: number): number => {
    let number = 0
    for (let i = 0; i < count; i++)
      number = number * 256 + (bytes[from + (isLittleEndian ? count - 1 - i : i)] as number)
    return number
  }
  const longString = (from: number): string | null => {
    const key = strlKey(
      integer(from, widths.strlVariable),
      integer(from + widths.strlVariable, widths.strlRow),
    )
    const text = strls.get(key)
    if (text === undefined)
      throw cursor.damaged(`a cell names the long string (${key}), which is not there`, at + from)
    return text
  }
  let start = 0
  return variables.map(({ type }) => {
    const values = new Array<number | string | null>(rowCount)
    for (let row = 0, from = start; row < rowCount; row++, from += step) {
      if (type.kind === 'str') values[row] = stataText(bytes.subarray(from, from + type.bytes), decode)
      else if (type.kind === 'strL') values[row] = longString(from)
      else values[row] = stataNumber(view, from, type.kind, isLittleEndian)
    }
    start += type.bytes
    return values
  })
}
