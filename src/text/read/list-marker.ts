/** How the items of an ordered list are numbered. */
export type NumberStyle = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman'

/** A number as lists write it: 3 as `3`, `c`, `C`, `iii` or `III`; in figures where the style has no sign for it. */
export function listNumber(value: number, style: NumberStyle): string {
  const written = style.endsWith('alpha') ? letters(value) : style.endsWith('roman') ? roman(value) : null
  if (written === null) return String(value)
  return style.startsWith('upper') ? written.toUpperCase() : written
}

/** a to z, then aa, ab: as HTML and CSS count. */
function letters(value: number): string | null {
  if (!Number.isInteger(value) || value < 1) return null
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return null
  let text = ''
  let rest = value
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** The marker with which a text itself begins: `1.`, `(a)`, `iv)`, `–`; null where it begins with none. */
export function writtenMarker(text: string): string | null {
  return /^\s*(\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxIVX]{1,5})(?:\.|\))|[-–—•])(?=\s)/.exec(text)?.[1] ?? null
}
