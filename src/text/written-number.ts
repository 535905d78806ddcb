import { numberInWords, romanNumber } from './ordinal-number.ts'

/** A number as written at the beginning of a text, and as addresses have it. */
export interface WrittenNumber {
  /** `5`, `12bis`, `15.11`, `a`: in digits where it was Roman or in words. */
  readonly value: string
  readonly length: number
}

const LATIN = 'bis|ter|quater|quinquies|sexies|septies|octies|novies|decies'
const ENDING = '(?:er|ère|ere|re|ème|eme|st|nd|rd|th|o)?(?:\\s?[º°ª]|\\.[ºª°])?'
const DIGITS = new RegExp(
  `^(\\d{1,4}(?:[.\\-–]\\d{1,3})*)(?:\\s?(${LATIN})(?![\\p{L}])|\\s?\\(([A-Za-z])\\)(?=\\s*$)|([A-NP-Za-np-z])(?![\\p{L}\\d]))?${ENDING}(?![\\p{L}\\d])`,
  'iu',
)
const ROMAN = new RegExp(
  `^([IVXLC]+)(?:[\\s-]?(${LATIN})(?!\\p{L})|-([A-Z])(?!\\p{L}))?(?:er)?(?![\\p{L}\\d])`,
  'u',
)
const WORDS = /^\p{L}+(?:[\s-]+\p{L}+){0,3}/u
const LETTER = /^([A-Z])(?![\p{L}\d'’])/u

/**
 * Reads the number at the beginning of a text: digits (`5`, `1er`, `15.11`, `17-09`, `12 bis`, `9A`, `5.º`), Roman in capitals, words in
 * English, French or Spanish, and, where `letters` says so, one capital letter. Null where there is none.
 */
export function writtenNumber(text: string, letters = false): WrittenNumber | null {
  const digits = DIGITS.exec(text)
  if (digits !== null) {
    const suffix = (digits[2] ?? digits[3] ?? digits[4] ?? '').toLowerCase()
    return {
      value: (digits[1] as string).replace(/\s/g, '').replace('–', '-') + suffix,
      length: digits[0].length,
    }
  }
  const roman = ROMAN.exec(text)
  const inRoman = roman === null ? null : romanNumber(roman[1] as string)
  if (roman !== null && inRoman !== null && !(letters && /^[CL]$/.test(roman[1] as string)))
    return { value: inRoman + (roman[2] ?? roman[3] ?? '').toLowerCase(), length: roman[0].length }
  const letter = letters ? LETTER.exec(text) : null
  if (letter !== null) return { value: (letter[1] as string).toLowerCase(), length: 1 }
  return inWords(text)
}

/** The longest run of words that names a number. */
function inWords(text: string): WrittenNumber | null {
  let run = WORDS.exec(text)?.[0] ?? ''
  while (run !== '') {
    const value = numberInWords(run)
    if (value !== null) return { value: String(value), length: run.length }
    run = run.replace(/(?:^|[\s-]+)\p{L}+$/u, '')
  }
  return null
}
