import type { AssessedParty } from './clause-record.ts'
import type { Grammar } from './grammar.ts'
import type { PartyWords } from './party-words.ts'

const known = new WeakMap<AssessedParty, Map<Grammar, PartyWords>>()

/** The words for a party in a language, made once for a party that many clauses share. */
export function partyWordsOf(party: AssessedParty, grammar: Grammar): PartyWords {
  const byGrammar = known.get(party) ?? new Map<Grammar, PartyWords>()
  const words = byGrammar.get(grammar) ?? grammar.partyWords(party)
  byGrammar.set(grammar, words)
  known.set(party, byGrammar)
  return words
}
