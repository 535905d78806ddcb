/** What is measured of the layered network, in the order in which it is shown (METHOD §1). */
export const LAYER_MEASURES = [
  'instruments',
  'actors',
  'ties',
  'inferred-ties',
  'weight',
  'density',
  'centralisation',
  'edge-overlap',
  'jaccard',
  'conditional-overlap',
  'degree',
  'strength',
  'participation',
] as const

export type LayerMeasure = (typeof LAYER_MEASURES)[number]

/** Why a figure cannot be told. */
export const MEASURE_REASONS = [
  'not-present',
  'no-ties',
  'one-layer',
  'fewer-than-two-actors',
  'fewer-than-three-actors',
  'empty-layer',
] as const

export type MeasureReason = (typeof MEASURE_REASONS)[number]

/** The same in words. */
export const REASON_IN_WORDS: Readonly<Record<MeasureReason, string>> = {
  'not-present': 'the actor has no entry there in the year',
  'no-ties': 'nothing is tied there',
  'one-layer': 'only one layer holds ties, so there is nothing to be spread over',
  'fewer-than-two-actors': 'fewer than two actors are present',
  'fewer-than-three-actors': 'fewer than three actors are present',
  'empty-layer': 'the layer that it is a share of ties nobody',
}
