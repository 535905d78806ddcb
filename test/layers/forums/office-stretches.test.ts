import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficeTerm, officeStretches } from '../../../src/layers/forums/office-stretches.ts'

const terms = fc.array(
  fc.record({
    actor: fc.constantFrom('iom', 'eu', 'CHE'),
    firstYear: fc.integer({ min: 1990, max: 2010 }),
    lastYear: fc.option(fc.integer({ min: 1995, max: 2012 }), { nil: null }),
    inferred: fc.boolean(),
  }),
  { maxLength: 6 },
)

describe('the stretches of an office', () => {
  it('say of each year who held it, and begin where that changes', () => {
    fc.assert(
      fc.property(terms, (list: OfficeTerm[]) => {
        const stretches = officeStretches(list, [1992, 2011])
        for (let year = 1992; year <= 2011; year++) {
          const alive = list.filter((term) => term.firstYear <= year && (term.lastYear ?? 9999) >= year)
          const recorded = [
            ...new Set(alive.filter((term) => !term.inferred).map(({ actor }) => actor)),
          ].sort()
          const inferred = [...new Set(alive.map(({ actor }) => actor))]
            .filter((actor) => !recorded.includes(actor))
            .sort()
          const found = stretches.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
          if (alive.length === 0) expect(found).toEqual([])
          else
            expect(found.map((stretch) => [stretch.recorded, stretch.inferred])).toEqual([
              [recorded, inferred],
            ])
        }
        for (const [k, { firstYear, recorded, inferred }] of stretches.entries()) {
          const before = stretches[k - 1]
          if (before?.lastYear !== firstYear - 1) continue
          expect([before.recorded, before.inferred]).not.toEqual([recorded, inferred])
        }
      }),
    )
  })
})
