import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageBasis } from '../../../src/report/partnership/package-basis.ts'
import { packageReading } from '../../../src/report/partnership/package-reading.ts'
import type { PackagePair } from '../../../src/report/partnership/partnership-facts.ts'
import { madeCoding, madeFacts } from './made-facts.ts'
import { realFacts, realFamily } from './real-facts.ts'

type Dates = readonly [signed: string | null, inForce: string | null]

function pair(readmission: Dates, visa: Dates, rest: Partial<PackagePair> = {}): PackagePair {
  const member = (id: string, [signed, in_force]: Dates) => ({ id, signed, in_force })
  return {
    readmission: member('r', readmission),
    visa: member('v', visa),
    relation: null,
    codings: [],
    ...rest,
  }
}

describe('a package of readmission and visa facilitation', () => {
  it('is one by dates at most 31 days apart, of signing or of entry into force', () => {
    expect(packageBasis(pair(['2007-10-10', null], ['2007-10-10', null])).bases).toEqual(['dates'])
    expect(packageBasis(pair(['2007-01-01', null], ['2007-02-01', null])).daysApart).toBe(31)
    expect(packageBasis(pair(['2007-01-01', null], ['2007-02-01', null])).bases).toEqual(['dates'])
    expect(packageBasis(pair(['2007-01-01', null], ['2007-02-02', null])).bases).toEqual([])
    expect(packageBasis(pair(['2005-01-01', '2008-01-01'], ['2007-01-01', '2008-01-01'])).bases).toEqual([
      'dates',
    ])
  })

  it('is none by dates that only may lie so near', () => {
    const found = packageBasis(pair(['2007', null], ['2007-06', null]))
    expect(found).toMatchObject({ bases: [], daysApart: null, isRuledOut: false })
  })

  it('is ruled out where both dates surely lie further apart', () => {
    expect(packageBasis(pair(['2005', '2006'], ['2007', '2008'])).isRuledOut).toBe(true)
    expect(packageBasis(pair(['2005', null], ['2007', '2008'])).isRuledOut).toBe(false)
  })

  it('is the same whichever of the two is named first', () => {
    const date = fc.option(fc.constantFrom('2007', '2007-03', '2007-03-05', '2007-04-02', '2009-01-01'))
    const dates = fc.tuple(date, date)
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        const [a, b] = [packageBasis(pair(one, other)), packageBasis(pair(other, one))]
        expect([a.bases, a.daysApart, a.isRuledOut]).toEqual([b.bases, b.daysApart, b.isRuledOut])
      }),
    )
  })

  it('is known by a relation or a coding where dates are not, and not by a relation that was inferred from them', () => {
    const relation = {
      instrument: 'v',
      other: 'r',
      kind: 'package',
      date: null,
      source: 's',
      note: null,
    } as const
    const no: Dates = [null, null]
    expect(packageBasis(pair(no, no, { relation })).bases).toEqual(['relation'])
    expect(
      packageBasis(pair(no, no, { relation: { ...relation, source: 'inferred-by-rule' } })).bases,
    ).toEqual([])
    expect(
      packageBasis(pair(no, no, { codings: [madeCoding('paired_readmission_agreement', 'r')] })).bases,
    ).toEqual(['coding'])
    expect(
      packageBasis(pair(no, no, { codings: [madeCoding('linked_visa_facilitation', 'no')] })).bases,
    ).toEqual([])
  })
})

describe('the reading of the package', () => {
  it('is not known where nothing is, and no where it is coded that there is none', () => {
    expect(packageReading(madeFacts())).toMatchObject({ value: null, gap: 'not-coded' })
    const coded = madeFacts({ codings: [madeCoding('linked_visa_facilitation', 'no')] })
    expect(packageReading(coded)).toMatchObject({ value: 0, gap: null, n: 1 })
  })

  it('is denied by no alone, and said by yes though no pair is registered', () => {
    const of = (value: string) =>
      packageReading(madeFacts({ codings: [madeCoding('linked_visa_facilitation', value)] }))
    expect(of('yes')).toMatchObject({ value: 1, n: 1 })
    expect(of('later')).toMatchObject({ value: null, gap: 'not-coded', n: 1 })
    expect(of('visa-liberalisation-dialogue')).toMatchObject({ value: null, gap: 'not-coded' })
  })

  it('is yes for twelve of the readmission agreements of the EU in the bundled registry, no for five, unknown for seven', () => {
    const values = realFamily('eu-readmission').map((facts) => packageReading(facts).value)
    const count = (asked: number | null) => values.filter((value) => value === asked).length
    expect([count(1), count(0), count(null)]).toEqual([12, 5, 7])
    expect(packageReading(realFacts('eura-eu-lka-2004')).value).toBe(0)
    expect(packageReading(realFacts('eura-eu-gmb-2018')).value).toBeNull()
  })

  it('says by what: Moldova by dates, relation and coding, Armenia by these alone', () => {
    const bases = (id: string) => realFacts(id).packages.map(packageBasis)
    expect(bases('eura-eu-mda-2007')).toMatchObject([
      { bases: ['dates', 'relation', 'coding'], daysApart: 0 },
    ])
    expect(bases('vfa-eu-arm-2012')[0]?.bases).toContain('relation')
    expect(bases('vfa-che-srb-2009')[0]?.bases).toEqual(['dates'])
  })

  it('of a mobility partnership is that of its two sides', () => {
    expect(packageReading(realFacts('mp-eu-mda-2008'))).toMatchObject({ value: 1 })
    // No such agreement of the EU with Tunisia is registered.
    expect(packageReading(realFacts('mp-eu-tun-2014'))).toMatchObject({ value: null, gap: 'not-coded' })
  })
})
