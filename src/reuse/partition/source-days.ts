import type { EdtfDate } from '../../model/edtf-date.ts'
import type { SourceRule } from '../earlier-texts.ts'

/** Who may be whose source, of texts of one language: s is a source of t if s ≠ t and `source[s] < target[t]`. */
export interface SourceDays {
  readonly source: Int32Array
  readonly target: Int32Array
}

interface DatedText {
  readonly id: string
  readonly language: string | null
  readonly signed: EdtfDate | null
}

const NEVER = 2 ** 31 - 1
const ALWAYS = -(2 ** 31)

/** The rule of `earlierTexts` as two days a text, for texts whose languages are kept apart by the numbers of their words. */
export function sourceDays(
  texts: readonly DatedText[],
  { sources = 'earlier', excluded = new Set() }: SourceRule = {},
): SourceDays {
  const source = new Int32Array(texts.length).fill(NEVER)
  const target = new Int32Array(texts.length).fill(ALWAYS)
  for (const [text, { id, language, signed }] of texts.entries()) {
    if (language === null) continue
    if (sources === 'any') {
      source[text] = 0
      target[text] = 1
    } else if (signed !== null) {
      source[text] = bounded(signed.latestDay)
      target[text] = bounded(signed.earliestDay + (sources === 'same-day' ? 1 : 0))
    }
    if (excluded.has(id)) source[text] = NEVER
  }
  return { source, target }
}

function bounded(day: number): number {
  return Math.max(ALWAYS, Math.min(NEVER, day))
}
