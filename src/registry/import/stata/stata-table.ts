import { stataDate } from './stata-date.ts'
import type { StataVariable } from './stata-variable.ts'

/** What a cell says: the label of its value where there is one, a date as ISO text, a text trimmed; null where nothing. */
export function stataSays({ values, labels, format }: StataVariable, row: number): string | number | null {
  const value = values[row] ?? null
  if (typeof value !== 'number')
    return value === null || value.trim() === '' ? null : value.replace(/\s+/g, ' ').trim()
  return labels?.get(value)?.trim() ?? stataDate(value, format) ?? value
}

/** A name of a variable, without capitals and underscores, so that `treatyID`, `treaty_id` and `TREATYID` are one. */
export function foldVariable(name: string): string {
  return name.toLowerCase().replace(/_/g, '')
}
