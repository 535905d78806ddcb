import { queryOptions } from '@tanstack/react-query'
import type { NullSeriesAnswer } from '../../src/api/layer-nulls.ts'
import type { NetworkRules } from '../../src/layers/layer-network.ts'
import { getJson, withQuery } from './get-json.ts'

/** Which years are compared with chance, under which rules, from which nulls. */
export interface NullsChoice extends NetworkRules {
  readonly from: number
  readonly to: number
  readonly kinds: 'curveball' | 'both'
  /** N: draws of each year from each null. */
  readonly draws: number
}

/** Measures of some years beside what chance gives. The draws of a seed never change, so an answer is kept as long as the page. */
export const nullSeriesQuery = ({
  from,
  to,
  kinds,
  draws,
  blocRule,
  scope,
  inferred = 'with',
}: NullsChoice) =>
  queryOptions({
    queryKey: ['null-series', from, to, kinds, draws, blocRule, scope, inferred],
    queryFn: ({ signal }) =>
      getJson<NullSeriesAnswer>(
        withQuery('/api/layers/null-series', {
          from,
          to,
          null: kinds,
          draws,
          blocs: blocRule,
          scope,
          inferred,
        }),
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
