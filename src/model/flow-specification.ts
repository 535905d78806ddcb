/**
 * Who of an instrument is the origin. `role`: the registry's origin and destination rows (of a labour agreement, inferred from income at
 * signing); of an instrument between a bloc and others, the bloc's side is the destination. `listed`: the party that the data set lists
 * second. `either`: every ordered pair of those whom it ties.
 */
export const DIRECTIONS = ['role', 'listed', 'either'] as const

/** Poisson on stocks; least squares on asinh of stocks, or on their logarithm, which leaves rows of 0 out. */
export const CURVE_MODELS = ['ppml', 'asinh', 'log'] as const
/** Three ways, as METHOD §5 has it; or corridor and year alone, which leaves what each country does for all corridors in the estimate. */
export const CURVE_EFFECTS = ['od,ot,dt', 'od,t'] as const
/** All corridors, or those whose stock is above 9 in every year. */
export const CURVE_SAMPLES = ['all', 'regular'] as const

/** Whether an event study survives: staggered treatments, a date too early, each destination left out. */
export const EVENT_CHECKS = ['etwfe', 'placebo', 'leave-out'] as const

export type EventCheck = (typeof EVENT_CHECKS)[number]
export type Direction = (typeof DIRECTIONS)[number]
export type CurveModel = (typeof CURVE_MODELS)[number]
export type CurveEffects = (typeof CURVE_EFFECTS)[number]
export type CurveSample = (typeof CURVE_SAMPLES)[number]

/** One way to ask what goes with a treatment. */
export interface Specification {
  readonly model: CurveModel
  readonly direction: Direction
  readonly effects: CurveEffects
  readonly sample: CurveSample
}

/**
 * All reasonable specifications, those of one direction together. The logarithm is asked of all corridors only, where it leaves out the rows of 0
 * that Poisson and asinh keep; in corridors that are never empty it says what asinh says, to the fourth digit.
 */
export const SPECIFICATIONS: readonly Specification[] = DIRECTIONS.flatMap((direction) =>
  CURVE_SAMPLES.flatMap((sample) =>
    CURVE_EFFECTS.flatMap((effects) =>
      CURVE_MODELS.filter((model) => model !== 'log' || sample === 'all').map((model) => ({
        model,
        direction,
        effects,
        sample,
      })),
    ),
  ),
)

/** A name for addresses: `ppml.role.od-ot-dt.all`. */
export function specificationKey({ model, direction, effects, sample }: Specification): string {
  return [model, direction, effects.replaceAll(',', '-'), sample].join('.')
}
