import type { CodedClause } from '../../assess/coded-clause.ts'
import { foldWords } from '../../assess/fold-words.ts'
import { legalization } from '../../assess/measures/legalization.ts'
import { MODAL_WEIGHTS } from '../../assess/strength.ts'
import { share } from './balance-figures.ts'
import { type BootstrapOptions, bootstrapFigures } from './bootstrap-figures.ts'
import { type WeighedClause, where } from './clause-amounts.ts'
import { MENTION_RULES, PROCESS_RULES, takesPart, type WordsRule } from './process-rules.ts'
import type { Reading, ReadingEvidence } from './reading.ts'
import type { Mentioned, ProcessClause, TextFacts, TextFigure } from './text-facts.ts'
import type { TextReadingId } from './text-readings.ts'
import { wordsRead } from './words-read.ts'

/** Softest modal that still counts as soft: should. */
const SOFT = 0.5

interface ReadText {
  readonly text: string
  /** Clauses about a topic of the codebook. */
  readonly onTopic: readonly CodedClause[]
  /** Clauses in which the ways of the partnership are sought: all of an instrument on migration, those on topic of any other. */
  readonly searched: readonly CodedClause[]
}

/**
 * What the five criteria and the registry's readings need of a text: soft clauses, delegation, clauses of process and mentions, beside readings already made.
 * Time O(characters × rules).
 */
export function textFactsOf(
  { text, onTopic, searched }: ReadText,
  readings: readonly Reading<TextReadingId>[],
  options: BootstrapOptions = {},
): TextFacts {
  const evidenceOf = (clauses: readonly WeighedClause[]): ReadingEvidence[] =>
    clauses.map(({ record }) => ({ kind: 'clause', text, address: record.id }))
  const reading = (id: TextReadingId): TextFigure => {
    const found = readings.find((each) => each.id === id)
    return found ?? { value: null, gap: 'no-clause', interval: null, n: 0, evidence: [] }
  }
  const isWeighed = ({ record }: WeighedClause): boolean =>
    record.modal !== 'none' && record.action !== 'define' && record.action !== 'declare'
  const isSoft = ({ record }: WeighedClause): boolean => MODAL_WEIGHTS[record.modal] <= SOFT
  const [soft] = bootstrapFigures<WeighedClause>(
    onTopic,
    ({ part }) => part,
    [
      share(
        where(
          (clause) => isWeighed(clause) && isSoft(clause),
          () => 1,
        ),
        where(
          (clause) => isWeighed(clause) && !isSoft(clause),
          () => 1,
        ),
      ),
    ],
    options,
  )
  const folded = searched.map((clause) => ({ clause, words: foldWords(wordsRead(clause)).words }))
  const matching = (rules: readonly WordsRule<string>[]): typeof folded =>
    folded.filter(({ words }) => rules.some(({ pattern }) => pattern.test(words)))
  const clausesOf = (kind: ProcessClause): ReadingEvidence[] =>
    evidenceOf(matching(PROCESS_RULES.filter((rule) => rule.kind === kind)).map(({ clause }) => clause))
  const mentionOf = (kind: Mentioned): TextFacts['mentions'][Mentioned] => {
    const rules = MENTION_RULES.filter((rule) => rule.kind === kind)
    const found = matching(rules)
    return {
      hasRole: found.some(({ words }) => rules.some((rule) => takesPart(rule, words))),
      evidence: evidenceOf(found.map(({ clause }) => clause)),
    }
  }
  return {
    softClauses: {
      value: soft?.value ?? null,
      gap: soft?.value == null ? 'no-clause' : null,
      interval: soft?.interval ?? null,
      n: soft?.clauses.length ?? 0,
      evidence: evidenceOf(soft?.clauses ?? []),
    },
    k: reading('k'),
    d: reading('d'),
    gainB: reading('gain-b'),
    delegation: delegationOf(onTopic, evidenceOf),
    clauses: {
      'framework-goals': clausesOf('framework-goals'),
      reporting: clausesOf('reporting'),
      'peer-review': clausesOf('peer-review'),
      revision: clausesOf('revision'),
      dialogue: clausesOf('dialogue'),
      termination: clausesOf('termination'),
    },
    mentions: {
      organisation: mentionOf('organisation'),
      ngo: mentionOf('ngo'),
      business: mentionOf('business'),
      migrants: mentionOf('migrants'),
    },
  }
}

/** Delegation of the clauses on topic, with those that delegate as far as the furthest. */
function delegationOf(
  clauses: readonly CodedClause[],
  evidenceOf: (clauses: readonly WeighedClause[]) => ReadingEvidence[],
): TextFigure {
  if (clauses.length === 0) return { value: null, gap: 'no-clause', interval: null, n: 0, evidence: [] }
  const levels = clauses.map((clause) => ({
    clause,
    level: legalization([{ record: clause.record, text: wordsRead(clause) }]).delegation,
  }))
  const value = Math.max(...levels.map(({ level }) => level ?? 0))
  // Where nothing is found, what could not be read may hold it.
  if (value === 0 && levels.some(({ level }) => level === null))
    return { value: null, gap: 'language-not-read', interval: null, n: clauses.length, evidence: [] }
  const furthest = levels.filter(({ level }) => level === value && value > 0)
  return {
    value,
    gap: null,
    interval: null,
    n: clauses.length,
    evidence: evidenceOf(furthest.map(({ clause }) => clause)),
  }
}
