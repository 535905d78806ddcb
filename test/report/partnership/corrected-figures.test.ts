import { describe, expect, it } from 'vitest'
import type { Bearer } from '../../../src/assess/clause-record.ts'
import type { CodedClause } from '../../../src/assess/coded-clause.ts'
import type { CodingWay } from '../../../src/model/clause-coding.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'
import { correctedFigures } from '../../../src/report/partnership/corrected-figures.ts'

const NO_MARKS = { bearer: null, modal: null, condition: null, beneficiary: null }

function clause(id: number, machine: Bearer, human: Bearer | null, way: CodingWay = 'code'): CodedClause {
  const record = {
    id: `s-${id}`,
    topics: ['visa'],
    bearer: machine,
    via: null,
    beneficiary: 'none',
    modal: 'shall',
    action: 'result',
    prohibition: false,
    conditional: false,
    conditionType: null,
    confidence: 1,
    span: null,
    marks: NO_MARKS,
    rules: [],
    unresolved: [],
  } as const
  const coding = {
    id,
    sha256: '',
    text: 't',
    address: record.id,
    words: '',
    variable: 'bearer',
    coder: 'one',
    when: '',
    why: 'for a reason',
  } as const
  return {
    record: { ...record, bearer: human ?? machine },
    machine: record,
    codings: human === null ? [] : [{ ...coding, value: human, way }],
    origins: human === null ? {} : { bearer: 'human' },
    chapeau: '',
    text: '',
    start: 0,
    end: 0,
    part: 'art-1',
  }
}

describe('machine codes corrected by a random sample', () => {
  it('by hand: the share of the machine, plus the mean error of the sample, with its standard error', () => {
    // 200 clauses, half b by the machine; 50 coded, of which the machine is wrong in 10 that are b.
    const clauses = Array.from({ length: 200 }, (_, i) =>
      i < 50 ? clause(i, i < 25 ? 'b' : 'a', i < 35 ? 'b' : 'a') : clause(i, i % 2 === 0 ? 'b' : 'a', null),
    )
    const found = correctedFigures(clauses).find(({ id }) => id === 'bearer-b')
    expect(found).toMatchObject({ machine: 0.5, clauses: 200, sample: 50 })
    expect(found?.corrected).toBeCloseTo(0.5 + 0.2, 12)
    // Errors: 10 ones, 40 zeros; s² = 10 × .8 / 49 = .16327; (1 − 50/200) s² / 50.
    expect(found?.standardError).toBeCloseTo(Math.sqrt((0.75 * (8 / 49)) / 50), 12)
  })

  it('finds the true share on average, where the machine is off', () => {
    const random = seededRandom(3)
    const truths = Array.from({ length: 400 }, () => random() < 0.3)
    const machine = truths.map((isB) => (random() < 0.25 ? true : isB))
    const estimates = Array.from({ length: 200 }, () => {
      const order = truths.map((_, i) => ({ i, key: random() })).sort((one, other) => one.key - other.key)
      const drawn = new Set(order.slice(0, 120).map(({ i }) => i))
      const clauses = truths.map((isB, i) =>
        clause(i, machine[i] ? 'b' : 'a', drawn.has(i) ? (isB ? 'b' : 'a') : null),
      )
      return correctedFigures(clauses).find(({ id }) => id === 'bearer-b')
    })
    const truth = truths.filter(Boolean).length / truths.length
    const mean =
      estimates.reduce((sum, found) => sum + (found?.corrected ?? Number.NaN), 0) / estimates.length
    expect(Math.abs(mean - truth)).toBeLessThan(0.015)
    expect(Math.abs((estimates[0]?.machine ?? 0) - truth)).toBeGreaterThan(0.1)
    const held = estimates.filter((found) => found !== undefined && found.low <= truth && truth <= found.high)
    expect(held.length / estimates.length).toBeGreaterThan(0.9)
  })

  it('is given for no fewer than 50 blind codings; a correction of what looked wrong is no sample', () => {
    const coded = (many: number, way: CodingWay) =>
      Array.from({ length: 100 }, (_, i) => clause(i, 'a', i < many ? 'b' : null, way))
    expect(correctedFigures(coded(49, 'code'))).toEqual([])
    expect(correctedFigures(coded(60, 'correct'))).toEqual([])
    expect(correctedFigures(coded(50, 'code')).map(({ id }) => id)).toEqual(['bearer-a', 'bearer-b'])
  })
})
