const APART: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i' }
const PLAIN = /^[ -~]*$/

/** A lower-cased text without its accents, œ and æ as two letters: `réfugiés` is `refugies`. What is searched and what is indexed both go through it. */
export function foldAccents(lowerCased: string): string {
  if (PLAIN.test(lowerCased)) return lowerCased
  return lowerCased
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøđłı]/g, (letter) => APART[letter] as string)
    .normalize('NFC')
}
