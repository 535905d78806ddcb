import { createHash } from 'node:crypto'
import { clauseWords } from '../../assess/coded-clauses.ts'
import { clausesOf } from '../../text/clauses.ts'

/** Of a hash, enough that no two clauses share it by chance. */
const SHOWN = 16

/** The hash that codings keep of a clause's words (`clauseWords`). */
export function wordsHash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, SHOWN)
}

/** The hash of every clause of a text, by its address. Time O(characters). */
export function clauseHashes(body: Parameters<typeof clausesOf>[0]): Map<string, string> {
  return new Map(
    clausesOf(body).map(({ address, text }) => [address, wordsHash(clauseWords({ chapeau: '', text }))]),
  )
}
