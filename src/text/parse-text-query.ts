import type { TextQuery } from '../model/text-query.ts'
import { phraseQuery, wordsQuery } from './query-words.ts'
import { badQuery, type QueryToken, queryTokens } from './text-query-tokens.ts'

export const LONGEST_QUERY = 1_000
const DEEPEST = 20
const NEAR_DISTANCE = 10
const FARTHEST = 100

/**
 * Reads what a person types into the search of texts: words (found in all their forms), "phrases" as written, `prefix*`,
 * `NEAR(word word, 10)`, AND, OR, NOT or `-word`, brackets, and `title:`, `heading:`, `text:` before a word, phrase or bracket; the
 * operators and fields in French and Spanish too (docs/methods/texts.md). Words side by side must all be there; AND binds closer than OR.
 * @throws StrataError `text/bad-query` with the place and how to mend it; no query does anything else
 */
export function parseTextQuery(input: string): TextQuery {
  if (input.length > LONGEST_QUERY)
    throw badQuery(LONGEST_QUERY, `it is longer than ${LONGEST_QUERY} characters`, 'Search for fewer words.')
  const parser = new QueryParser(queryTokens(input.normalize('NFC')), input.length)
  return parser.whole()
}

class QueryParser {
  private readonly tokens: readonly QueryToken[]
  private readonly length: number
  private next = 0
  private depth = 0

  constructor(tokens: readonly QueryToken[], length: number) {
    this.tokens = tokens
    this.length = length
  }

  whole(): TextQuery {
    if (this.tokens.length === 0) throw badQuery(0, 'there is nothing to search for', 'Type a word.')
    const query = this.either()
    const left = this.tokens[this.next]
    if (left?.kind === 'close')
      throw badQuery(left.at, 'a bracket closes here that none opened', 'Leave it out, or open one before.')
    if (left !== undefined) throw badQuery(left.at, 'a comma stands outside of NEAR( )', 'Leave it out.')
    return query
  }

  private either(): TextQuery {
    const parts = [this.all()]
    while (this.tokens[this.next]?.kind === 'or') {
      this.next++
      parts.push(this.all())
    }
    return joined('or', parts)
  }

  private all(): TextQuery {
    const wanted: TextQuery[] = []
    const unwanted: TextQuery[] = []
    const { at } = this.tokens[this.next] ?? { at: this.length }
    for (let first = true; ; first = false) {
      const token = this.tokens[this.next]
      if (token?.kind === 'and') {
        if (first) throw operatorAlone(token.at, 'AND')
        this.next++
        this.needsOperand(token.at, 'AND')
      }
      if (this.tokens[this.next]?.kind === 'not') {
        const not = this.tokens[this.next++] as QueryToken
        if (this.tokens[this.next]?.kind === 'not')
          throw badQuery(not.at, 'NOT stands twice', 'Leave both out, or one of them.')
        this.needsOperand(not.at, 'NOT')
        unwanted.push(this.one())
      } else if (this.startsOne()) wanted.push(this.one())
      else break
    }
    if (wanted.length === 0 && unwanted.length === 0) throw this.nothingHere(at)
    if (wanted.length === 0)
      throw badQuery(
        at,
        'it only says what is not wanted',
        'Add a word that is wanted before NOT or the dash.',
      )
    const query = joined('and', wanted)
    return unwanted.length === 0 ? query : { kind: 'not', wanted: query, unwanted: joined('or', unwanted) }
  }

  private nothingHere(at: number): Error {
    const token = this.tokens[this.next]
    if (token?.kind === 'or') return operatorAlone(token.at, 'OR')
    if (token?.kind === 'comma')
      return badQuery(token.at, 'a comma stands outside of NEAR( )', 'Leave it out.')
    if (token?.kind === 'close' && this.depth > 0)
      return badQuery(
        token.at,
        'there is nothing in the brackets before it',
        'Write a word in them, or leave them out.',
      )
    if (token?.kind === 'close')
      return badQuery(token.at, 'a bracket closes here that none opened', 'Leave it out, or open one before.')
    const before = this.tokens[this.next - 1]
    return before?.kind === 'or'
      ? operatorAlone(before.at, 'OR')
      : badQuery(at, 'a word is missing', 'Add one.')
  }

  private needsOperand(at: number, name: string): void {
    if (!this.startsOne() && this.tokens[this.next]?.kind !== 'not') throw operatorAlone(at, name)
  }

  private startsOne(): boolean {
    const kind = this.tokens[this.next]?.kind
    return kind === 'words' || kind === 'phrase' || kind === 'near' || kind === 'open' || kind === 'field'
  }

  private one(): TextQuery {
    const token = this.tokens[this.next++] as QueryToken
    if (this.depth >= DEEPEST)
      throw badQuery(token.at, `it is nested deeper than ${DEEPEST}`, 'Use fewer brackets.')
    this.depth++
    try {
      if (token.kind === 'words') return wordsQuery(token.written, token.at)
      if (token.kind === 'phrase') return phraseQuery(token.written, token.at)
      if (token.kind === 'near') return this.near(token.at)
      if (token.kind === 'field') return this.inField(token)
      return this.bracketed(token.at)
    } finally {
      this.depth--
    }
  }

  private bracketed(at: number): TextQuery {
    const query = this.either()
    this.close(at)
    return query
  }

  private close(at: number): void {
    const token = this.tokens[this.next]
    if (token?.kind === 'comma')
      throw badQuery(token.at, 'a comma stands outside of NEAR( )', 'Leave it out.')
    if (token?.kind !== 'close')
      throw badQuery(at, 'the bracket that opens here is not closed', 'Close it with ")", or leave it out.')
    this.next++
  }

  private inField(token: QueryToken & { kind: 'field' }): TextQuery {
    const { field, at } = token
    if (!this.startsOne())
      throw badQuery(
        at,
        `nothing follows ${field}:`,
        `Write a word, a "phrase" or a bracket behind ${field}:.`,
      )
    if (this.tokens[this.next]?.kind === 'field')
      throw badQuery(at, 'one field stands before another', 'Keep one of the two.')
    return { kind: 'field', field, query: withoutFields(this.one(), at) }
  }

  private near(at: number): TextQuery {
    this.next++
    const parts: TextQuery[] = []
    let distance = NEAR_DISTANCE
    for (;;) {
      const token = this.tokens[this.next++]
      if (token === undefined) throw badQuery(at, 'the bracket of NEAR is not closed', 'Close it with ")".')
      if (token.kind === 'words') parts.push(wordsQuery(token.written, token.at))
      else if (token.kind === 'phrase') parts.push(phraseQuery(token.written, token.at))
      else if (token.kind === 'comma') {
        distance = this.distance(token.at)
        this.close(at)
        break
      } else if (token.kind === 'close') break
      else
        throw badQuery(
          token.at,
          'NEAR holds something else than words',
          'Write NEAR(word word, 10): words, "phrases" or prefix* alone.',
        )
    }
    if (parts.length < 2) throw badQuery(at, 'NEAR holds fewer than two words', 'Write NEAR(word word, 10).')
    return { kind: 'near', parts, distance }
  }

  private distance(at: number): number {
    const token = this.tokens[this.next++]
    const distance = token?.kind === 'words' && /^\d{1,4}$/.test(token.written) ? Number(token.written) : -1
    if (distance < 0 || distance > FARTHEST)
      throw badQuery(
        at,
        'no number of words follows the comma in NEAR',
        `Write a number from 0 to ${FARTHEST}, as in NEAR(word word, 10).`,
      )
    return distance
  }
}

function operatorAlone(at: number, name: string): Error {
  return badQuery(
    at,
    `${name} lacks a word on one side`,
    `Write a word on both sides of ${name}, or "${name.toLowerCase()}" to search for it.`,
  )
}

function joined(kind: 'and' | 'or', parts: readonly TextQuery[]): TextQuery {
  const [first, ...rest] = parts
  return rest.length === 0 && first !== undefined ? first : { kind, parts }
}

function withoutFields(query: TextQuery, at: number): TextQuery {
  if (hasField(query)) throw badQuery(at, 'one field stands within another', 'Keep one of the two.')
  return query
}

function hasField(query: TextQuery): boolean {
  if (query.kind === 'field') return true
  if (query.kind === 'not') return hasField(query.wanted) || hasField(query.unwanted)
  return 'parts' in query && query.parts.some(hasField)
}
