import type { StatedMetadata } from '../model/document.ts'
import { type EdtfDate, parseEdtf } from '../model/edtf-date.ts'
import { type MatchIndex, titleWords } from './match-index.ts'

/** What is known of a file before it is matched, from the file, its name and a row of the user's metadata. */
export interface StatedFacts {
  /** Actors that are named, each once. */
  readonly parties: readonly string[]
  /** Names that are no actor of the registry: they count as parties that nothing agrees with. */
  readonly unknownParties: number
  readonly date: EdtfDate | null
  readonly title: ReadonlySet<string> | null
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g

/**
 * The facts by which a file is compared with instruments. Where parties or date are not stated, they are read from the title, or from
 * the file's name where there is no title: actors whose names stand in it, and the one year in it. Time O(actors).
 */
export function statedFacts(index: MatchIndex, stated: StatedMetadata, fileName: string): StatedFacts {
  const title = stated.title ?? wordsOfFileName(fileName)
  const resolved = stated.parties.map((party) => index.names.actor(party))
  const parties = resolved.flatMap((found) => (found.status === 'found' ? [found.id] : []))
  return {
    parties: [...new Set(stated.parties.length > 0 ? parties : index.actorsNamed(title))],
    unknownParties: resolved.length - parties.length,
    date: (stated.signed === null ? null : parseEdtf(stated.signed)) ?? onlyYear(title),
    title: stated.title === null ? null : titleWords(stated.title),
  }
}

/** A file's name without its folder and ending, as words: "Spain-Ecuador_2001.pdf" is "Spain Ecuador 2001". */
export function wordsOfFileName(fileName: string): string {
  return nameWithoutEnding(fileName).replaceAll(/[-_.]+/g, ' ')
}

/** A file's name without its folder and ending. */
export function nameWithoutEnding(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName
  return name.replace(/\.[a-z\d]{1,8}$/i, '')
}

function onlyYear(text: string): EdtfDate | null {
  const years = [...new Set(text.match(YEAR) ?? [])]
  return years.length === 1 && years[0] !== undefined ? parseEdtf(years[0]) : null
}
