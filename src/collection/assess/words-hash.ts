import { createHash } from 'node:crypto'

/** Of a hash, enough that no two clauses share it by chance. */
const SHOWN = 16

/** The hash that codings keep of a clause's words (`clauseWords`). */
export function wordsHash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, SHOWN)
}
