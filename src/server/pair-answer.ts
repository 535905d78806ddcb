import type { PairAnswer } from '../api/layers.ts'
import type { BlocRule } from '../layers/entries.ts'
import type { MembershipIndex } from '../layers/membership-index.ts'
import type { Scope } from '../layers/scope.ts'
import { pairSpans } from '../layers/tie-spans.ts'
import { aliveIn, OPEN_YEAR } from '../layers/year-span.ts'
import { FIRST_YEAR } from '../layers/years.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'

interface PairAsked {
  readonly blocRule: BlocRule
  readonly scope: Scope
  readonly lastYear: number
  /** Null for all years. */
  readonly year: number | null
}

/** All that ever bound two actors, or binds them in a year, under the field names of the contract (METHOD §1). The oldest span stands first. */
export function pairAnswer(
  lookup: RegistryLookup,
  index: MembershipIndex,
  [a, b]: readonly [string, string],
  { blocRule, scope, lastYear, year }: PairAsked,
): PairAnswer {
  const spans = pairSpans(index, index.actorIds.indexOf(a), index.actorIds.indexOf(b), {
    blocRule,
    scope,
    firstYear: FIRST_YEAR,
    lastYear,
  })
  return {
    registry_version: lookup.registry.version,
    actors: [a, b],
    year,
    blocs: blocRule,
    scope,
    start: index.tieStart,
    spans: spans
      .flatMap((span) => {
        const row = lookup.instrument.get(index.instrumentIds[span.instrumentIndex] as string)
        if (row === undefined || row.layer === null) return []
        if (year !== null && !aliveIn(year, span.firstYear, span.lastYear)) return []
        return {
          instrument: row.id,
          title: row.title,
          layer: row.layer,
          first_year: span.firstYear,
          last_year: span.lastYear === OPEN_YEAR ? null : span.lastYear,
          inferred: span.inferred,
        }
      })
      .toSorted((x, y) => x.first_year - y.first_year || (x.instrument < y.instrument ? -1 : 1)),
  }
}
