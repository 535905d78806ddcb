import { isTextLanguage, TEXT_LANGUAGES } from '../model/language.ts'
import type { PreparedText, SearchUnit, TopicMatch } from '../model/prepared-text.ts'
import type { Segment } from '../model/segment.ts'
import { citedDates } from './cited-dates.ts'
import type { ExtractedText } from './extracted-text.ts'
import { languagesOf } from './language-of.ts'
import { prepareUnit } from './prepare-unit.ts'
import { readDocument } from './read-document.ts'
import { unitSpans } from './search-units.ts'
import { segmentText } from './segment-text.ts'
import { sha256 } from './sha256.ts'
import type { TextLimits } from './text-limits.ts'
import { topicMatches } from './topic-matches.ts'
import { SeedIndexes, type TopicWithSeeds } from './topic-seeds.ts'

export interface PrepareOptions {
  /** The codebook of topics; none finds none. */
  readonly topics?: readonly TopicWithSeeds[]
  /** Languages that the text may be in, ISO 639-1. */
  readonly plausibleLanguages?: readonly string[]
  readonly limits?: TextLimits
}

/**
 * Makes one file ready for the workspace: read, segmented, its languages told, normalised, stemmed, and searched for topics and for
 * dates that it cites. The same bytes give the same answer. Time O(characters).
 * @throws StrataError those of `readDocument`
 */
export async function prepareText(
  bytes: Uint8Array,
  fileName: string,
  options: PrepareOptions = {},
): Promise<PreparedText> {
  const extracted = await readDocument(bytes, fileName, options.limits)
  return { fileName, sha256: await sha256(bytes), ...prepareExtracted(extracted, options) }
}

/** What can be said of a text that has been read. */
export function prepareExtracted(
  extracted: ExtractedText,
  { topics = [], plausibleLanguages = TEXT_LANGUAGES }: PrepareOptions = {},
): Omit<PreparedText, 'fileName' | 'sha256'> {
  const { format, text, stated, pages, remarks } = extracted
  const segments = segmentText(extracted)
  const spans = unitSpans(text, segments)
  const languages = languagesOf(
    spans.map(({ start, end }) => text.slice(start, Math.min(end, start + 2_000))),
    plausibleLanguages,
  )
  const seeds = new SeedIndexes(topics)
  const units: SearchUnit[] = []
  const found: TopicMatch[] = []
  for (const [i, span] of spans.entries()) {
    const language = languages.parts[i] ?? languages.whole
    const prepared = prepareUnit(text, segments[span.ordinal] as Segment, span, language)
    units.push(prepared.unit)
    const index = seeds.in(isTextLanguage(language) ? language : null)
    for (const { places, offsets, base } of prepared.parts)
      for (const { topic, seed, start, end } of topicMatches(places, index))
        found.push({
          topic,
          seed,
          ordinal: span.ordinal,
          start: base + (offsets[start] as number),
          end: base + (offsets[end - 1] as number) + 1,
        })
  }
  return {
    format,
    text,
    stated,
    language: languages.whole,
    pages,
    words: units.reduce((sum, unit) => sum + unit.words, 0),
    segments,
    units,
    topics: found,
    citedDates: citedDates(text, segments, spans),
    remarks,
  }
}
