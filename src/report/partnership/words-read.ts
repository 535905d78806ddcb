import type { AssessedClause } from '../../assess/assess-text.ts'

/** The words of a clause in which its marks have their places: chapeau, where there is one, with a space, and its own text. */
export function wordsRead({ chapeau, text }: Pick<AssessedClause, 'chapeau' | 'text'>): string {
  const lead = chapeau.trim()
  return lead === '' ? text.trim() : `${lead} ${text.trim()}`
}
