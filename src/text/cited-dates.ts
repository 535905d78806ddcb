import type { CitedDate } from '../model/prepared-text.ts'
import type { Segment } from '../model/segment.ts'
import { CITATION_RULES, NUMBERED_ACTS } from './citation-rules.ts'
import { flattened } from './flattened.ts'
import type { UnitSpan } from './search-units.ts'
import { sentencesOf } from './sentences.ts'
import { type WrittenDate, writtenDates } from './written-dates.ts'

/** Rules look so far to either side of a date. */
const WINDOW = 170
/** A sentence is sought so far to either side. */
const SENTENCE_WINDOW = 1_000

/**
 * Dates of acts and events that a text speaks of as past, in order, with their sentences: `the Act of 16 April 2003`, `signed at ... on
 * ...`, `OJ L 27, 30.1.1997`, `Decision No 2/2005` (src/text/citation-rules.ts). What a treaty sets for the future is none. Reads
 * English, French and Spanish. Time O(n).
 */
export function citedDates(
  text: string,
  segments: readonly Segment[],
  spans: readonly UnitSpan[],
): CitedDate[] {
  return spans.flatMap(({ ordinal, start, end }) => {
    const headStart = segments[ordinal]?.start ?? start
    return citedIn(plain(text.slice(headStart, end))).map(({ date, start: from, end: to }) => {
      const sentence = sentenceAround(text, headStart + from, headStart + to, headStart, end)
      return { date, ordinal, start: headStart + from, end: headStart + to, ...sentence }
    })
  })
}

/** Cited dates in a stretch without breaks of lines but between paragraphs. */
export function citedIn(paragraphs: string): WrittenDate[] {
  const cited = writtenDates(paragraphs).filter((date) => isCited(paragraphs, date))
  for (const { pattern } of NUMBERED_ACTS)
    for (const match of paragraphs.matchAll(pattern)) {
      const year = match.groups?.['year'] ?? ''
      const date = year.length === 2 ? `19${year}` : year
      cited.push({ date, start: match.index, end: match.index + match[0].length })
    }
  return cited.sort((a, b) => a.start - b.start)
}

function isCited(text: string, { date, start, end }: WrittenDate): boolean {
  const precision = date.length
  const before = text.slice(Math.max(0, start - WINDOW), start)
  const after = text.slice(end, end + WINDOW)
  return CITATION_RULES.some(
    (rule) =>
      precision >= { day: 10, month: 7, year: 4 }[rule.precision] &&
      rule.before.test(before) &&
      (rule.after === undefined || rule.after.test(after)),
  )
}

/** With the apostrophes and dashes of a keyboard, each as long as what it stands for. */
function plain(text: string): string {
  return flattened(text).replace(/[’‘]/g, "'").replace(/[–—‑]/g, '-')
}

function sentenceAround(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
): { sentenceStart: number; sentenceEnd: number } {
  const windowStart = Math.max(from, start - SENTENCE_WINDOW)
  const sentences = sentencesOf(text.slice(windowStart, Math.min(to, end + SENTENCE_WINDOW)))
  const first = sentences.findLast((sentence) => windowStart + sentence.start <= start)
  const last = sentences.find((sentence) => windowStart + sentence.end >= end)
  return {
    sentenceStart: windowStart + (first?.start ?? start - windowStart),
    sentenceEnd: windowStart + (last?.end ?? end - windowStart),
  }
}
