import type { CodebookVariable } from '../../model/coding.ts'
import { foldName } from '../resolve-name.ts'

/**
 * The value of a coded variable as the codebook writes it, null where what the file says is none of the codebook's values and
 * nothing tells which it would be. Yes and no may be 1 and 0; other numbers need labels.
 */
export function chiltonValue({ values, variable }: CodebookVariable, says: string | number): string | null {
  if (values === null || values === 'free text') return String(says)
  if (/^whole number/.test(values)) return /^\d{1,4}$/.test(String(says)) ? String(Number(says)) : null
  const several = /^one or more of ([^,]+), joined by ;(?:, or (.+))?$/.exec(values)
  if (several !== null) return severalOf((several[1] as string).split(';'), several[2] ?? null, says)
  const allowed = values.split(';')
  if (isYesNo(allowed)) return YES_NO.get(slug(says)) ?? null
  if (variable === GOOGLE_TRANSLATION) {
    const translated = YES_NO.get(slug(says))
    if (translated !== undefined) return translated === 'yes' ? 'translation' : 'original'
  }
  return allowed.includes(slug(says)) ? slug(says) : null
}

/** "Coded from Google translation": the data set's own label asks a question of yes and no. */
const GOOGLE_TRANSLATION = 'coded_google_translation'

const YES_NO = new Map([
  ['1', 'yes'],
  ['yes', 'yes'],
  ['0', 'no'],
  ['no', 'no'],
])

function isYesNo(allowed: readonly string[]): boolean {
  return allowed.length === 2 && allowed.includes('yes') && allowed.includes('no')
}

/** The values named, each once in the order of the alphabet, joined by `;`; null where one is not of the codebook. */
function severalOf(allowed: readonly string[], none: string | null, says: string | number): string | null {
  if (none !== null && slug(says) === none) return none
  const named = String(says)
    .split(/[;,]/)
    .map(slug)
    .filter((one) => one !== '')
  const isKnown = named.length > 0 && named.every((one) => allowed.includes(one))
  return isKnown ? [...new Set(named)].toSorted().join(';') : null
}

function slug(says: string | number): string {
  return foldName(String(says)).replace(/ /g, '-')
}
