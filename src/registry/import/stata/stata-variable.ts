import type { StataColumn } from './stata-columns.ts'
import type { StataValueLabels } from './stata-value-labels.ts'

/** How the values of a variable are kept. `str` has a fixed length in bytes, `strL` is kept apart. */
export type StataType =
  | { readonly kind: 'str'; readonly bytes: number }
  | { readonly kind: 'strL' | 'byte' | 'int' | 'long' | 'float' | 'double'; readonly bytes: number }

/** A variable as the file declares it. */
export interface StataDeclaration {
  readonly name: string
  readonly type: StataType
  /** Display format, such as `%td`. */
  readonly format: string
  /** What the variable is, in words; empty where the file says nothing. */
  readonly label: string
  /** Name of its value labels, null where it has none. */
  readonly labelsName: string | null
}

/** A variable with its values, one a row. */
export interface StataVariable extends StataDeclaration {
  readonly values: StataColumn
  /** Texts of its values, null where it has none or the file does not hold them. */
  readonly labels: StataValueLabels | null
}

const STRL = 32768

/** Before format 117 numbers have the codes 251 to 255, from then on 65530 down to 65526. */
const NUMBERS = [
  { kind: 'byte', bytes: 1 },
  { kind: 'int', bytes: 2 },
  { kind: 'long', bytes: 4 },
  { kind: 'float', bytes: 4 },
  { kind: 'double', bytes: 8 },
] as const

/** The type of a code, null where there is none of that code. `strlBytes` is the width of a reference to a long string. */
export function stataType(code: number, isTagged: boolean, strlBytes: number): StataType | null {
  if (code >= 1 && code <= (isTagged ? 2045 : 244)) return { kind: 'str', bytes: code }
  if (isTagged && code === STRL) return { kind: 'strL', bytes: strlBytes }
  return NUMBERS[isTagged ? 65530 - code : code - 251] ?? null
}
