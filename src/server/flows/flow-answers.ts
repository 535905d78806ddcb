import type { FlowSeries } from '../../api/flows-common.ts'
import type { Corridor, TopQuery, TreatedCorridorsQuery } from '../../api/flows-corridor.ts'
import type {
  CurveQuery,
  Estimate,
  EstimateQuery,
  EventStudy,
  EventStudyQuery,
  FlowsState,
  PanelQuery,
  SpecificationCurve,
} from '../../api/flows-models.ts'
import type { RankedCorridor } from '../../flows/corridor-series.ts'

/** What stocks alone say of a corridor; the registry as it is served says the rest. */
export type CorridorFound = Pick<Corridor, 'series' | 'steepest' | 'flows'>

export interface TreatedFound {
  readonly of: number
  readonly items: readonly {
    readonly origin: string
    readonly destination: string
    readonly most: number
    readonly series: FlowSeries[]
    readonly deals: { instrument: string; year: number }[]
  }[]
}

/** The estimation table as CSV compressed by gzip, and the R script that estimates it again. */
export interface PanelFiles {
  readonly table: Uint8Array
  readonly script: string
}

/** Questions by their names, with what they are asked with and what they answer. */
export interface FlowQuestions {
  readonly corridor: readonly [{ readonly origin: string; readonly destination: string }, CorridorFound]
  readonly top: readonly [TopQuery, readonly RankedCorridor[]]
  readonly treated: readonly [TreatedCorridorsQuery, TreatedFound]
  readonly panel: readonly [PanelQuery, PanelFiles]
  readonly estimate: readonly [EstimateQuery, Estimate]
  readonly 'event-study': readonly [EventStudyQuery, EventStudy]
  readonly 'specification-curve': readonly [CurveQuery, SpecificationCurve]
}

export type FlowQuestionName = keyof FlowQuestions

/** How an answer that takes long is followed and stopped. */
export interface FlowWatch {
  /** Models fitted, of all that are to be. */
  progress(done: number, all: number): void
  /** Whether nobody waits for the answer any more. */
  isStopped(): boolean
}

/** Of what something is asked, and for how long. */
export interface FlowsAbout {
  readonly version: string
  /** State of the texts held; empty where there are none. */
  readonly texts: string
  readonly signal: AbortSignal
}

/**
 * Everything that is asked of migrant stocks and of models on them, each of a version of the registry: an answer holds for it for good,
 * and where the treatment names topics, for as long as the texts held are the same.
 */
export interface FlowAnswers {
  /**
   * @param signal aborted when whoever asked has gone; a question that nobody waits for any more is stopped
   * @throws StrataError `flows/no-stocks`, `flows/computing` where the answer takes long, `flows/stopped`, and those of models
   */
  ask<N extends FlowQuestionName>(
    name: N,
    asked: FlowQuestions[N][0],
    about: FlowsAbout,
  ): Promise<FlowQuestions[N][1]>
  /** Models that are being fitted. Starts nothing. */
  running(): FlowsState['running']
  close(): Promise<void>
}
