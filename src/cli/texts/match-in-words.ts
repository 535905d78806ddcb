import type { MatchCandidate, MatchedBy, WaitingWhy } from '../../model/text-match.ts'

export const WAITING_IN_WORDS: Readonly<Record<WaitingWhy, string>> = {
  'no-candidate': 'nothing in the registry agrees with it',
  unsure: 'no instrument agrees well enough, or several do',
  'unknown-instrument': 'it names an instrument that is not registered',
  contradiction: 'the file and its name are of two instruments',
  'second-text': 'the instrument has a text in this language already',
}

export const MATCHED_BY_IN_WORDS: Readonly<Record<MatchedBy, string>> = {
  'stated-id': 'the id in the file',
  'file-name': 'the name of the file',
  metadata: 'the metadata',
  score: 'parties, date and title',
  person: 'a person',
}

/** A candidate with its score and the parts of it: `pta-449 1.00 (parties 1.00, date 1.00, title –)`. */
export function candidateInWords({ instrument, score, parts }: MatchCandidate): string {
  const part = (name: keyof MatchCandidate['parts']): string => `${name} ${parts[name]?.toFixed(2) ?? '–'}`
  return `${instrument} ${score.toFixed(2)} (${part('parties')}, ${part('date')}, ${part('title')})`
}
