import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Corridor, TopCorridors, TreatedCorridors } from '../../src/api/flows-corridor.ts'
import type { EventStudy, FlowsState, SpecificationCurve } from '../../src/api/flows-models.ts'
import type { CurveModel, Direction, EventCheck, Specification } from '../../src/model/flow-specification.ts'
import { ApiError } from './api-error.ts'
import { getJson, withQuery } from './get-json.ts'

/** How often it is asked how far models are. */
const RUNNING_MS = 500

/** Models take long: who is told that they are still being fitted asks again; every other error is shown at once. */
const RETRY_WHILE_COMPUTING = {
  retry: (_: number, error: Error): boolean =>
    error instanceof ApiError && (error.code === 'flows/computing' || error.code === 'flows/stopped'),
  retryDelay: 400,
} as const

export const useCorridor = (origin: string, destination: string) =>
  useQuery({
    queryKey: ['corridor', origin, destination],
    queryFn: ({ signal }) =>
      getJson<Corridor>(withQuery('/api/flows/corridor', { origin, destination }), signal),
    placeholderData: keepPreviousData,
  })

export const useTopCorridors = (actor: string, side: 'origin' | 'destination', limit: number) =>
  useQuery({
    queryKey: ['top-corridors', actor, side, limit],
    queryFn: ({ signal }) =>
      getJson<TopCorridors>(withQuery('/api/flows/top', { actor, side, limit }), signal),
    placeholderData: keepPreviousData,
  })

export const useTreatedCorridors = (treatment: string, limit: number) =>
  useQuery({
    queryKey: ['treated-corridors', treatment, limit],
    queryFn: ({ signal }) =>
      getJson<TreatedCorridors>(withQuery('/api/flows/corridors', { treatment, limit }), signal),
  })

export const curveAddress = (treatment: string): string =>
  withQuery('/api/flows/specification-curve', { treatment })

/** Where the table that models are estimated on is, or the R script that estimates it again. */
export const panelAddress = (
  ending: 'csv.gz' | 'R',
  treatment: string,
  direction: Direction = 'role',
): string => withQuery(`/api/flows/panel.${ending}`, { treatment, direction })

export const useSpecificationCurve = (treatment: string, isAsked: boolean) =>
  useQuery({
    queryKey: ['specification-curve', treatment],
    queryFn: ({ signal }) => getJson<SpecificationCurve>(curveAddress(treatment), signal),
    enabled: isAsked,
    ...RETRY_WHILE_COMPUTING,
  })

const NO_CHECKS: readonly EventCheck[] = []

export const useEventStudy = (
  treatment: string,
  { direction, effects, sample }: Omit<Specification, 'model'>,
  model: CurveModel,
  { isAsked, checks = NO_CHECKS }: { readonly isAsked: boolean; readonly checks?: readonly EventCheck[] },
) =>
  useQuery({
    queryKey: ['event-study', treatment, direction, effects, sample, model, ...checks],
    queryFn: ({ signal }) =>
      getJson<EventStudy>(
        withQuery('/api/flows/event-study', {
          treatment,
          model,
          direction,
          effects,
          sample,
          ...(checks.length === 0 ? {} : { checks: checks.join(',') }),
        }),
        signal,
      ),
    enabled: isAsked,
    ...RETRY_WHILE_COMPUTING,
  })

/** Models that are being fitted, asked again and again while somebody waits for them. */
export const useFlowsState = () =>
  useQuery({
    queryKey: ['flows-state'],
    queryFn: ({ signal }) => getJson<FlowsState>('/api/flows', signal),
    refetchInterval: RUNNING_MS,
  })
