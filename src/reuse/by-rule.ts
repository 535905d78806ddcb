/**
 * Whom a word is credited to that several earlier texts hold (METHOD §2): the earliest of them, all of them equally, or those of them
 * that share a party with the target, and all where none does.
 */
export const ATTRIBUTION_RULES = ['earliest', 'equal', 'nearest'] as const

export type AttributionRule = (typeof ATTRIBUTION_RULES)[number]

/** A figure by each of the three rules. None of them is the true one: what is published is their range. */
export type ByRule = Readonly<Record<AttributionRule, number>>

/** A figure by each rule that is being summed. */
export type ByRuleSum = Record<AttributionRule, number>

export function noneByRule(): ByRuleSum {
  return { earliest: 0, equal: 0, nearest: 0 }
}

/** Adds `more` to `sum`. */
export function addByRule(sum: ByRuleSum, more: ByRule): void {
  for (const rule of ATTRIBUTION_RULES) sum[rule] += more[rule]
}

/** Each figure out of a whole; null where the whole is empty, since a share of nothing is none. */
export function shareByRule(words: ByRule, whole: number): ByRule | null {
  if (whole === 0) return null
  return { earliest: words.earliest / whole, equal: words.equal / whole, nearest: words.nearest / whole }
}

/** The least and the most that the three rules give. */
export function rangeOf({ earliest, equal, nearest }: ByRule): {
  readonly least: number
  readonly most: number
} {
  return { least: Math.min(earliest, equal, nearest), most: Math.max(earliest, equal, nearest) }
}
