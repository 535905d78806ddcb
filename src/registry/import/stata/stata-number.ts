import type { StataType } from './stata-variable.ts'

/** Largest values that are not missing; above them stand `.` and `.a` to `.z` ("[P] File formats .dta", §4). */
const LARGEST = { byte: 100, int: 32740, long: 2147483620 } as const

/** 1.fffffe × 2^126 and 1.fffffffffffff × 2^1022. */
const LARGEST_FLOAT = 2 ** 126 * (2 - 2 ** -23)
const LARGEST_DOUBLE = 2 ** 1022 * (2 - 2 ** -52)

/**
 * The number of a cell, null where it is missing, whichever of the 27 missing values it holds. A float or double that is
 * infinite or no number is missing too: Stata keeps none.
 */
export function stataNumber(
  view: DataView,
  at: number,
  kind: Exclude<StataType['kind'], 'str' | 'strL'>,
  isLittleEndian: boolean,
): number | null {
  switch (kind) {
    case 'byte':
      return upTo(LARGEST.byte, view.getInt8(at))
    case 'int':
      return upTo(LARGEST.int, view.getInt16(at, isLittleEndian))
    case 'long':
      return upTo(LARGEST.long, view.getInt32(at, isLittleEndian))
    case 'float':
      return upTo(LARGEST_FLOAT, view.getFloat32(at, isLittleEndian))
    case 'double':
      return upTo(LARGEST_DOUBLE, view.getFloat64(at, isLittleEndian))
  }
}

/** Also null for NaN, and for minus infinity. */
function upTo(largest: number, number: number): number | null {
  return number <= largest && number !== Number.NEGATIVE_INFINITY ? number : null
}
