import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfDate } from '../../../src/model/edtf-date.ts'
import type { Layer } from '../../../src/model/layer.ts'
import { type DatedTie, whichFirst } from '../../../web/atlas/which-first.ts'

const tie = (layer: Layer, date: string | null, isInferred = false): DatedTie => ({
  layer,
  title: `${layer} of ${date}`,
  date,
  isInferred,
})

const order = (...ties: DatedTie[]): string => whichFirst(ties).order

describe('which came first, treaty or forum', () => {
  it('is decided by days, months and years that do not overlap', () => {
    expect(order(tie('bilateral', '2001-05-01'), tie('regional', '2001-05-02'))).toBe('bilateral')
    expect(order(tie('bilateral', '2003'), tie('regional', '2002-06'))).toBe('process')
    expect(order(tie('bilateral', '1999'), tie('transregional', '2000'))).toBe('bilateral')
  })

  it('is not decided by a year and a month of the same year, whichever is which', () => {
    expect(order(tie('bilateral', '2002'), tie('regional', '2002-06'))).toBe('unsure')
    expect(order(tie('bilateral', '2002-06'), tie('regional', '2002'))).toBe('unsure')
  })

  it('is not decided by one and the same day', () => {
    expect(order(tie('bilateral', '2002-06-01'), tie('regional', '2002-06-01'))).toBe('unsure')
  })

  it('is not decided by an interval that reaches over the other date', () => {
    expect(order(tie('bilateral', '2000/2004'), tie('regional', '2002'))).toBe('unsure')
    expect(order(tie('bilateral', '2000/2001'), tie('regional', '2002'))).toBe('bilateral')
  })

  it('is the treaty where it is earlier than the founding of a forum whose joining is not recorded', () => {
    expect(order(tie('bilateral', '1995'), tie('regional', '2002', true))).toBe('bilateral')
  })

  it('is never a forum whose joining is not recorded, nor a treaty whose day is not', () => {
    expect(order(tie('bilateral', '2010'), tie('regional', '2002', true))).toBe('unsure')
    expect(order(tie('bilateral', '1995', true), tie('regional', '2002'))).toBe('unsure')
  })

  it('is the forum where it was joined before a treaty of which only its own date is known', () => {
    expect(order(tie('bilateral', '2010', true), tie('regional', '2002'))).toBe('process')
  })

  it('is open where there is no treaty, no forum, or none with a date', () => {
    expect(order()).toBe('not-both')
    expect(order(tie('bilateral', '2002'))).toBe('not-both')
    expect(order(tie('regional', '2002'), tie('multilateral', '1951'), tie('bloc', '1990'))).toBe('not-both')
    expect(order(tie('bilateral', null), tie('regional', '2002'))).toBe('not-both')
    expect(order(tie('bilateral', '2002'), tie('transregional', null))).toBe('not-both')
  })

  it('takes the earliest dated treaty and the earliest dated forum, in whatever order they are given', () => {
    const ties = [
      tie('bilateral', '2010'),
      tie('regional', '2005'),
      tie('bilateral', null),
      tie('bilateral', '1998-03'),
      tie('transregional', '1999'),
    ]
    for (const given of [ties, ties.toReversed()]) {
      expect(whichFirst(given)).toEqual({
        bilateral: tie('bilateral', '1998-03'),
        process: tie('transregional', '1999'),
        order: 'bilateral',
      })
    }
  })
  it('is the side of which one instrument is surely before all of the other’s, and names that instrument', () => {
    const treaties = [tie('bilateral', '2002'), tie('bilateral', '2002-03')]
    expect(whichFirst([...treaties, tie('regional', '2002-06')])).toMatchObject({
      order: 'bilateral',
      bilateral: { date: '2002-03' },
    })
    const forums = [tie('regional', '2002', true), tie('transregional', '2005')]
    expect(whichFirst([...forums, tie('bilateral', '2010')])).toMatchObject({
      order: 'process',
      process: { date: '2005' },
    })
    expect(order(...forums, tie('bilateral', '2010'), tie('bilateral', '2003'))).toBe('unsure')
  })

  it('is right whatever days the recorded dates stand for', () => {
    const date = fc
      .tuple(fc.integer({ min: 2000, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.nat(2))
      .map(([year, month, parts]) =>
        [year, String(month).padStart(2, '0'), '15'].slice(0, parts + 1).join('-'),
      )
    const recorded = fc.record({
      layer: fc.constantFrom<Layer>('bilateral', 'regional', 'transregional'),
      date,
      isInferred: fc.boolean(),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(recorded, { maxLength: 6 }), (list) => {
        const told = order(...list.map((one) => tie(one.layer, one.date, one.isInferred)))
        // A day that is inferred may in truth be any later one.
        const days = (isTreaty: boolean): number[] =>
          list
            .filter(({ layer }) => (layer === 'bilateral') === isTreaty)
            .map(({ date, isInferred, part }) => {
              const { earliestDay, latestDay } = edtfDate(date)
              return Math.round(earliestDay + part * (latestDay - earliestDay + (isInferred ? 3000 : 0)))
            })
        const [treaty, forum] = [Math.min(...days(true)), Math.min(...days(false))]
        if (told === 'bilateral') expect(treaty).toBeLessThan(forum)
        if (told === 'process') expect(forum).toBeLessThan(treaty)
        expect(told === 'not-both').toBe(!Number.isFinite(treaty) || !Number.isFinite(forum))
      }),
      { numRuns: 1000 },
    )
  })
})
