import type { PartnershipFacts } from '../partnership-facts.ts'
import type { Criterion } from '../reading.ts'
import type { TextFacts } from '../text-facts.ts'
import { horizontality } from './horizontality.ts'
import { inclusivity } from './inclusivity.ts'
import { informality } from './informality.ts'
import { processCriterion } from './process.ts'
import { voluntariness } from './voluntariness.ts'

/**
 * The five criteria of a partnership (METHOD §3; Sabel & Zeitlin 2010; Slaughter 2004), each the mean of those of its parts that are known, in the order of
 * `CRITERIA_PARTS`. Never added up.
 * @param text null where no text of the instrument is held or read: what needs one is then unknown
 */
export function fiveCriteria(facts: PartnershipFacts, text: TextFacts | null): Criterion[] {
  return [
    informality(facts, text),
    voluntariness(facts, text),
    horizontality(facts, text),
    inclusivity(facts, text),
    processCriterion(facts, text),
  ]
}
