import type { Layer } from '../model/layer.ts'
import { EVIDENCE_TESTS, type Evidence, type EvidenceTest, type Reading } from './evidence.ts'

export const GRADES = ['A', 'B', 'C', 'D'] as const

export type Grade = (typeof GRADES)[number]

export interface GradedClaim {
  readonly grade: Grade
  readonly tests: Readonly<Record<EvidenceTest, Evidence>>
  /** The claim as it may be made. */
  readonly claim: string
}

/**
 * The grade of a claim by its three tests (METHOD §2): A all three precede and beat the null, B two of them, C one or none, for want of
 * power; D where one is contrary and fewer than two support. Two that support outweigh one that is contrary, which stays named.
 */
export function gradeOf(readings: Readonly<Record<EvidenceTest, Reading>>): Grade {
  const count = (reading: Reading): number =>
    EVIDENCE_TESTS.filter((test) => readings[test] === reading).length
  const supporting = count('supports')
  if (supporting === 3) return 'A'
  if (supporting === 2) return 'B'
  return count('contrary') > 0 ? 'D' : 'C'
}

/** Grades the claim that one layer builds on another, and words it: never that it would not exist without the other. */
export function gradedClaim(
  source: Layer | null,
  target: Layer | null,
  tests: Readonly<Record<EvidenceTest, Evidence>>,
): GradedClaim {
  const grade = gradeOf({
    text: tests.text.reading,
    relation: tests.relation.reading,
    sequence: tests.sequence.reading,
  })
  const against = EVIDENCE_TESTS.filter((test) => tests[test].reading === 'contrary')
  return { grade, tests, claim: claimInWords(grade, source, target, against) }
}

function claimInWords(
  grade: Grade,
  source: Layer | null,
  target: Layer | null,
  against: readonly EvidenceTest[],
): string {
  const builds =
    source === target
      ? `the ${nameOf(target)} builds on earlier instruments of its own`
      : `the ${nameOf(target)} builds on the ${nameOf(source)}`
  switch (grade) {
    case 'A':
      return `${capital(builds)}: words, relations and sequence agree.`
    case 'B':
      return against.length === 0
        ? `${capital(builds)}, by two of three tests.`
        : `${capital(builds)}, by two of three tests; the third, of ${against.join(', ')}, points the other way.`
    case 'C':
      return `That ${builds} is not shown: fewer than two of three tests bear it out.`
    case 'D':
      return `That ${builds} is not borne out: a test points the other way.`
  }
}

function nameOf(layer: Layer | null): string {
  return layer === null ? 'group without a layer' : `${layer} layer`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
