import type { AssessedParty } from './clause-record.ts'
import type { Grammar } from './grammar.ts'
import type { PartyWords } from './party-words.ts'

const known = new WeakMap<AssessedParty, WeakMap<AssessedParty, Map<Grammar, PartyWords>>>()

/** The words for a party beside the other in a language, made once for parties that many clauses share. */
export function partyWordsOf(party: AssessedParty, other: AssessedParty, grammar: Grammar): PartyWords {
  const byOther = known.get(party) ?? new WeakMap<AssessedParty, Map<Grammar, PartyWords>>()
  const byGrammar = byOther.get(other) ?? new Map<Grammar, PartyWords>()
  const words = byGrammar.get(grammar) ?? grammar.partyWords(party, other)
  byGrammar.set(grammar, words)
  byOther.set(other, byGrammar)
  known.set(party, byOther)
  return words
}
