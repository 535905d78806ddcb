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
  'entropy',
  'reducibility',
  'partition-quality',
  'core-periphery',
  'core-size',
  'core-member',
  'member-jaccard',
  'nesting',
  'nested',
  'legally-nested',
  'instrument-overlap',
  'complex-density',
  'complex-density-least',
  'complex-density-greatest',
  'embedded-norms',
  'embedded-norm-share',
  'embedded-norm-texts',
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
  'no-entropy',
  'all-tied',
  'too-few-actors',
  'no-members',
  'citation-not-recorded',
  'not-coded',
  'no-topic-in-common',
  'no-topic',
  'no-known-pair',
  'no-pair',
  'no-text',
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
  'no-entropy': 'everything together is a single tie, of which the entropy is 0',
  'all-tied': 'every pair is tied, so there is nothing to correlate',
  'too-few-actors': 'fewer than three actors are present, so every core is constant',
  'no-members': 'one of the two has no dated member in the year',
  'citation-not-recorded': 'nested, but no relation records whether it cites the other',
  'not-coded': 'one of the two has no coded topic',
  'no-topic-in-common': 'no topic is coded of both',
  'no-topic': 'of the topics coded of both, neither has any',
  'no-known-pair': 'of no pair are members and topics known',
  'no-pair': 'fewer than two instruments are in force',
  'no-text': 'no text of an instrument in force is held',
}
