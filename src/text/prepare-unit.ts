import type { SearchUnit } from '../model/prepared-text.ts'
import type { Segment } from '../model/segment.ts'
import { normalise } from './normalise.ts'
import type { UnitSpan } from './search-units.ts'
import { stemmed } from './stem.ts'
import { wordPlaces } from './word-places.ts'
import { countWords } from './word-units.ts'

/** Heading and words of a unit, normalised, with what leads back to the document's text. Time O(length of the unit). */
export function prepareUnit(text: string, segment: Segment, span: UnitSpan, language: string | null) {
  const words = text.slice(span.start, span.end)
  const body = normalise(words)
  const bodyPlaces = wordPlaces(body.text)
  const parts = [{ places: bodyPlaces, offsets: body.offsets, base: span.start }]
  const headAt = segment.heading === null ? -1 : text.indexOf(segment.heading, span.headStart)
  const head = normalise(segment.heading ?? '')
  const headPlaces = wordPlaces(head.text)
  if (headAt >= 0 && headAt < span.start)
    parts.unshift({ places: headPlaces, offsets: head.offsets, base: headAt })
  const unit: SearchUnit = {
    ordinal: span.ordinal,
    language,
    heading: head.text,
    text: body.text,
    stems: stemsOf([headPlaces.words, bodyPlaces.words], language),
    words: countWords(words.toLowerCase()),
  }
  return { unit, parts }
}

function stemsOf(rows: readonly (readonly string[])[], language: string | null): string {
  let stems = ''
  for (const words of rows)
    for (const word of words) stems += `${stems === '' ? '' : ' '}${stemmed(word, language)}`
  return stems
}
