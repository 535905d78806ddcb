import type { TextField, TextQuery } from '../../model/text-query.ts'

/** NEAR knows no alternatives, so those of its words are written out; beyond so many only the words as typed are sought. */
const MOST_ALTERNATIVES = 64

/**
 * A query as an expression of FTS5 (https://sqlite.org/fts5.html, 3), over the columns title, heading, text and stems.
 *
 * - A word is sought by its stems and as typed, in headings and texts; with a field, as typed or as the beginning that its stem is,
 *   since the column of stems holds heading and text together.
 * - A phrase and a prefix are sought as typed in headings and texts, or in the field.
 * - Titles are sought only where the query says so: a word of a title would match every article of the text.
 *
 * Words stand between quotes, so that nothing that is typed is syntax. Time O(length of the query).
 */
export function fts5Expression(query: TextQuery, field: TextField | null = null): string {
  switch (query.kind) {
    case 'word':
      return wordExpression(query, field)
    case 'prefix':
      return `${columnsOf(field)} : ${quoted(query.prefix)} *`
    case 'phrase':
      return `${columnsOf(field)} : ${quoted(query.words.join(' '))}`
    case 'near':
      return nearExpression(query, field)
    case 'and':
    case 'or':
      return `(${query.parts.map((part) => fts5Expression(part, field)).join(` ${query.kind.toUpperCase()} `)})`
    case 'not':
      return `(${fts5Expression(query.wanted, field)} NOT ${fts5Expression(query.unwanted, field)})`
    case 'field':
      return fts5Expression(query.query, query.field)
  }
}

function columnsOf(field: TextField | null): string {
  return field === null ? '{heading text}' : `{${field}}`
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

function either(expressions: readonly string[]): string {
  return expressions.length === 1 ? (expressions[0] as string) : `(${expressions.join(' OR ')})`
}

function wordExpression(
  { word, stems }: { readonly word: string; readonly stems: readonly string[] },
  field: TextField | null,
): string {
  const typed = `${columnsOf(field)} : ${quoted(word)}`
  const unlike = [...new Set([word, ...stems])]
  if (field === null) return either([typed, `{stems} : ${either(unlike.map(quoted))}`])
  return either([typed, ...[...new Set(stems)].map((stem) => `${columnsOf(field)} : ${quoted(stem)} *`)])
}

type Near = Extract<TextQuery, { kind: 'near' }>

/** The words as typed near each other, or, where all are words or prefixes, any of their stems near each other. */
function nearExpression({ parts, distance }: Near, field: TextField | null): string {
  const near = (phrases: readonly string[]): string => `NEAR(${phrases.join(' ')}, ${distance})`
  const typed = `${columnsOf(field)} : ${near(parts.map(phraseOf))}`
  if (field !== null || parts.some(({ kind }) => kind === 'phrase')) return typed
  const alternatives = parts.map((part) =>
    part.kind === 'word' ? [...new Set([...part.stems, part.word])].map(quoted) : [phraseOf(part)],
  )
  if (alternatives.reduce((product, some) => product * some.length, 1) > MOST_ALTERNATIVES) return typed
  const all = alternatives.reduce<string[][]>(
    (begun, some) => begun.flatMap((phrases) => some.map((phrase) => [...phrases, phrase])),
    [[]],
  )
  return either([typed, ...all.map((phrases) => `{stems} : ${near(phrases)}`)])
}

/** A part of NEAR. FTS5 allows phrases and prefixes there, and so does the syntax of queries. */
function phraseOf(part: TextQuery): string {
  if (part.kind === 'word') return quoted(part.word)
  if (part.kind === 'phrase') return quoted(part.words.join(' '))
  if (part.kind === 'prefix') return `${quoted(part.prefix)} *`
  throw new TypeError(`NEAR takes words, phrases and prefixes, not ${part.kind}`)
}
