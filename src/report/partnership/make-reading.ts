import type { FactsParticipation, PartnershipFacts } from './partnership-facts.ts'
import type {
  Criterion,
  CriterionId,
  CriterionPartId,
  Reading,
  ReadingEvidence,
  ReadingGap,
  ReadingScale,
} from './reading.ts'
import type { TextFigure } from './text-facts.ts'

interface Known {
  readonly value: number
  readonly of?: number
  /** Clauses or rows; the number of the evidence where it is not given. */
  readonly n?: number
  readonly evidence: readonly ReadingEvidence[]
}

/** A figure that is known. */
export function knownReading<Id extends string>(id: Id, scale: ReadingScale, known: Known): Reading<Id> {
  const { value, of = null, evidence, n = evidence.length } = known
  return { id, scale, value, gap: null, of, interval: null, n, evidence }
}

/** Yes or no. */
export function yesNoReading<Id extends string>(
  id: Id,
  isSo: boolean,
  evidence: readonly ReadingEvidence[],
): Reading<Id> {
  return knownReading(id, 'yes-no', { value: isSo ? 1 : 0, evidence })
}

/** A figure that cannot be told, with what is known beside it. */
export function unknownReading<Id extends string>(
  id: Id,
  scale: ReadingScale,
  gap: ReadingGap,
  beside: { readonly of?: number; readonly n?: number; readonly evidence?: readonly ReadingEvidence[] } = {},
): Reading<Id> {
  const { of = null, evidence = [], n = evidence.length } = beside
  return { id, scale, value: null, gap, of, interval: null, n, evidence }
}

/**
 * A figure of the text under another name, its value turned round where that is asked (as 1 − K, 1 − |d|); `no-text` where there is no text.
 * @param turn falls or rises all along the values of the figure, or is 1 − |x|: of an interval that holds 0 the value at 0 is the greatest
 */
export function readingOfText<Id extends string>(
  id: Id,
  figure: TextFigure | null,
  turn: (value: number) => number = (value) => value,
): Reading<Id> {
  if (figure === null) return unknownReading(id, 'share', 'no-text')
  const { value, gap, interval, n, evidence } = figure
  const ends = interval === null ? [] : [turn(interval.low), turn(interval.high)]
  if (interval !== null && interval.low < 0 && interval.high > 0) ends.push(turn(0))
  return {
    id,
    scale: 'share',
    value: value === null ? null : turn(value),
    gap: value === null ? (gap ?? 'no-clause') : null,
    of: null,
    interval:
      interval === null ? null : { low: Math.min(...ends), high: Math.max(...ends), draws: interval.draws },
    n,
    evidence,
  }
}

/** The mean of the parts that are known, null where none is (METHOD §3: unknown is never zero). */
export function criterionOf(id: CriterionId, parts: readonly Reading<CriterionPartId>[]): Criterion {
  const known = parts.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    id,
    value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length,
    known: known.length,
    parts,
  }
}

/** Rows of participations as evidence. */
export function rowsAsEvidence(
  { instrument }: Pick<PartnershipFacts, 'instrument'>,
  rows: readonly Pick<FactsParticipation, 'actor' | 'role'>[],
): ReadingEvidence[] {
  const distinct = new Map(rows.map((row) => [`${row.actor} ${row.role}`, row]))
  return [...distinct.values()].map(({ actor, role }) => {
    return { kind: 'participation', instrument: instrument.id, actor, role }
  })
}

/** Codings of the instrument as evidence. */
export function codingsAsEvidence(
  codings: readonly { readonly instrument: string; readonly variable: string; readonly value: string }[],
): ReadingEvidence[] {
  return codings.map(({ instrument, variable, value }) => ({ kind: 'coding', instrument, variable, value }))
}
