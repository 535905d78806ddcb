import type { Bearer, Beneficiary } from '../../assess/clause-record.ts'
import { strength } from '../../assess/strength.ts'
import {
  OWE_BEARERS,
  OWE_BENEFICIARIES,
  type OweBearer,
  type OweBeneficiary,
  type OweMatrix,
} from './partnership-report-types.ts'
import type { ReadingEvidence } from './reading.ts'
import type { TextOfClauses } from './text-readings.ts'

const ROW_OF: Readonly<Record<Bearer, OweBearer>> = {
  a: 'a',
  b: 'b',
  each: 'both',
  both: 'both',
  body: 'body',
  person: 'person',
  none: 'nobody',
}

const COLUMN_OF: Readonly<Record<Beneficiary, OweBeneficiary | null>> = {
  a: 'a',
  b: 'b',
  both: 'both',
  nationals_a: 'migrants',
  nationals_b: 'migrants',
  nationals_both: 'migrants',
  migrants: 'migrants',
  none: null,
}

/**
 * Who owes what to whom: Σ s and clauses of every kind of bearer by every kind of beneficiary. Each clause stands in one cell; persons are migrants whoever's nationals
 * they are. A joint body is a row of its own here, though in d the party on whom the substance lies bears its duty. Time O(clauses).
 */
export function oweMatrix({ text, clauses }: TextOfClauses): OweMatrix {
  const found = new Map<string, { strength: number; evidence: ReadingEvidence[] }>()
  let weighed = 0
  let bearerUnresolved = 0
  let withoutBeneficiary = 0
  for (const { record } of clauses) {
    const s = strength(record)
    if (s === 0) continue
    weighed++
    const column = COLUMN_OF[record.beneficiary]
    if (record.bearer === null) bearerUnresolved++
    else if (column === null) withoutBeneficiary++
    else {
      const key = `${ROW_OF[record.bearer]} ${column}`
      const cell = found.get(key) ?? { strength: 0, evidence: [] }
      found.set(key, cell)
      cell.strength += s
      cell.evidence.push({ kind: 'clause', text, address: record.id })
    }
  }
  return {
    cells: OWE_BEARERS.flatMap((bearer) =>
      OWE_BENEFICIARIES.map((beneficiary) => {
        const cell = found.get(`${bearer} ${beneficiary}`)
        return {
          bearer,
          beneficiary,
          strength: cell?.strength ?? 0,
          clauses: cell?.evidence.length ?? 0,
          evidence: cell?.evidence ?? [],
        }
      }),
    ),
    clauses: weighed,
    bearerUnresolved,
    withoutBeneficiary,
  }
}
