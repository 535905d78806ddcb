import type { ClauseRecord } from '../clause-record.ts'
import { foldWords } from '../fold-words.ts'
import { strength } from '../strength.ts'

/** The three sides of legalization, never averaged (Abbott et al. 2000; METHOD §3). */
export interface Legalization {
  /** Mean s of the clauses that hold a duty, an aim or a leave; stands beside `binding`. Null where there is none. */
  readonly obligation: number | null
  /** Share of these clauses that are precise rather than hortatory. */
  readonly precision: number | null
  /** 0 none, 1 a joint body meets, 2 it decides, 3 a third party decides. */
  readonly delegation: 0 | 1 | 2 | 3
  readonly clauses: number
}

/** Of what makes a clause precise two are enough: a named actor, a number or deadline, a defined term, a procedure. */
const PRECISE: readonly RegExp[] = [
  /\b(each|either) (contracting )?party\b|\b(member states?|community|union|council|committee|commission|ministry|authority|authorities)\b/,
  /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|thirty|sixty|ninety) (working |calendar )?(days?|weeks?|months?|years?|hours?|per ?cent|%|euros?|persons?|workers?)\b|\bnot later than\b|\bwithin (a period of )?\w+ (days|months|years)\b/,
  /\bas defined (in|by)\b|\bwithin the meaning of\b|\breferred to in (article|paragraph|annex)\b|\bset out in (article|annex|paragraph)\b/,
  /\b(in writing|written|notif\w+|application form|request shall|procedures? (laid down|set out)|submit\w*|certificates?|identification|interview)\b/,
]

const DECIDES =
  /\b(decisions? (of|by|adopted by) the [\w ]*(council|committee)|(council|committee) (shall|may|will) (decide|adopt|take decisions|lay down)|take decisions|binding (on|upon) the parties)\b/
const MEETS = /\b(council|committee|working (group|party)|joint body|sub-?committee)\b/
const THIRD = /\b(arbitrat\w+|arbitral|court of justice|international court|panel of experts|tribunal)\b/

/** Obligation, precision and delegation of some clauses with their words (METHOD §3, Legalization). Time O(characters). */
export function legalization(
  clauses: readonly {
    readonly record: Pick<ClauseRecord, 'modal' | 'action' | 'bearer'>
    readonly text: string
  }[],
): Legalization {
  let sum = 0
  let weighed = 0
  let precise = 0
  let delegation: Legalization['delegation'] = 0
  for (const { record, text } of clauses) {
    const { words } = foldWords(text)
    if (THIRD.test(words)) delegation = 3
    else if (DECIDES.test(words)) delegation = Math.max(delegation, 2) as Legalization['delegation']
    else if (MEETS.test(words)) delegation = Math.max(delegation, 1) as Legalization['delegation']
    if (record.modal === 'none' || record.action === 'define' || record.action === 'declare') continue
    weighed++
    sum += strength(record)
    const actor = record.bearer === 'a' || record.bearer === 'b' || record.bearer === 'body'
    if (PRECISE.filter((pattern, at) => (at === 0 && actor) || pattern.test(words)).length >= 2) precise++
  }
  return {
    obligation: weighed === 0 ? null : sum / weighed,
    precision: weighed === 0 ? null : precise / weighed,
    delegation,
    clauses: weighed,
  }
}
