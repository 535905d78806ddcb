import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failedParts, instrumentIndex, matchingRows } from '../../../src/api/instrument-match.ts'
import {
  bestLift,
  setParts,
  toggleValue,
  withoutFilter,
  withoutPart,
  withYears,
} from '../../../web/instruments/filter-parts.ts'
import { filters, instruments } from '../../api/arbitrary-instruments.ts'

describe('the parts of a filter', () => {
  it('are lifted one by one until none is set', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        for (const part of setParts(filter)) expect(setParts(withoutPart(filter, part))).not.toContain(part)
        expect(setParts(withoutFilter(filter))).toEqual([])
      }),
    )
  })

  it('leave sorting and columns as they are', () => {
    const search = { layer: ['bloc'] as const, sort: 'title', columns: ['status'] }
    expect(withoutFilter(search)).toEqual({ sort: 'title', columns: ['status'] })
  })

  it('are as before once a value was chosen and chosen again', () => {
    const search = { layer: ['bloc'] as const }
    const chosen = toggleValue(search, 'layer', 'regional')
    expect(chosen.layer).toEqual(['bloc', 'regional'])
    expect(toggleValue(chosen, 'layer', 'regional')).toEqual(search)
    expect(toggleValue(search, 'layer', 'bloc')).toEqual({})
  })

  it('set years anew without what was asked of the undated', () => {
    expect(withYears({ undated: 'only' }, [2004, 2014])).toEqual({ year_from: 2004, year_to: 2014 })
    expect(withYears({ year_from: 2004, year_to: 2014, q: 'a' }, null)).toEqual({ q: 'a' })
  })
})

describe('the part to lift from a filter that gives nothing', () => {
  it('gives as many as it says once lifted, and no other single part gives more', () => {
    fc.assert(
      fc.property(instruments, filters, (rows, filter) => {
        const index = instrumentIndex(rows)
        const lengthWithout = (part: ReturnType<typeof setParts>[number]): number =>
          matchingRows(failedParts(index, withoutPart(filter, part))).length
        const best = bestLift(index, filter)
        const most = Math.max(0, ...setParts(filter).map(lengthWithout))
        expect(best?.count ?? 0).toBe(most)
        if (best !== null) expect(lengthWithout(best.part)).toBe(best.count)
      }),
    )
  })
})
