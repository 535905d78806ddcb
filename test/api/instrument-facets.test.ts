import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instrumentFacets } from '../../src/api/instrument-facets.ts'
import { FACET_NAMES, type InstrumentFilter, instrumentIndex } from '../../src/api/instrument-match.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { filters, instruments } from './arbitrary-instruments.ts'

const lengthUnder = (rows: readonly InstrumentSummary[], filter: InstrumentFilter): number =>
  instrumentFacets(instrumentIndex(rows), filter).matching.length

const facetsOf = (rows: readonly InstrumentSummary[], filter: InstrumentFilter) =>
  instrumentFacets(instrumentIndex(rows), filter)

describe('facet counts', () => {
  it('give for each value the length of the list once it alone is chosen in its facet', () => {
    fc.assert(
      fc.property(instruments, filters, (rows, filter) => {
        const { values } = facetsOf(rows, filter)
        for (const facet of FACET_NAMES) {
          for (const [value, count] of values[facet]) {
            expect(lengthUnder(rows, { ...filter, [facet]: [value] })).toBe(count)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('give for each actor the length of the list once it is added to those chosen', () => {
    fc.assert(
      fc.property(instruments, filters, (rows, filter) => {
        for (const [actor, count] of facetsOf(rows, filter).actors) {
          expect(lengthUnder(rows, { ...filter, actor: [...(filter.actor ?? []), actor] })).toBe(count)
        }
      }),
    )
  })

  it('give for codings, complete dates and undated the length once chosen', () => {
    fc.assert(
      fc.property(instruments, filters, (rows, filter) => {
        const facets = facetsOf(rows, filter)
        for (const choice of ['yes', 'no'] as const) {
          expect(lengthUnder(rows, { ...filter, coded: choice })).toBe(facets.coded[choice])
          expect(lengthUnder(rows, { ...filter, dated: choice })).toBe(facets.dated[choice])
        }
        expect(lengthUnder(rows, { ...filter, undated: 'only' })).toBe(facets.undated)
      }),
    )
  })

  it('give for each year the length once the brush stands on it alone', () => {
    fc.assert(
      fc.property(instruments, filters, (rows, { undated: _, ...filter }) => {
        for (const { year, byLayer } of facetsOf(rows, filter).years) {
          const count = byLayer.reduce((sum, n) => sum + n, 0)
          expect(lengthUnder(rows, { ...filter, year_from: year, year_to: year })).toBe(count)
        }
      }),
    )
  })

  it('of a facet in which nothing is chosen sum to the length of the list', () => {
    fc.assert(
      fc.property(instruments, filters, (rows, { layer: _, ...filter }) => {
        const { values, matching } = facetsOf(rows, filter)
        expect([...values.layer.values()].reduce((sum, count) => sum + count, 0)).toBe(matching.length)
      }),
    )
  })

  it('do not depend on the order of rows or of values chosen', () => {
    const reversed = (filter: InstrumentFilter): InstrumentFilter =>
      Object.fromEntries(
        Object.entries(filter).map(([name, value]) => [
          name,
          Array.isArray(value) ? [...value].reverse() : value,
        ]),
      )
    fc.assert(
      fc.property(instruments, filters, (rows, filter) => {
        const { matching, ...facets } = facetsOf(rows, filter)
        const other = facetsOf([...rows].reverse(), reversed(filter))
        const ids = matching.map((place) => rows[place]?.id)
        const otherIds = other.matching.map((place) => rows[rows.length - 1 - place]?.id)
        expect(otherIds.reverse()).toEqual(ids)
        expect({ ...other, matching: undefined }).toEqual({ ...facets, matching: undefined })
      }),
    )
  })

  it('of no rows are all zero', () => {
    const facets = facetsOf([], {})
    expect(facets.matching).toEqual([])
    expect([...facets.values.family.values()].every((count) => count === 0)).toBe(true)
    expect(facets.years).toEqual([])
  })
})
