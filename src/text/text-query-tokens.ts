import { StrataError } from '../model/error.ts'
import type { TextField } from '../model/text-query.ts'
import { isSpace } from './text-lines.ts'

/** A piece of a query with its place, counted from 0. */
export type QueryToken =
  | { readonly kind: 'words'; readonly written: string; readonly at: number }
  | { readonly kind: 'phrase'; readonly written: string; readonly at: number }
  | { readonly kind: 'and' | 'or' | 'not' | 'near' | 'open' | 'close' | 'comma'; readonly at: number }
  | { readonly kind: 'field'; readonly field: TextField; readonly at: number }

/** Operators in English, French and Spanish; in capitals, so that the words themselves can be searched. */
const OPERATORS: ReadonlyMap<string, 'and' | 'or' | 'not' | 'near'> = new Map([
  ['AND', 'and'],
  ['ET', 'and'],
  ['Y', 'and'],
  ['OR', 'or'],
  ['OU', 'or'],
  ['O', 'or'],
  ['NOT', 'not'],
  ['SAUF', 'not'],
  ['SALVO', 'not'],
  ['NEAR', 'near'],
  ['PRÈS', 'near'],
  ['PRES', 'near'],
  ['CERCA', 'near'],
])

const FIELDS: ReadonlyMap<string, TextField> = new Map([
  ['title', 'title'],
  ['titre', 'title'],
  ['título', 'title'],
  ['titulo', 'title'],
  ['heading', 'heading'],
  ['rubrique', 'heading'],
  ['intitulé', 'heading'],
  ['intitule', 'heading'],
  ['epígrafe', 'heading'],
  ['epigrafe', 'heading'],
  ['text', 'text'],
  ['texte', 'text'],
  ['texto', 'text'],
])

const QUOTES = '"“”„«»'
const DASHES = '-–—−'

/** A query that cannot be read: where, why, and how to put it right. */
export function badQuery(at: number, why: string, how: string): StrataError {
  return new StrataError('text/bad-query', { place: at + 1, why, how })
}

/**
 * Cuts a query into its pieces.
 * @throws StrataError `text/bad-query`
 */
export function queryTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = []
  for (let at = 0; at < query.length; ) {
    const sign = query[at] as string
    if (isSpace(query.charCodeAt(at))) at++
    else if (sign === '(') tokens.push({ kind: 'open', at: at++ })
    else if (sign === ')') tokens.push({ kind: 'close', at: at++ })
    else if (sign === ',') tokens.push({ kind: 'comma', at: at++ })
    else if (QUOTES.includes(sign)) {
      const end = closingQuote(query, at)
      tokens.push({ kind: 'phrase', written: query.slice(at + 1, end), at })
      at = end + 1
    } else if (DASHES.includes(sign) && startsWord(query, at)) tokens.push({ kind: 'not', at: at++ })
    else at = wordToken(query, at, tokens)
  }
  return tokens
}

function closingQuote(query: string, at: number): number {
  for (let end = at + 1; end < query.length; end++) if (QUOTES.includes(query[end] as string)) return end
  throw badQuery(
    at,
    'the quotation mark that opens here is not closed',
    'Close it with another, or leave it out.',
  )
}

/** A dash excludes where a word, a phrase or a bracket follows it at once and none stands before it. */
function startsWord(query: string, at: number): boolean {
  const before = query[at - 1]
  const after = query[at + 1]
  const standsAlone = before === undefined || isSpace(before.charCodeAt(0)) || before === '('
  return standsAlone && after !== undefined && !isSpace(after.charCodeAt(0))
}

function wordToken(query: string, at: number, tokens: QueryToken[]): number {
  let end = at
  while (
    end < query.length &&
    !isSpace(query.charCodeAt(end)) &&
    !`(),${QUOTES}:`.includes(query[end] as string)
  )
    end++
  const written = query.slice(at, end)
  const operator = OPERATORS.get(written)
  const field = query[end] === ':' ? FIELDS.get(written.toLowerCase()) : undefined
  if (field !== undefined) {
    tokens.push({ kind: 'field', field, at })
    return end + 1
  }
  if (operator !== undefined && (operator !== 'near' || /^\s*\(/.test(query.slice(end))))
    tokens.push({ kind: operator, at })
  else if (written !== '') tokens.push({ kind: 'words', written, at })
  // A colon behind a word that names no field only parts words.
  return query[end] === ':' ? end + 1 : Math.max(end, at + 1)
}
