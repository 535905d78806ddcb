import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strength } from '../../../src/assess/strength.ts'
import { oweMatrix } from '../../../src/report/partnership/owe-matrix.ts'
import { anyClauses, clauseOf } from './some-clauses.ts'

describe('who owes what to whom', () => {
  it('puts each clause into one cell, or says that it stands in none', () => {
    fc.assert(
      fc.property(anyClauses, (clauses) => {
        const found = oweMatrix({ text: 't', clauses, hasSides: true })
        const inCells = found.cells.reduce((sum, cell) => sum + cell.clauses, 0)
        expect(inCells + found.bearerUnresolved + found.withoutBeneficiary).toBe(found.clauses)
        expect(found.clauses).toBe(clauses.filter(({ record }) => strength(record) > 0).length)
        for (const { strength: s, clauses: many, evidence } of found.cells) {
          expect(evidence).toHaveLength(many)
          expect(s > 0).toBe(many > 0)
        }
      }),
    )
  })

  it('reads each as both, an agentless passive as nobody and nationals as migrants', () => {
    const { cells, ...counts } = oweMatrix({
      text: 't',
      hasSides: true,
      clauses: [
        clauseOf('1', 'art-1', { topics: ['visa'], bearer: 'each', beneficiary: 'nationals_b' }),
        clauseOf('2', 'art-1', { topics: ['visa'], bearer: 'none', beneficiary: 'a', modal: 'will' }),
        clauseOf('3', 'art-1', { topics: ['visa'], bearer: 'body', via: 'a', beneficiary: 'both' }),
        clauseOf('4', 'art-1', { topics: ['visa'], bearer: null }),
        clauseOf('5', 'art-1', { topics: ['visa'], beneficiary: 'none' }),
        clauseOf('6', 'art-1', { topics: ['visa'], modal: 'none' }),
      ],
    })
    expect(counts).toEqual({ clauses: 5, bearerUnresolved: 1, withoutBeneficiary: 1 })
    expect(cells.filter(({ clauses }) => clauses > 0)).toEqual([
      { bearer: 'both', beneficiary: 'migrants', strength: 1, clauses: 1, evidence: [at('1')] },
      { bearer: 'body', beneficiary: 'both', strength: 1, clauses: 1, evidence: [at('3')] },
      { bearer: 'nobody', beneficiary: 'a', strength: 0.8, clauses: 1, evidence: [at('2')] },
    ])
    expect(cells).toHaveLength(24)
  })
})

function at(address: string) {
  return { kind: 'clause', text: 't', address }
}
