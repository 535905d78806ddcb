import type { DecodeText, StataCursor } from './stata-cursor.ts'
import type { StataWidths } from './stata-widths.ts'

/** Long strings by the variable and observation that name them; null where they hold bytes, not text. */
export type StataStrls = ReadonlyMap<string, string | null>

/** The name of a long string. Variable and observation 0 name the empty string. */
export const strlKey = (variable: number, row: number): string => `${variable},${row}`

const BYTES = 129
const TEXT = 130

/**
 * The long strings between `<strls>` and `</strls>`, each decoded once however many cells name it.
 * @throws StrataError `import/stata-damaged`
 */
export function stataStrls(cursor: StataCursor, decode: DecodeText, widths: StataWidths): StataStrls {
  const strls = new Map<string, string | null>([[strlKey(0, 0), '']])
  while (cursor.isAt('GSO')) {
    const at = cursor.at
    cursor.tag('GSO')
    const key = strlKey(cursor.number(4), cursor.number(widths.keptStrlRow))
    const kind = cursor.number(1)
    const content = cursor.take(cursor.number(4))
    if (strls.has(key)) throw cursor.damaged(`the long string (${key}) stands there twice`, at)
    if (kind !== BYTES && kind !== TEXT) throw cursor.damaged(`a long string has the type ${kind}`, at)
    if (kind === TEXT && content.at(-1) !== 0) throw cursor.damaged('a long string does not end with NUL', at)
    strls.set(key, kind === BYTES ? null : decode(content.subarray(0, -1)))
  }
  return strls
}
