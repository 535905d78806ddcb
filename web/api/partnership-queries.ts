import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LabourLedgerAnswer } from '../../src/api/labour-ledger.ts'
import type { Partnership } from '../../src/api/partnership.ts'
import type { PartnershipClass } from '../../src/api/partnership-class.ts'
import type { PartnershipClauses } from '../../src/api/partnership-clauses.ts'
import type { CodedVariable } from '../../src/model/clause-coding.ts'
import type { Family } from '../../src/model/instrument.ts'
import type { FigureKey } from '../partnership/figure-key.ts'
import { getJson, withQuery } from './get-json.ts'
import { postJson } from './post-json.ts'

/** More clauses than a text holds. */
const WHOLE_LIST = 5000

export const partnershipAddress = (instrument: string): string =>
  `/api/partnership/${encodeURIComponent(instrument)}`

export const partnershipClassAddress = (family: Family): string => `/api/partnership-class/${family}`

export const usePartnership = (instrument: string) =>
  useQuery({
    queryKey: ['partnership', instrument],
    queryFn: ({ signal }) => getJson<Partnership>(partnershipAddress(instrument), signal),
    placeholderData: keepPreviousData,
  })

export const usePartnershipClass = (family: Family | null) =>
  useQuery({
    queryKey: ['partnership-class', family],
    queryFn: ({ signal }) =>
      getJson<PartnershipClass>(partnershipClassAddress(family ?? 'mobility-partnership'), signal),
    enabled: family !== null,
  })

export const useLabourLedger = () =>
  useQuery({
    queryKey: ['labour-ledger'],
    queryFn: ({ signal }) => getJson<LabourLedgerAnswer>('/api/labour-ledger', signal),
  })

/** The clauses that a figure rests on, all of them. */
export const useEvidence = (instrument: string, key: FigureKey, isAsked: boolean) =>
  useQuery({
    queryKey: ['partnership-clauses', instrument, key],
    queryFn: ({ signal }) =>
      getJson<PartnershipClauses>(
        withQuery(`${partnershipAddress(instrument)}/clauses`, {
          ...(key.kind === 'owes'
            ? { bearer: key.bearer, beneficiary: key.beneficiary }
            : { [key.kind]: key.id }),
          limit: WHOLE_LIST,
        }),
        signal,
      ),
    enabled: isAsked,
  })

/** A person’s word on one variable of a clause, in the place of the machine’s. */
export interface ClauseCorrection {
  readonly text: string
  readonly address: string
  readonly variable: CodedVariable
  readonly value: string
  readonly way: 'correct' | 'settle'
  readonly why: string
  readonly coder: string
}

/** Corrects a clause; every figure that may rest on it is read anew. */
export function useCorrectClause() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ coder, ...coding }: ClauseCorrection) =>
      postJson<object>('/api/coding/codings', { coder, codings: [coding] }),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('partnership'),
      }),
  })
}
