import type { TextQuery } from '../model/text-query.ts'
import { normalise } from './normalise.ts'
import { queryStems } from './query-stems.ts'
import { badQuery } from './text-query-tokens.ts'
import { wordsOf } from './word-units.ts'

const SHORTEST_PREFIX = 2

/** A word; signs within it (`third-country`) make it a phrase, a star behind it a prefix. */
export function wordsQuery(written: string, at: number): TextQuery {
  const star = written.indexOf('*')
  const words = wordsOf(normalise(written).text.toLowerCase())
  const [word] = words
  if (word === undefined)
    throw badQuery(
      at,
      `"${written}" has neither letters nor figures`,
      'Search for a word; signs are not indexed.',
    )
  if (star < 0) return words.length === 1 ? stemsOf(word) : { kind: 'phrase', words }
  if (star !== written.length - 1)
    throw badQuery(
      at + star,
      'a star stands within a word',
      'A star stands for the rest of a word: write it at its end.',
    )
  if (words.length > 1)
    throw badQuery(
      at,
      'a star follows several words',
      `Write NEAR(${words.slice(0, -1).join(' ')} ${words.at(-1)}*, 0).`,
    )
  if (word.length < SHORTEST_PREFIX)
    throw badQuery(
      at,
      `"${written}" is too short`,
      `Write at least ${SHORTEST_PREFIX} letters before the star.`,
    )
  return { kind: 'prefix', prefix: word }
}

/** Words in quotation marks, one after another. */
export function phraseQuery(written: string, at: number): TextQuery {
  const words = wordsOf(normalise(written).text.toLowerCase())
  if (words.length === 0)
    throw badQuery(at, 'the quotation marks hold no word', 'Write a word between them, or leave them out.')
  const star = written.indexOf('*')
  if (star >= 0)
    throw badQuery(
      at + 1 + star,
      'a star stands within quotation marks',
      `Write NEAR(${words.slice(0, -1).join(' ')} ${words.at(-1)}*, 0), or leave the star out.`,
    )
  return { kind: 'phrase', words }
}

function stemsOf(word: string): TextQuery {
  return { kind: 'word', word, stems: queryStems(word) }
}
