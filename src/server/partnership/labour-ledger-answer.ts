import type { LabourLedgerAnswer, LedgerRowAnswer } from '../../api/labour-ledger.ts'
import { LEAST_SHARE } from '../../assess/measures/benefit-shares.ts'
import { labourLedgerOf } from '../../collection/assess/labour-agreements.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { LedgerRow } from '../../report/partnership/labour/ledger-row.ts'
import type { LedgerWeights } from '../../report/partnership/labour/ledger-weights.ts'

/** The ledger of the coded labour agreements as the API answers it. Time O(codings + draws × agreements). */
export function labourLedgerAnswer(lookup: RegistryLookup, weights: LedgerWeights): LabourLedgerAnswer {
  const { all, byWeights, decades, items, agreements } = labourLedgerOf(lookup, weights)
  return {
    registry_version: lookup.registry.version,
    source: [...new Set(lookup.registry.codebook.map(({ source }) => source))],
    weights,
    least_share: LEAST_SHARE,
    all: rowAnswer(all),
    by_weights: byWeights.map((row) => ({ weights: row.weights, ...rowAnswer(row) })),
    decades: decades.map((row) => ({ decade: row.decade, ...rowAnswer(row) })),
    provisions: items.map(({ publishedYes, publishedCoded, asPublished, ...item }) => ({
      ...item,
      published_yes: publishedYes,
      published_coded: publishedCoded,
      as_published: asPublished,
    })),
    agreements: agreements.map(({ instrument, title, year, decade, counts, coded, shares, met }) => {
      return { id: instrument, title, year, decade, has: counts, coded, shares, met }
    }),
  }
}

function rowAnswer({ agreements, withProvisions, shares, met }: LedgerRow): LedgerRowAnswer {
  return { agreements, with_provisions: withProvisions, shares, met }
}
