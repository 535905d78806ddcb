/**
 * Nulls that figures of the layered network are compared with (METHOD §2). `curveball`: who is in which instrument is shuffled, layer by
 * layer, margins kept; `labels`: the labels of each layer's actors are permuted.
 */
export const NULL_KINDS = ['curveball', 'labels'] as const

export type NullKind = (typeof NULL_KINDS)[number]

/** What is compared with a null. */
export const NULL_MEASURES = [
  'ties',
  'jaccard',
  'conditional-overlap',
  'reducibility',
  'core-periphery',
] as const

export type NullMeasure = (typeof NULL_MEASURES)[number]

/** Why a value beside a null is not given. */
export const NULL_REASONS = [
  'no-ties',
  'no-entropy',
  'too-few-actors',
  'all-tied',
  'null-does-not-vary',
  'null-undefined',
] as const

export type NullReason = (typeof NULL_REASONS)[number]

/** `more`: layer A holds more of the pairs tied in B than chance would give; `less`: fewer. */
export const READINGS = ['more', 'less', 'not-told'] as const

export type Reading = (typeof READINGS)[number]

/** Why a sign is not told. */
export const READING_REASONS = [
  'too-few-draws',
  'one-null-only',
  'no-value',
  'nulls-disagree',
  'within-chance',
] as const

export type ReadingReason = (typeof READING_REASONS)[number]

/** Reasons in words, to follow a sign of nothing. */
export const NULL_REASON_IN_WORDS: Readonly<Record<NullReason | ReadingReason, string>> = {
  'no-ties': 'the layer has no ties',
  'no-entropy': 'the layers hold one single tie',
  'too-few-actors': 'fewer than three actors',
  'all-tied': 'all pairs are tied',
  'null-does-not-vary': 'every draw gives the same',
  'null-undefined': 'some draws have no such value',
  'too-few-draws': 'fewer than 999 draws',
  'one-null-only': 'needs both nulls',
  'no-value': 'no z under one of the nulls',
  'nulls-disagree': 'the nulls disagree on the sign',
  'within-chance': 'within what chance gives, under one null at least',
}
