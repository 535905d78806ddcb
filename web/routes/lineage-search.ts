import { REUSE_RULES, REUSE_SCOPES, type ReuseRule, type ReuseScope } from '../../src/api/reuse-common.ts'
import { LINEAGE_MIN } from '../../src/api/reuse-lineage.ts'
import type { SearchText } from '../search-params.ts'

/** How an address asks for lineage; left out is the default of its page. */
export interface LineageSearch {
  scope?: ReuseScope | undefined
  rule?: ReuseRule | undefined
  /** Fewest words of a run. */
  run?: number | undefined
}

/** Shortest and longest run that can be asked for. */
export const RUN_BOUNDS = [4, 50] as const

/** Reads scope, rule and run of an address; what means nothing and what is the default is left out. */
export function lineageSearch({ scope, rule, run }: SearchText, usualScope: ReuseScope): LineageSearch {
  const result: LineageSearch = {}
  const askedScope = REUSE_SCOPES.find((name) => name === scope && name !== usualScope)
  if (askedScope !== undefined) result.scope = askedScope
  const askedRule = REUSE_RULES.find((name) => name === rule && name !== 'earliest')
  if (askedRule !== undefined) result.rule = askedRule
  const words = run !== undefined && /^\d{1,2}$/.test(run) ? Number(run) : LINEAGE_MIN
  if (words !== LINEAGE_MIN && words >= RUN_BOUNDS[0] && words <= RUN_BOUNDS[1]) result.run = words
  return result
}
