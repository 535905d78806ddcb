import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClauseRecord } from '../../../src/assess/clause-record.ts'
import { BEARERS, CONDITION_TYPES, MODALS } from '../../../src/assess/clause-record.ts'
import type { ClauseCodes, CodedPair } from '../../../src/assess/quality/clause-codes.ts'
import { codingQuality } from '../../../src/assess/quality/coding-quality.ts'

const CODES: ClauseCodes = {
  id: '1',
  topics: ['visa'],
  bearer: 'both',
  beneficiary: 'both',
  modal: 'shall',
  action: 'process',
  prohibition: false,
  conditionType: null,
}

function machineOf(codes: ClauseCodes, unresolved: readonly string[] = []): ClauseRecord {
  return {
    ...codes,
    beneficiary: codes.beneficiary ?? 'none',
    prohibition: codes.prohibition ?? false,
    via: null,
    conditional: codes.conditionType !== null,
    confidence: 1,
    span: null,
    marks: { bearer: null, modal: null, condition: null, beneficiary: null },
    rules: [],
    unresolved,
  }
}

function pair(
  coded: Partial<ClauseCodes>,
  machine: Partial<ClauseCodes>,
  unresolved: string[] = [],
): CodedPair {
  return {
    coded: { ...CODES, ...coded },
    machine: machineOf({ ...CODES, ...machine }, unresolved),
  }
}

const anyCodes: fc.Arbitrary<ClauseCodes> = fc.record({
  id: fc.constant('1'),
  topics: fc.uniqueArray(fc.constantFrom('visa', 'asylum', 'socsec')),
  bearer: fc.option(fc.constantFrom(...BEARERS)),
  beneficiary: fc.constant('both' as const),
  modal: fc.constantFrom(...MODALS),
  action: fc.constant('result' as const),
  prohibition: fc.boolean(),
  conditionType: fc.option(fc.constantFrom(...CONDITION_TYPES)),
})

describe('codingQuality', () => {
  const pairs = [
    pair(
      { topics: ['visa', 'docs'], conditionType: 'request' },
      { topics: ['visa'], conditionType: 'request' },
    ),
    pair({ bearer: 'each' }, { topics: ['visa', 'asylum'], bearer: 'both', conditionType: 'other' }),
    pair({ conditionType: 'market' }, { bearer: null, modal: 'may', conditionType: 'request' }, [
      'the emirate',
    ]),
    pair({ topics: [], bearer: 'a' }, { topics: [], bearer: 'b' }, ['the emirate', 'the league']),
  ]
  const quality = codingQuality(pairs, { draws: 50 })

  it('counts topics over all clauses, taken together and one by one', () => {
    expect(quality.topics).toMatchObject({
      right: 3,
      extra: 1,
      missed: 1,
      precision: 0.75,
      recall: 0.75,
      f1: 0.75,
    })
    expect(quality.topics.byTopic.map(({ topic, f1 }) => [topic, f1])).toEqual([
      ['asylum', 0],
      ['docs', 0],
      ['visa', 1],
    ])
  })

  it('judges the other variables where the coder finds a topic, each and both as one', () => {
    expect(quality.onTopic).toBe(3)
    const [bearer, modal] = quality.variables
    expect(bearer).toMatchObject({ variable: 'bearer', clauses: 3, accuracy: 2 / 3 })
    expect(bearer?.confusion).toEqual({
      values: ['both', 'unresolved'],
      counts: [
        [2, 1],
        [0, 0],
      ],
    })
    expect(modal?.accuracy).toBe(2 / 3)
  })

  it('judges the type of condition where the coder finds a condition', () => {
    expect(quality.conditional).toMatchObject({ right: 2, extra: 1, missed: 0 })
    expect(quality.variables.find(({ variable }) => variable === 'condition_type')).toMatchObject({
      clauses: 2,
      accuracy: 0.5,
    })
  })

  it('counts abstentions, and lists what could not be told', () => {
    expect(quality.abstentions).toBe(1)
    expect(quality.unresolved).toEqual([
      { name: 'the emirate', clauses: 2 },
      { name: 'the league', clauses: 1 },
    ])
  })

  it('leaves out of a variable what was not coded', () => {
    const { variables } = codingQuality([pair({ beneficiary: null, prohibition: null }, {}), pair({}, {})], {
      draws: 5,
    })
    expect(variables.map(({ variable, clauses }) => [variable, clauses])).toEqual([
      ['bearer', 2],
      ['modal', 2],
      ['action', 2],
      ['beneficiary', 1],
      ['prohibition', 1],
      ['condition_type', 0],
    ])
  })

  it('knows nothing of no clause, which is not 0', () => {
    const none = codingQuality([], { draws: 10 })
    expect(none.topics).toMatchObject({ f1: null, precision: null, interval: null })
    expect(none.variables.every(({ accuracy, interval }) => accuracy === null && interval === null)).toBe(
      true,
    )
  })

  it('finds no fault with a machine that says what the coder says', () => {
    fc.assert(
      fc.property(fc.array(anyCodes, { minLength: 1, maxLength: 20 }), (all) => {
        const same = codingQuality(
          all.map((coded) => ({ coded, machine: machineOf(coded) })),
          { draws: 5 },
        )
        expect([1, null]).toContain(same.topics.f1)
        expect([1, null]).toContain(same.conditional.f1)
        for (const { accuracy, confusion } of same.variables) {
          expect([1, null]).toContain(accuracy)
          confusion.counts.forEach((row, at) => {
            row.forEach((count, column) => {
              if (at !== column) expect(count).toBe(0)
            })
          })
        }
      }),
      { numRuns: 50 },
    )
  })

  it('gives the same intervals again, and the figure lies within them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCodes, anyCodes), { minLength: 5, maxLength: 30 }), (all) => {
        const given = all.map(([coded, machine]) => ({ coded, machine: machineOf(machine) }))
        const once = codingQuality(given, { draws: 200, seed: 7 })
        expect(codingQuality(given, { draws: 200, seed: 7 })).toEqual(once)
        for (const { interval } of [once.topics, ...once.variables])
          if (interval !== null) expect(interval[0]).toBeLessThanOrEqual(interval[1])
        const { f1, precision, recall } = once.topics
        if (f1 !== null && precision !== null && recall !== null) {
          expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12)
          expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12)
        }
      }),
      { numRuns: 20 },
    )
  })
})
