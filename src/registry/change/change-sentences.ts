import type { AuthoredChange, Cells, RowChange } from '../../model/row-change.ts'
import { type Column, tableSchema } from '../../model/table-schema.ts'
import { type ChangeNames, cut } from './change-names.ts'
import { columnInWords } from './column-in-words.ts'
import { rowInWords } from './row-in-words.ts'

const VALUE_WIDTH = 80

/** What an actor did on its first day, where the note of the row says it. */
const JOINING: Readonly<Record<string, string>> = {
  signature: 'signature of',
  ratification: 'ratification of',
  accession: 'accession to',
  succession: 'succession to',
  acceptance: 'acceptance of',
  approval: 'approval of',
}

/** A change in words: a sentence for a row that was added or removed, and for each column that changed. Time O(columns). */
export function changeSentences(change: RowChange | AuthoredChange, names: ChangeNames): string[] {
  const { table, before, after } = change
  const by = 'author' in change ? authorInWords(change) : ''
  const row = before ?? after
  if (row === null) return []
  if (before === null || after === null) {
    const what = `${rowInWords(table, row, names)}${datesInWords(row)}`
    return [sentence(`${what} was ${before === null ? 'added' : 'removed'}`, by)]
  }
  return tableSchema(table)
    .columns.filter(({ name }) => (before[name] ?? null) !== (after[name] ?? null))
    .map((column) => {
      const subject = subjectOf(change, column, names)
      const [was, is] = [before[column.name] ?? null, after[column.name] ?? null]
      return sentence(
        `${subject} ${verbOf(column, inWords(column, was, names), inWords(column, is, names))}`,
        by,
      )
    })
}

function subjectOf({ table, before }: RowChange, { name, type }: Column, names: ChangeNames): string {
  const row = before ?? {}
  const joining = name === 'from' ? JOINING[String(row['note'])] : undefined
  if (table === 'participations' && joining !== undefined) {
    return `${names.actor(row['actor'])}'s ${joining} ${names.instrument(row['instrument'])}`
  }
  if (table === 'participations' && name === 'start') {
    return `the way in which the first day of ${rowInWords(table, row, names)} is known`
  }
  return `the ${columnInWords(name)}${type === 'ids' ? 's' : ''} of ${rowInWords(table, row, names)}`.replace(
    'ss of',
    's of',
  )
}

function verbOf({ type }: Column, was: string | null, is: string | null): string {
  const are = type === 'ids' ? 'are' : 'is'
  if (was === null) return `${are} now ${is}; nothing was given before`
  if (is === null) return `${are} not given any more, before ${was}`
  return type === 'edtf' ? `moved from ${was} to ${is}` : `changed from ${was} to ${is}`
}

function inWords({ name, type }: Column, cell: Cells[string], names: ChangeNames): string | null {
  if (cell === null) return null
  if (type === 'edtf' || type === 'integer') return String(cell)
  if (type === 'enum') return String(cell).replaceAll('-', ' ')
  if (name === 'source') return names.sources(cell)
  if (type === 'ids') return names.all(cell)
  if (type === 'id' && name === 'actor') return names.actor(cell)
  if (type === 'id' && (name === 'instrument' || name === 'other')) return names.instrument(cell)
  return `“${cut(String(cell), VALUE_WIDTH)}”`
}

/** From when to when, where the row says it. */
function datesInWords(row: Cells): string {
  const [from, to] = [row['from'] ?? null, row['to'] ?? null]
  if (from === null && to === null) return ''
  return from === null ? `, until ${to},` : to === null ? `, since ${from},` : `, from ${from} to ${to},`
}

function authorInWords({ author }: AuthoredChange): string {
  const day = author.when.slice(0, 10)
  const who = [author.who, day].filter((part) => part !== '').join(', ')
  const why = [author.why, author.source].filter((part) => part !== null && part !== '').join('; ')
  const both = [who, why].filter((part) => part !== '').join(': ')
  return both === '' ? '' : ` (${cut(both, 200)})`
}

function sentence(text: string, by: string): string {
  const line = `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/\p{Cc}+/gu, ' ')
  return `${line}${by}.`.replace(/([….])\.$/, '$1')
}
