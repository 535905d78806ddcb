import type { PartnershipClausesQuery } from '../../api/partnership-clauses.ts'
import type { PartnershipReport } from '../../report/partnership/partnership-report-types.ts'
import type { ReadingEvidence } from '../../report/partnership/reading.ts'

type Asked = Pick<PartnershipClausesQuery, 'reading' | 'topic' | 'bearer' | 'beneficiary'>

/**
 * Addresses of the clauses that all of what is asked for rest on; null where nothing is asked, which is every clause. A figure that the report has
 * not rests on none. Time O(evidence of what is asked).
 */
export function evidenceAsked(
  report: PartnershipReport,
  { reading, topic, bearer, beneficiary }: Asked,
): ReadonlySet<string> | null {
  const sets: ReadonlySet<string>[] = []
  if (reading !== undefined) sets.push(addresses(evidenceOfReading(report, reading)))
  if (topic !== undefined)
    sets.push(addresses(report.topics.find((each) => each.topic === topic)?.evidence ?? []))
  if (bearer !== undefined || beneficiary !== undefined) {
    const cells = (report.owes?.cells ?? []).filter(
      (cell) =>
        (bearer === undefined || cell.bearer === bearer) &&
        (beneficiary === undefined || cell.beneficiary === beneficiary),
    )
    sets.push(addresses(cells.flatMap(({ evidence }) => evidence)))
  }
  const [first, ...others] = sets
  if (first === undefined) return null
  return new Set([...first].filter((address) => others.every((other) => other.has(address))))
}

function evidenceOfReading(
  { promises, critical, criteria }: PartnershipReport,
  id: string,
): readonly ReadingEvidence[] {
  const readings = [
    ...promises.flatMap((promise) => promise.readings),
    ...critical.flatMap((doubt) => doubt.readings),
    ...criteria.flatMap(({ parts }) => parts),
  ]
  return readings.find((reading) => reading.id === id)?.evidence ?? []
}

function addresses(evidence: readonly ReadingEvidence[]): Set<string> {
  return new Set(evidence.flatMap((each) => (each.kind === 'clause' ? each.address : [])))
}
