import type { NullMeasure } from '../../model/null-comparison.ts'
import type { LayerDraw } from './layer-draw.ts'
import type { DrawFigure, NullStatistic } from './null-statistic.ts'
import { OVERLAP_STATISTICS, overlapStatistics } from './overlap-statistics.ts'
import {
  CORE_STATISTICS,
  coreFigures,
  REDUCIBILITY_STATISTICS,
  reducibilityFigures,
} from './structure-statistics.ts'

interface Statistics {
  readonly statistics: readonly NullStatistic[]
  /** The figures of these, in that order: of every draw as many. */
  readonly figures: (layers: readonly LayerDraw[]) => readonly DrawFigure[]
}

/** What can be computed of each draw, by name. */
export const DRAW_STATISTICS = {
  overlap: {
    statistics: OVERLAP_STATISTICS,
    figures: (layers) =>
      overlapStatistics(layers).map((value) => ({ value, reason: Number.isNaN(value) ? 'no-ties' : null })),
  },
  reducibility: { statistics: REDUCIBILITY_STATISTICS, figures: reducibilityFigures },
  'core-periphery': { statistics: CORE_STATISTICS, figures: coreFigures },
} as const satisfies Record<string, Statistics>

export type DrawStatistics = keyof typeof DRAW_STATISTICS

/** The statistics among which a measure is; ties and overlaps where none is named. */
export function statisticsOf(measure: NullMeasure | undefined): DrawStatistics {
  return measure === 'reducibility' || measure === 'core-periphery' ? measure : 'overlap'
}
