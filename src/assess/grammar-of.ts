import type { Grammar } from './grammar.ts'
import { ENGLISH } from './rules/english/english-grammar.ts'

/** Of every language that is read. */
export const GRAMMARS: readonly Grammar[] = [ENGLISH]

/** Languages whose clauses are read, as ISO 639-1. */
export const READ_LANGUAGES: readonly string[] = GRAMMARS.map(({ language }) => language)

/** ISO 639-2 and English names beside ISO 639-1, with or without a region: `eng`, `en-GB`. */
const CALLED: Readonly<Record<string, string>> = { eng: 'en', english: 'en' }

/** The grammar that reads a language; null where none does. A language that is not known is taken for English. */
export function grammarOf(language: string | null): Grammar | null {
  const [head = ''] = (language ?? 'en').trim().toLowerCase().split(/[-_ ]/)
  const code = CALLED[head] ?? head
  return GRAMMARS.find((grammar) => grammar.language === code) ?? null
}
