import { parseEdtf, yearOfDay } from '../../model/edtf-date.ts'
import type { Family } from '../../model/instrument.ts'
import { LAYERS } from '../../model/layer.ts'
import { classFigure } from './class-figure.ts'
import type {
  ClassFigure,
  ClassFigureId,
  ClassMember,
  ClassPart,
  ClassReport,
  MissingPart,
  PartnershipReport,
} from './partnership-report-types.ts'
import { CRITERIA_PARTS, CRITICAL_READINGS, type CriterionId, PROMISE_READINGS } from './reading.ts'

/** The figures of a class, promises first. */
export const CLASS_FIGURES: readonly ClassFigureId[] = [
  ...Object.values(PROMISE_READINGS).flat(),
  ...Object.values(CRITICAL_READINGS).flat(),
  ...(Object.keys(CRITERIA_PARTS) as CriterionId[]),
  'obligation',
  'precision',
  'delegation',
  'lexicon',
  'say-do-gap',
]

/** One instrument of a class from its report: the figures that are known; counts as shares of how many. */
export function classMember(report: PartnershipReport): ClassMember {
  const { header, promises, critical, criteria, legalization, lexicon, sayDoGap } = report
  const figures: (readonly [ClassFigureId, number | null | undefined])[] = [
    ...[...promises, ...critical]
      .flatMap(({ readings }) => [...readings])
      .map(
        ({ id, value, of }) => [id, value !== null && of !== null && of > 0 ? value / of : value] as const,
      ),
    ...criteria.map(({ id, value }) => [id, value] as const),
    ['obligation', legalization?.obligation],
    ['precision', legalization?.precision],
    ['delegation', report.clausesOnTopic === 0 ? null : legalization?.delegation],
    ['lexicon', lexicon?.perThousand],
    ['say-do-gap', sayDoGap.value],
  ]
  const date = parseEdtf(header.signed ?? header.inForce ?? '')
  const year = date === null ? null : yearOfDay(date.earliestDay)
  return {
    instrument: header.instrument ?? '',
    title: header.title ?? '',
    layer: header.layer,
    signed: header.signed,
    decade: year === null ? null : Math.floor(year / 10) * 10,
    hasText: header.texts.some(({ isUsed }) => isUsed),
    values: Object.fromEntries(figures.filter(([, value]) => value !== null && value !== undefined)),
  }
}

/**
 * What a class of partnerships has in common and who stands apart (METHOD §6): every figure's distribution over the instruments that have it, out of all, its outliers,
 * and the same by layer and by decade of signing. Figures of different texts are not added up. Time O(instruments × figures).
 */
export function classReport(family: Family, asOf: string, members: readonly ClassMember[]): ClassReport {
  const withText = members.filter(({ hasText }) => hasText).length
  const layers = [...LAYERS, null].map((layer) => ({
    by: 'layer' as const,
    value: layer,
    own: members.filter((member) => member.layer === layer),
  }))
  const decades = [...new Set(members.map(({ decade }) => decade))]
    .toSorted((one, other) => (one ?? 9999) - (other ?? 9999))
    .map((decade) => ({
      by: 'decade' as const,
      value: decade,
      own: members.filter((member) => member.decade === decade),
    }))
  const missing: MissingPart[] =
    withText === members.length ? [] : [{ what: 'text', reason: 'no-text', count: members.length - withText }]
  return {
    family,
    asOf,
    instruments: members.length,
    withText,
    members,
    figures: figuresOf(members),
    parts: [...layers, ...decades]
      .filter(({ own }) => own.length > 0)
      .map(
        ({ by, value, own }): ClassPart => ({
          by,
          value,
          instruments: own.length,
          withText: own.filter(({ hasText }) => hasText).length,
          figures: figuresOf(own),
        }),
      ),
    missing,
  }
}

function figuresOf(members: readonly ClassMember[]): ClassFigure[] {
  return CLASS_FIGURES.map((id) => classFigure(id, members))
}
