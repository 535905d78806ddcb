import { francAll } from 'franc'
import { TEXT_LANGUAGES } from '../model/language.ts'

/** Languages that can be told apart here, as franc calls them (ISO 639-3). */
const FRANC: Readonly<Record<string, string>> = {
  en: 'eng',
  fr: 'fra',
  es: 'spa',
  de: 'deu',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
}
const ISO_639_1: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FRANC).map(([short, long]) => [long, short]),
)

export const DISTINGUISHED_LANGUAGES: readonly string[] = Object.keys(FRANC)

/** Fewer letters do not tell a language: headings mislead. */
const FEWEST_LETTERS = 60
/** More letters tell no more. */
const SAMPLE = 160
/** The best language must stand this far before the next (franc's measure runs from 0 to 1, the best being 1). */
const LEAST_LEAD = 0.02

const SMALL_LETTERS = /\p{Ll}/gu

/**
 * The language of a stretch of text among those that are plausible, as ISO 639-1, by its trigrams (franc). Null where it cannot be told:
 * too few letters, another script, or two languages equally near. A language that is not among the plausible cannot be found, so name
 * all that may come.
 */
export function languageOf(text: string, plausible: readonly string[] = TEXT_LANGUAGES): string | null {
  const sample = text
    .slice(0, SAMPLE * 2)
    .replace(/[\d\s.,;:()]+/g, ' ')
    .slice(0, SAMPLE)
  if ((sample.match(SMALL_LETTERS)?.length ?? 0) < FEWEST_LETTERS) return null
  const only = plausible.flatMap((language) => FRANC[language] ?? [])
  const [best, next] = francAll(sample, { only })
  if (best === undefined || (next !== undefined && best[1] - next[1] < LEAST_LEAD)) return null
  return ISO_639_1[best[0]] ?? null
}

/**
 * The languages of the parts of a document: where one cannot be told, that of the parts around it if they agree, else of most of the
 * document; null only where no part tells.
 */
export function languagesOf(
  texts: readonly string[],
  plausible: readonly string[] = TEXT_LANGUAGES,
): { parts: (string | null)[]; whole: string | null } {
  const told = texts.map((text) => languageOf(text, plausible))
  const whole = mostOf(told, texts)
  const before: (string | null)[] = []
  let last: string | null = null
  for (const language of told) {
    before.push(last)
    last = language ?? last
  }
  let next: string | null = null
  const parts: (string | null)[] = [...told]
  for (let i = told.length - 1; i >= 0; i--) {
    const here = told[i] ?? null
    const around = before[i] ?? null
    if (here === null) parts[i] = around !== null && around === next ? around : (whole ?? null)
    next = here ?? next
  }
  return { parts, whole }
}

/** The language of most letters. */
function mostOf(told: readonly (string | null)[], texts: readonly string[]): string | null {
  const letters = new Map<string, number>()
  for (const [i, language] of told.entries())
    if (language !== null) letters.set(language, (letters.get(language) ?? 0) + (texts[i]?.length ?? 0))
  return (
    [...letters].reduce<readonly [string, number] | null>(
      (best, one) => (best === null || one[1] > best[1] ? one : best),
      null,
    )?.[0] ?? null
  )
}
