import type { Journal } from './journal.ts'
import type { Parts } from './parts.ts'

/** Puts the sourced values of `additions/field-fixes.csv` into the rows they name; returns `id|column` of each. */
export function applyFieldFixes(parts: Parts, journal: Journal): Set<string> {
  const fixed = new Set<string>()
  for (const { file = '', id = '', column = '', value = '', source = '' } of parts.fieldFixes) {
    const [part, name = ''] = file.split('/')
    const table = name.replace('.csv', '') as 'instruments' | 'participations'
    const rows = parts[table].filter((entry) => entry.part === part)
    const [instrument, actor, role, from] = id.split('|')
    const found = rows.filter(({ row }) =>
      table === 'instruments'
        ? row['id'] === id
        : row['instrument'] === instrument &&
          row['actor'] === actor &&
          row['role'] === role &&
          (from === undefined || row['from']?.startsWith(from)),
    )
    if (found.length === 0) throw new Error(`field-fixes.csv: no row ${id} in ${file}.`)
    // A chair may hold two terms: without a day in the key the fix is for the one whose field it completes.
    const target =
      found.find(({ row }) => row[column] === '' || value.startsWith(row[column] ?? '')) ?? found[0]
    const row = target?.row
    if (row === undefined) continue
    const key = table === 'instruments' ? id : `${instrument}|${actor}|${role}`
    const before = row[column] ?? ''
    if (before !== '' && before !== value)
      journal.fieldSource(table, key, column, before, row['source'] ?? '', 'no')
    row[column] = value
    journal.fieldSource(table, key, column, value, source, 'yes')
    fixed.add(`${id}|${column}`)
  }
  return fixed
}
