import { describe, expect, it } from 'vitest'
import { labourAgreements, labourLedgerOf } from '../../../../src/collection/assess/labour-agreements.ts'
import { codedGains } from '../../../../src/report/partnership/labour/coded-gains.ts'
import { labourLedger } from '../../../../src/report/partnership/labour/labour-ledger.ts'
import { madeFacts } from '../made-facts.ts'
import { REAL, realFacts } from '../real-facts.ts'

const provision = (variable: string, benefits: string, value: string) => {
  return { variable, label: variable, benefits, value }
}

describe('the ledger of labour agreements', () => {
  const agreement = (
    instrument: string,
    year: number | null,
    ...provisions: ReturnType<typeof provision>[]
  ) => {
    return { instrument, title: instrument, year, provisions }
  }
  const variable = (name: string, benefits: 'origin' | 'migrants') => {
    return {
      variable: name,
      label: name,
      benefits,
      reason: null,
      publishedYes: 1,
      publishedCoded: 2,
    } as const
  }

  it('leaves out what is not coded, what only sets the procedure, and what is neither yes nor no', () => {
    const { agreements, items, all } = labourLedger(
      [
        agreement(
          'k',
          1995,
          provision('pay', 'migrants', 'yes'),
          provision('remit', 'origin', 'no'),
          provision('renewal', 'procedure', 'yes'),
          provision('quota_num', 'destination', '200'),
        ),
        agreement('l', null, provision('pay', 'migrants', 'no')),
      ],
      [variable('remit', 'origin'), variable('pay', 'migrants')],
    )
    expect(agreements[0]).toMatchObject({
      decade: 1990,
      counts: { origin: 0, destination: 0, migrants: 1, both: 0 },
      coded: { origin: 1, destination: 0, migrants: 1, both: 0 },
      shares: { origin: 0, destination: 0, migrants: 1 },
      met: false,
    })
    // Nothing that serves anybody: not known, and in no mean.
    expect(agreements[1]).toMatchObject({ decade: null, shares: null, met: null })
    expect(all).toMatchObject({ agreements: 2, withProvisions: 1, met: { count: 0 } })
    expect(
      items.map(({ variable: name, yes, coded, asPublished }) => [name, yes, coded, asPublished]),
    ).toEqual([
      ['pay', 1, 2, true],
      ['remit', 0, 1, false],
    ])
  })

  it('draws no interval round one agreement, and the same ones at every run', () => {
    const one = agreement('k', 1995, provision('pay', 'migrants', 'yes'))
    const two = agreement('l', 1996, provision('remit', 'origin', 'yes'))
    expect(labourLedger([one], []).all.shares?.migrants).toEqual({ value: 1, low: null, high: null })
    const again = () => labourLedger([one, two], []).all.shares?.migrants
    expect(again()).toEqual({ value: 0.5, low: 0, high: 1 })
    expect(again()).toEqual(again())
  })
})

describe('the ledger of the bundled registry', () => {
  const ledger = labourLedgerOf(REAL)

  it('holds all 570 coded agreements, of whatever family they are', () => {
    const families = new Map<string, number>()
    for (const { instrument } of labourAgreements(REAL)) {
      const family = REAL.instrument.get(instrument)?.family ?? ''
      families.set(family, (families.get(family) ?? 0) + 1)
    }
    expect(Object.fromEntries(families)).toEqual({
      'labour-agreement': 561,
      'migration-partnership': 8,
      'visa-facilitation': 1,
    })
    expect(ledger.all).toMatchObject({ agreements: 570, withProvisions: 526 })
  })

  it('counts every provision as its source publishes it', () => {
    const serving = (whom: string) => ledger.items.filter(({ benefits }) => benefits === whom).length
    expect(['migrants', 'origin', 'destination', 'both'].map(serving)).toEqual([26, 3, 2, 4])
    for (const item of ledger.items) {
      expect([item.variable, item.yes, item.coded]).toEqual([
        item.variable,
        item.publishedYes,
        item.publishedCoded,
      ])
      expect(item.asPublished).toBe(true)
    }
  })

  /** Counted from the tables by another program. */
  it.each([
    [1950, 62, 55, 0.217, 0.287, 0.496, 22],
    [1960, 44, 34, 0.235, 0.178, 0.587, 18],
    [1980, 34, 33, 0.306, 0.249, 0.445, 24],
    [2000, 151, 146, 0.29, 0.303, 0.407, 92],
    [2010, 154, 138, 0.286, 0.355, 0.359, 56],
  ])('in the %is', (decade, agreements, withProvisions, origin, destination, migrants, met) => {
    const row = ledger.decades.find((each) => each.decade === decade)
    expect(row).toMatchObject({ agreements, withProvisions, met: { count: met } })
    expect(row?.shares?.origin.value).toBeCloseTo(origin, 3)
    expect(row?.shares?.destination.value).toBeCloseTo(destination, 3)
    expect(row?.shares?.migrants.value).toBeCloseTo(migrants, 3)
    for (const { value, low, high } of Object.values(row?.shares ?? {})) {
      expect(low).toBeLessThan(value)
      expect(high).toBeGreaterThan(value)
    }
  })

  it('says that how it is added up decides: win-win-win is met by 6 to 67 % of agreements', () => {
    const met = Object.fromEntries(ledger.byWeights.map((row) => [row.weights, row.met?.count]))
    expect(met).toEqual({ split: 277, full: 353, apart: 29, rate: 207 })
    const within = Object.fromEntries(ledger.byWeights.map((row) => [row.weights, row.withProvisions]))
    expect(within).toEqual({ split: 526, full: 526, apart: 487, rate: 526 })
  })

  it('adds up: of every agreement and every decade', () => {
    const sum = (of: (row: (typeof ledger.decades)[number]) => number) =>
      ledger.decades.reduce((total, row) => total + of(row), 0)
    expect(sum((row) => row.agreements)).toBe(570)
    expect(sum((row) => row.met?.count ?? 0)).toBe(ledger.all.met?.count)
  })
})

describe('what A, B and migrants gain by coded provisions', () => {
  const gains = (facts: Parameters<typeof codedGains>[0]) =>
    Object.fromEntries(codedGains(facts).map(({ id, value, gap }) => [id, value ?? gap]))

  it('is by the sides of the registry, and by none where A is only the first named', () => {
    const provisions = [
      provision('pay', 'migrants', 'yes'),
      provision('remit', 'origin', 'yes'),
      provision('committee', 'both', 'yes'),
      provision('quota', 'destination', 'no'),
    ]
    const of = (rule: 'destination' | 'first-named') =>
      gains(madeFacts({ provisions, sides: { kind: 'two', a: 'AAA', b: 'BBB', rule } }))
    expect(of('destination')).toEqual({ 'gain-a': 0.5 / 3, 'gain-b': 1.5 / 3, 'gain-migrants': 1 / 3 })
    expect(of('first-named')).toEqual({ 'gain-a': 'no-sides', 'gain-b': 'no-sides', 'gain-migrants': 1 / 3 })
  })

  it('is not known of an agreement that is not coded, or that gives nobody anything', () => {
    expect(gains(realFacts('mp-eu-mda-2008'))['gain-a']).toBe('not-coded')
    const nothing = madeFacts({ provisions: [provision('pay', 'migrants', 'no')] })
    expect(gains(nothing)['gain-migrants']).toBe('nothing-gained')
  })
})
