import type { ClauseCoding } from '../../model/clause-coding.ts'
import type { FindAt } from '../../registry/import/import-finding.ts'
import { type CodingFault, codingFaults } from './coding-faults.ts'

const FAULTS: Readonly<Record<CodingFault, readonly [expected: string, mend: string]>> = {
  'not-blind': ['correct: the coder had seen other values', 'Leave the row out, or correct, with a reason.'],
  'nothing-to-settle': ['blind coders who differ', 'Correct instead, or bring in the codings that differ.'],
  'settled-already': ['settle: the value was settled', 'Settle instead, or leave the row out.'],
}

/**
 * Finds what could not have been said when it was, clause by clause, and what makes a later coding that is held such a one.
 * @param rowOf the codings to be added, with their rows
 *
 * Time O(codings × coders).
 */
export function findCodingFaults(
  held: readonly ClauseCoding[],
  rowOf: ReadonlyMap<Omit<ClauseCoding, 'id'>, number>,
  find: FindAt,
): void {
  const before = byClause(held)
  for (const [clause, fresh] of byClause([...rowOf.keys()])) {
    const there = before.get(clause) ?? []
    const already = codingFaults(there)
    for (const [coding, fault] of codingFaults<Omit<ClauseCoding, 'id'>>([...there, ...fresh])) {
      const row = rowOf.get(coding)
      if (row !== undefined)
        find('error', `coding-${fault}`, { row, column: 'way', value: coding.way }, ...FAULTS[fault])
      else if (!(already as ReadonlyMap<unknown, CodingFault>).has(coding)) {
        const earlier = fresh.filter(({ when }) => when <= coding.when)
        const undoing = earlier.find((each) => undoes(each, coding, fault))
        const at = undoing ?? earlier[0]
        find(
          'error',
          'coding-undoes',
          { row: (at && rowOf.get(at)) ?? null, column: 'when', value: at?.when ?? null },
          `nothing before ${coding.when}, when ${coding.coder} said ${coding.variable} (${coding.way})`,
          'Leave the row out, or say the same now, in the workspace.',
        )
      }
    }
  }
}

/** Whether a coding is of the kind by which a later one comes to be at fault. */
function undoes(
  { way, coder, variable }: Omit<ClauseCoding, 'id'>,
  later: Omit<ClauseCoding, 'id'>,
  fault: CodingFault,
): boolean {
  if (fault === 'not-blind') return way !== 'code' && coder === later.coder
  return variable === later.variable && way === (fault === 'settled-already' ? 'settle' : 'code')
}

function byClause<T extends Omit<ClauseCoding, 'id'>>(codings: readonly T[]): Map<string, T[]> {
  const clauses = new Map<string, T[]>()
  for (const coding of codings) {
    const clause = JSON.stringify([coding.sha256, coding.address, coding.words])
    const there = clauses.get(clause)
    if (there === undefined) clauses.set(clause, [coding])
    else there.push(coding)
  }
  return clauses
}
