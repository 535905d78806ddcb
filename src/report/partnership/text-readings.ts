import { DUTIES_D, evenness, share, shareLessShare } from './balance-figures.ts'
import { type BootstrapOptions, bootstrapFigures, type SummedFigure } from './bootstrap-figures.ts'
import { borneBy, gainedBy, isAbout, shareOf, type WeighedClause, where } from './clause-amounts.ts'
import { exposedImbalance, exposureWeights } from './exposed-imbalance.ts'
import type { Exposure } from './partnership-report-types.ts'
import type { CriticalReadingId, PromiseReadingId, Reading, ReadingGap, ReadingScale } from './reading.ts'
import {
  CAPACITY_TOPICS,
  controlAndCostTopics,
  FUNDING_TOPICS,
  READMISSION_TOPICS,
  type TopicGroups,
  topicsOfGroup,
} from './topic-groups.ts'

/** The readings that clauses give; those of the registry stand beside them. */
export const TEXT_READINGS = [
  'gain-a',
  'gain-b',
  'gain-migrants',
  'reciprocity',
  'two-way-share',
  'd',
  'd-star',
  'control-less-mobility',
  'k',
  'one-way-share',
  'earmarked-for-control',
] as const satisfies readonly (PromiseReadingId | CriticalReadingId)[]

export type TextReadingId = (typeof TEXT_READINGS)[number]

/** Clauses of the text that a reading rests on, with the text's id. */
export interface TextOfClauses {
  readonly text: string
  /** Those about a topic of the codebook. */
  readonly clauses: readonly WeighedClause[]
  /** Whether two sides are known. */
  readonly hasSides: boolean
}

interface Asked {
  readonly id: TextReadingId
  readonly scale: ReadingScale
  readonly figure: SummedFigure<WeighedClause>
  /** Why it is null where clauses there are. */
  readonly otherwise: ReadingGap
}

/**
 * The readings of a partnership that its clauses give, with intervals by bootstrap over articles (METHOD §3). Without sides only what needs none is told; nothing known is
 * null with its reason, never 0. What each one is: docs/methods/partnership-readings.md. Time O(clauses × readings + draws × articles × readings).
 */
export function textReadings(
  { text, clauses, hasSides }: TextOfClauses,
  groups: TopicGroups,
  exposure: Exposure,
  options: BootstrapOptions = {},
): Reading<TextReadingId>[] {
  const asked = askedOf(groups, exposure)
  const found = bootstrapFigures(
    clauses,
    ({ part }) => part,
    asked.map(({ figure }) => figure),
    options,
  )
  return asked.map(({ id, scale, otherwise }, at): Reading<TextReadingId> => {
    const figure = found[at]
    const value = hasSides ? (figure?.value ?? null) : null
    const gap: ReadingGap = clauses.length === 0 ? 'no-clause' : hasSides ? otherwise : 'no-sides'
    const used = value === null ? [] : (figure?.clauses ?? [])
    return {
      id,
      scale,
      value,
      gap: value === null ? gap : null,
      of: null,
      interval: value === null ? null : (figure?.interval ?? null),
      n: used.length,
      evidence: used.map(({ record }) => ({ kind: 'clause', text, address: record.id })),
    }
  })
}

/** Every reading of a text with one and the same gap. */
export function textReadingsMissing(gap: ReadingGap): Reading<TextReadingId>[] {
  return askedOf(new Map(), { nationalsOfAInB: null, nationalsOfBInA: null }).map(({ id, scale }) => ({
    id,
    scale,
    value: null,
    gap,
    of: null,
    interval: null,
    n: 0,
    evidence: [],
  }))
}

function askedOf(groups: TopicGroups, exposure: Exposure): Asked[] {
  const isControl = isAbout(topicsOfGroup(groups, 'control'))
  const isMobility = isAbout(topicsOfGroup(groups, 'mobility'))
  const isShared = isAbout(controlAndCostTopics(groups))
  const isCapacity = isAbout(CAPACITY_TOPICS)
  const isReadmission = isAbout(READMISSION_TOPICS)
  const isFunding = isAbout(FUNDING_TOPICS)
  const isOfB = (clause: WeighedClause): boolean => gainedBy('b')(clause) > 0
  const onConduct = ({ record }: WeighedClause): boolean => record.conditionType === 'performance'
  const isFundedByA = (clause: WeighedClause): boolean =>
    isFunding(clause) && borneBy('a')(clause) > 0 && borneBy('b')(clause) === 0
  const forBAlone = (clause: WeighedClause): boolean => isOfB(clause) && gainedBy('a')(clause) === 0
  const gainOfEither = (clause: WeighedClause): number =>
    Math.max(gainedBy('a')(clause), gainedBy('b')(clause))
  const gains = { a: shareOf('a'), b: shareOf('b'), migrants: shareOf('migrants') }
  const weights = exposureWeights(exposure)
  const of = (
    id: TextReadingId,
    scale: ReadingScale,
    figure: SummedFigure<WeighedClause>,
    otherwise: ReadingGap,
  ): Asked => ({ id, scale, figure, otherwise })
  return [
    of(
      'gain-a',
      'share',
      share(gains.a, (clause) => gains.b(clause) + gains.migrants(clause)),
      'nothing-gained',
    ),
    of(
      'gain-b',
      'share',
      share(gains.b, (clause) => gains.a(clause) + gains.migrants(clause)),
      'nothing-gained',
    ),
    of(
      'gain-migrants',
      'share',
      share(gains.migrants, (clause) => gains.a(clause) + gains.b(clause)),
      'nothing-gained',
    ),
    of(
      'reciprocity',
      'share',
      evenness(where(isShared, borneBy('a')), where(isShared, borneBy('b'))),
      'nothing-borne',
    ),
    of(
      'two-way-share',
      'share',
      evenness(where(isCapacity, gainedBy('a')), where(isCapacity, gainedBy('b'))),
      'no-clause',
    ),
    of('d', 'balance', DUTIES_D, 'nothing-borne'),
    of(
      'd-star',
      'balance',
      exposedImbalance(weights ?? { a: 0, b: 0 }, isReadmission),
      weights === null ? 'no-stock' : 'no-clause',
    ),
    of('control-less-mobility', 'balance', shareLessShare(isControl, isMobility), 'nothing-borne'),
    of(
      'k',
      'share',
      share(
        where(onConduct, gainedBy('b')),
        where((clause) => !onConduct(clause), gainedBy('b')),
      ),
      'nothing-gained',
    ),
    of(
      'one-way-share',
      'share',
      share(
        where((clause) => isCapacity(clause) && forBAlone(clause), gainOfEither),
        where((clause) => isCapacity(clause) && !forBAlone(clause), gainOfEither),
      ),
      'no-clause',
    ),
    of(
      'earmarked-for-control',
      'share',
      share(
        where(
          (clause) => isFundedByA(clause) && isControl(clause),
          () => 1,
        ),
        where(
          (clause) => isFundedByA(clause) && !isControl(clause),
          () => 1,
        ),
      ),
      'no-clause',
    ),
  ]
}
