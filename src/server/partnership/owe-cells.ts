import type { OweCellItem } from '../../api/partnership.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { strength } from '../../assess/strength.ts'
import type { OweMatrix } from '../../report/partnership/partnership-report-types.ts'

/** The cells of who owes what to whom, each with what of it falls to each topic. Time O(evidence × topics of a clause). */
export function oweCells({ cells }: OweMatrix, clauses: readonly CodedClause[]): OweCellItem[] {
  const byAddress = new Map(clauses.map((clause) => [clause.record.id, clause]))
  return cells.map(({ bearer, beneficiary, strength: sum, clauses: count, evidence }) => {
    const topics = new Map<string, { strength: number; clauses: number }>()
    for (const each of evidence) {
      const record = each.kind === 'clause' ? byAddress.get(each.address)?.record : undefined
      for (const topic of record?.topics ?? []) {
        const found = topics.get(topic) ?? { strength: 0, clauses: 0 }
        found.clauses++
        if (record !== undefined) found.strength += strength(record)
        topics.set(topic, found)
      }
    }
    return {
      bearer,
      beneficiary,
      strength: sum,
      clauses: count,
      topics: [...topics].map(([topic, found]) => ({ topic, ...found })),
    }
  })
}
