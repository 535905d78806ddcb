import type { StatedMetadata } from '../model/document.ts'
import type { MatchCandidate, TextPlace } from '../model/text-match.ts'
import type { MatchIndex } from './match-index.ts'
import { matchScore } from './match-score.ts'
import type { MetadataRow } from './metadata-rows.ts'
import { nameWithoutEnding, statedFacts } from './stated-facts.ts'

/** A score below this is never enough. */
export const SURE_SCORE = 0.85
/** By how much the best must be better than the second. */
export const SURE_MARGIN = 0.15
/** Candidates below this are not worth a person's look. */
const LEAST_SCORE = 0.3
const MOST_CANDIDATES = 5

/** What a file says of itself, and what the user says of it. */
export interface FileToMatch {
  readonly fileName: string
  /** With what the user's metadata say (`statedWith`). */
  readonly stated: StatedMetadata
  readonly row: MetadataRow | null
}

/**
 * Whose text a file is. In this order:
 *
 * 1. the instrument that the user's metadata name;
 * 2. the id that the file states (`pta-427`) and the id that is its name (`pta_427.xml`, `mp-eu-mda-2008.pdf`, `mp-eu-mda-2008-fr.pdf`): if
 *    both are instruments, they must be the same one;
 * 3. parties, date and title, as stated in the metadata, else in the file, by `matchScore`: only where the score is at least .85 and .15
 *    above the second, the date is known and so are parties or title, and none of them is 0.
 *
 * An id may be that of an instrument that was merged into another (aliases of kind former-id). Whatever is not sure waits for a person, with
 * up to five candidates, the best first; nothing is guessed. Time O(instruments × words of titles).
 */
export function matchText(index: MatchIndex, { fileName, stated, row }: FileToMatch): TextPlace {
  if (row !== null && row.instrument !== null) {
    const instrument = index.instrumentOfId(row.instrument)
    if (instrument !== null) return { status: 'matched', instrument, by: 'metadata' }
  }
  const byStated = stated.instrument === null ? null : index.instrumentOfId(stated.instrument)
  const byName = instrumentOfFileName(index, fileName)
  if (byStated !== null && byName !== null && byStated !== byName) {
    const named = [byStated, byName].map((id) => candidateOf(index, stated, fileName, id))
    return { status: 'waiting', why: 'contradiction', candidates: named }
  }
  if (byStated !== null) return { status: 'matched', instrument: byStated, by: 'stated-id' }
  if (byName !== null) return { status: 'matched', instrument: byName, by: 'file-name' }
  const candidates = scoredCandidates(index, stated, fileName)
  const [best, second] = candidates
  if (best !== undefined && isSure(best, second))
    return { status: 'matched', instrument: best.instrument, by: row === null ? 'score' : 'metadata' }
  const some = shown(candidates)
  const why =
    stated.instrument !== null ? 'unknown-instrument' : some.length === 0 ? 'no-candidate' : 'unsure'
  return { status: 'waiting', why, candidates: some }
}

function isSure({ score, parts }: MatchCandidate, second: MatchCandidate | undefined): boolean {
  const known = Object.values(parts).filter((part) => part !== null)
  // Parties may have been read from the title, so that the two say the same: without a date nothing is sure.
  if (parts.date === null || known.length < 2 || known.includes(0)) return false
  return score >= SURE_SCORE && score - (second?.score ?? 0) >= SURE_MARGIN
}

function shown(candidates: readonly MatchCandidate[]): MatchCandidate[] {
  return candidates.filter(({ score }) => score >= LEAST_SCORE).slice(0, MOST_CANDIDATES)
}

function scoredCandidates(index: MatchIndex, known: StatedMetadata, fileName: string): MatchCandidate[] {
  const facts = statedFacts(index, known, fileName)
  return index.instruments
    .flatMap((instrument) => matchScore(index, facts, instrument) ?? [])
    .toSorted((a, b) => b.score - a.score || (a.instrument < b.instrument ? -1 : 1))
}

/** One instrument as a candidate, whatever its score. */
export function candidateOf(
  index: MatchIndex,
  known: StatedMetadata,
  fileName: string,
  id: string,
): MatchCandidate {
  const instrument = index.instruments.find((each) => each.id === id)
  const scored =
    instrument === undefined ? null : matchScore(index, statedFacts(index, known, fileName), instrument)
  return scored ?? { instrument: id, score: 0, parts: { parties: null, date: null, title: null } }
}

const LANGUAGE_BEHIND = /[-_. ~(](?:[a-z]{2}|[2-9])\)?$/i

/** The instrument whose id a file's name is, `_` standing for `-`; a language or a number may follow it. */
export function instrumentOfFileName(index: MatchIndex, fileName: string): string | null {
  const name = nameWithoutEnding(fileName).trim()
  for (const each of [name, name.replace(LANGUAGE_BEHIND, '')]) {
    const found = index.instrumentOfId(each) ?? index.instrumentOfId(each.replaceAll(/[_ ]/g, '-'))
    if (found !== null) return found
  }
  return null
}
