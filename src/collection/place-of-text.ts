import type { PreparedText } from '../model/prepared-text.ts'
import type { TextPlace } from '../model/text-match.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import type { MatchIndex } from './match-index.ts'
import { candidateOf, matchText } from './match-text.ts'
import type { MetadataRow } from './metadata-rows.ts'

/**
 * Where a text comes to stand in the workspace: as `matchText` says, with two exceptions. What a person decided of the same file earlier,
 * before it was removed, counts again. And the second text of an instrument waits for a person, unless it is in another
 * language than each of those held: it may be the same text in another file, or a later one.
 */
export async function placeOfText(
  store: TextStore,
  index: MatchIndex,
  { sha256, fileName, stated, language }: Pick<PreparedText, 'sha256' | 'fileName' | 'stated' | 'language'>,
  row: MetadataRow | null,
): Promise<TextPlace> {
  const decided = (await store.decisions()).findLast(
    (each) => each.kind === 'match' && each.sha256 === sha256,
  )
  const instrument = decided?.instrument == null ? null : index.instrumentOfId(decided.instrument)
  if (instrument !== null) return { status: 'matched', instrument, by: 'person' }
  const place = matchText(index, { fileName, stated, row })
  if (place.status !== 'matched') return place
  const held = await store.held({ instrument: place.instrument })
  const isAnother = held.every(
    (text) => text.language !== null && language !== null && text.language !== language,
  )
  if (isAnother) return place
  const candidate = candidateOf(index, stated, fileName, place.instrument)
  return { status: 'waiting', why: 'second-text', candidates: [candidate] }
}
