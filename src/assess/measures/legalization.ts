import type { ClauseRecord } from '../clause-record.ts'
import { foldWords } from '../fold-words.ts'
import { LANGUAGE_NOT_READ } from '../languages-not-read.ts'
import { strength } from '../strength.ts'
import {
  type DelegationSign,
  LEGALIZATION_RULES,
  PRECISE_SIGNS,
  type PreciseSign,
} from './legalization-rules.ts'

/** The three sides of legalization, never averaged (Abbott et al. 2000; METHOD §3). */
export interface Legalization {
  /** Mean s of the clauses that hold a duty, an aim or a leave; stands beside `binding`. Null where there is none. */
  readonly obligation: number | null
  /** Share of these clauses that are precise rather than hortatory, of those in a language that is read; null where there is none. */
  readonly precision: number | null
  /**
   * 0 none, 1 a joint body meets, 2 it decides, 3 a third party decides on disputes of the parties. Null where there is no clause, or none delegates and the
   * language of some is not read.
   */
  readonly delegation: 0 | 1 | 2 | 3 | null
  readonly clauses: number
}

const LEVELS: readonly (readonly [DelegationSign, 1 | 2 | 3])[] = [
  ['third', 3],
  ['decides', 2],
  ['meets', 1],
]

/**
 * Obligation, precision and delegation of some clauses with their words (METHOD §3, Legalization), in the languages that are read. A clause in another has no
 * sign that could be found: it counts in neither precision nor delegation. Time O(characters × rules).
 */
export function legalization(
  clauses: readonly {
    readonly record: Pick<ClauseRecord, 'modal' | 'action' | 'bearer' | 'rules'>
    readonly text: string
  }[],
): Legalization {
  let sum = 0
  let weighed = 0
  let precise = 0
  let preciseOf = 0
  let delegation: 0 | 1 | 2 | 3 = 0
  let unread = 0
  for (const { record, text } of clauses) {
    const signs = record.rules.includes(LANGUAGE_NOT_READ) ? null : signsOf(text)
    if (signs === null) unread++
    else delegation = Math.max(delegation, levelOf(signs)) as typeof delegation
    if (record.modal === 'none' || record.action === 'define' || record.action === 'declare') continue
    weighed++
    sum += strength(record)
    if (signs === null) continue
    preciseOf++
    if (record.bearer === 'a' || record.bearer === 'b' || record.bearer === 'body') signs.add('actor')
    if (PRECISE_SIGNS.filter((sign) => signs.has(sign)).length >= 2) precise++
  }
  const isDelegationKnown = clauses.length > 0 && (unread === 0 || delegation > 0)
  return {
    obligation: weighed === 0 ? null : sum / weighed,
    precision: preciseOf === 0 ? null : precise / preciseOf,
    delegation: isDelegationKnown ? delegation : null,
    clauses: weighed,
  }
}

function signsOf(text: string): Set<PreciseSign | DelegationSign> {
  const { words } = foldWords(text)
  return new Set(
    LEGALIZATION_RULES.filter(
      ({ pattern, beside }) => pattern.test(words) && beside?.test(words) !== false,
    ).map(({ value }) => value),
  )
}

function levelOf(signs: ReadonlySet<string>): 0 | 1 | 2 | 3 {
  return LEVELS.find(([sign]) => signs.has(sign))?.[1] ?? 0
}
