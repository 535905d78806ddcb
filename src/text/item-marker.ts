import { romanNumber } from './ordinal-number.ts'

/** Sorts of marks before paragraphs and items. */
export type MarkerKind = 'number' | 'letter' | 'roman' | 'capital' | 'capital-roman' | 'decimal' | 'dash'

/** A mark at the head of a line, in each way in which it can be read: `(i)` is the ninth letter or the first Roman number. */
export interface Marker {
  readonly label: string
  /** As addresses have it: `2`, `b`, `ii`, `2bis`. */
  readonly value: string
  /** The signs around it, so that `(1)` and `1.` are two sorts. */
  readonly shape: string
  readonly readings: readonly { readonly kind: MarkerKind; readonly order: number }[]
  /** Characters of the mark with the white space behind. */
  readonly length: number
}

/** A mark of each sort with a line that has none, as tests hold them. */
export const MARKER_EXAMPLES: readonly { readonly example: string; readonly counterExample: string }[] = [
  { example: '1. The parties meet.', counterExample: '1.5 per cent of the posts' },
  { example: '(2) The list is open.', counterExample: '(2001) was a year of change' },
  { example: '3) Les listes sont ouvertes.', counterExample: '3 listes sont ouvertes' },
  { example: '2.1 Fees are waived.', counterExample: '2.1% of the fees' },
  { example: '1bis. The list is open.', counterExample: '1bis of the list' },
  { example: '(a) students;', counterExample: '(as amended) students' },
  { example: 'b) investigadores;', counterExample: 'b o c' },
  { example: '(iv) seasonal workers', counterExample: '(ivory) seasonal workers' },
  { example: 'A. Entry', counterExample: 'A party may object.' },
  { example: '- les étudiants ;', counterExample: '-5 degrees' },
]

const BRACKETED =
  /^(\()?\s?(\d{1,3}(?:\s?(?:bis|ter|quater)|[a-z])?|[ivxl]{1,6}|[a-zñ]|([a-z])\3|ll|ch|[a-z]\s?(?:bis|ter)|[IVXL]{1,6}|[A-Z])\s?\)\s?\.?[-–—]?\s*/u
const DOTTED =
  /^()(\d{1,3}(?:\s?(?:bis|ter|quater)|[a-z])?|[ivxl]{1,6}|[a-z]|[IVXL]{1,6}|[A-Z])\s?(?:\.[°º]?|[°º]\.?)(?:\s?[-–—]\s*|\s+|(?=\p{Lu}\p{Ll}))/u
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=[\p{Lu}"“«(])/u
const DASH = /^([-–—•·▪*])\s+(?=\S)/u

/** Reads the mark at the head of a line, or gives null. Whether it is one in truth depends on those before it. */
export function markerAt(line: string): Marker | null {
  const dash = DASH.exec(line)
  if (dash !== null)
    return {
      label: dash[1] as string,
      value: '',
      shape: dash[1] as string,
      readings: [{ kind: 'dash', order: 0 }],
      length: dash[0].length,
    }
  const decimal = DECIMAL.exec(line)
  if (decimal !== null) {
    const value = decimal[1] as string
    const parts = value.split('.')
    return {
      label: value,
      value,
      shape: `${parts.length}`,
      readings: [{ kind: 'decimal', order: Number(parts.at(-1)) }],
      length: decimal[0].length,
    }
  }
  const bracketed = BRACKETED.exec(line)
  const mark = bracketed ?? DOTTED.exec(line)
  if (mark === null) return null
  const written = (mark[2] as string).replace(/\s/g, '')
  const shape = bracketed === null ? 'x.' : mark[1] === undefined ? 'x)' : '(x)'
  return {
    label: mark[0].trim(),
    value: written.toLowerCase(),
    shape,
    readings: readingsOf(written),
    length: mark[0].length,
  }
}

function readingsOf(written: string): Marker['readings'] {
  const digits = /^\d+/.exec(written)
  if (digits !== null) return [{ kind: 'number', order: Number(digits[0]) }]
  const upper = /^[A-Z]/.test(written)
  const readings: { kind: MarkerKind; order: number }[] = []
  const roman = romanNumber(written)
  const letter = letterOrder(written.toLowerCase().replace(/bis|ter/, ''))
  if (letter !== null) readings.push({ kind: upper ? 'capital' : 'letter', order: letter })
  if (roman !== null) readings.push({ kind: upper ? 'capital-roman' : 'roman', order: roman })
  return readings
}

/** `a` is 1, `z` 26, `aa` 27; ñ, ch and ll of Spanish lists stand beside the letter before them. */
function letterOrder(letters: string): number | null {
  if (letters === 'ñ') return 14
  if (letters === 'll') return 12
  if (letters === 'ch') return 3
  if (letters.length === 1) return letters.charCodeAt(0) - 96
  return letters.length === 2 && letters[0] === letters[1] ? 26 + letters.charCodeAt(0) - 96 : null
}
