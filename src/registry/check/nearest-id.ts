import { distance } from 'fastest-levenshtein'
import type { TableName } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import { foldName } from '../resolve-name.ts'
import { ruleOf } from '../rules.ts'
import { textOf } from './report.ts'

/** An id further away than this is another id, not a misspelling. */
const MOST_LETTERS_AWAY = 3

/** The mend for an unknown id: the row of some tables that is so called, or the one nearest by spelling. Time O(ids) once an id. */
export function nearestId({
  rowsByTable,
}: ReadRegistry): (id: string, tables: readonly TableName[]) => string {
  const byAlias = new Map<string, string>()
  for (const row of rowsByTable.get('aliases') ?? []) {
    byAlias.set(`${textOf(row, 'table')} ${foldName(textOf(row, 'alias') ?? '')}`, textOf(row, 'id') ?? '')
  }
  const nameOf = new Map<string, string>()
  for (const [table, column] of [
    ['actors', 'name'],
    ['instruments', 'title'],
  ] as const) {
    for (const row of rowsByTable.get(table) ?? []) {
      nameOf.set(`${table} ${textOf(row, 'id')}`, textOf(row, column) ?? '')
    }
  }
  const search = (id: string, tables: readonly TableName[]): string => {
    for (const table of tables) {
      const named = byAlias.get(`${table} ${foldName(id)}`)
      if (named !== undefined) return `For ${nameOf.get(`${table} ${named}`) ?? id} use "${named}".`
    }
    let best = ''
    let away = MOST_LETTERS_AWAY + 1
    for (const table of tables) {
      for (const row of rowsByTable.get(table) ?? []) {
        const candidate = textOf(row, 'id') ?? ''
        if (Math.abs(candidate.length - id.length) >= away) continue
        const letters = distance(id, candidate)
        if (letters < away) [best, away] = [candidate, letters]
      }
    }
    return best === '' ? ruleOf('unknown-reference').mend : `Did you mean "${best}"? Else add the row.`
  }
  const found = new Map<string, string>()
  return (id, tables) => {
    const question = `${tables.join()} ${id}`
    const known = found.get(question)
    if (known !== undefined) return known
    const mend = search(id, tables)
    found.set(question, mend)
    return mend
  }
}
