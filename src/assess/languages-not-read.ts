import type { AssessedClause } from './assess-text.ts'

/** Clauses of a text in a language that no grammar reads. */
export interface LanguageNotRead {
  /** ISO 639-1. */
  readonly language: string
  /** Addresses of the clauses, in the text's order. */
  readonly clauses: readonly string[]
}

/** Id of the rule that says of a clause that its language is not read. */
export const LANGUAGE_NOT_READ = 'language-not-read'

/** What is left out of a text for its language, most clauses first. Time O(clauses). */
export function languagesNotRead(clauses: readonly Pick<AssessedClause, 'record'>[]): LanguageNotRead[] {
  const left = new Map<string, string[]>()
  for (const { record } of clauses) {
    if (!record.rules.includes(LANGUAGE_NOT_READ)) continue
    const language = (record.unresolved[0] ?? '').replace(/^language /, '')
    const addresses = left.get(language)
    if (addresses === undefined) left.set(language, [record.id])
    else addresses.push(record.id)
  }
  return [...left]
    .map(([language, addresses]) => ({ language, clauses: addresses }))
    .toSorted((a, b) => b.clauses.length - a.clauses.length)
}
