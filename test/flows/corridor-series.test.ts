import { describe, expect, it } from 'vitest'
import { corridorSeries, topCorridors } from '../../src/flows/corridor-series.ts'

const STOCKS = {
  actors: ['MAR', 'ESP', 'FRA'],
  measures: ['stock_female', 'stock'],
  sources: ['wb', 'un'],
  originIndex: [0, 0, 0, 0, 2],
  destinationIndex: [1, 1, 2, 1, 1],
  year: [1960, 1960, 1990, 1990, 1990],
  measureIndex: [1, 0, 1, 1, 1],
  sourceIndex: [0, 0, 1, 1, 1],
  value: [50, 20, 700, 90, 90],
}
const COVERAGE = [
  { source: 'wb', side: 'origin', actor: 'MAR', years: [1960, 1970] },
  { source: 'wb', side: 'destination', actor: 'ESP', years: [1960, 1970] },
  { source: 'un', side: 'origin', actor: 'MAR', years: [1990, 2000] },
  { source: 'un', side: 'destination', actor: 'ESP', years: [1990, 2000] },
  { source: 'un', side: 'destination', actor: 'FRA', years: [1990] },
  { source: 'un', side: 'origin', actor: 'FRA', years: [1990, 2000] },
] as const
const ZEROS = [
  { source: 'wb', zeros: 'stated' },
  { source: 'un', zeros: 'by-convention' },
] as const

describe('a corridor', () => {
  const series = (origin: string, destination: string, listed: readonly string[]) =>
    corridorSeries(STOCKS, COVERAGE, ZEROS, new Map([['un', new Set(listed)]]), [origin, destination])

  it('has each source as a series of its own; a stated zero is zero, what is not listed is unknown', () => {
    expect(series('MAR', 'ESP', ['MAR ESP'])).toEqual([
      {
        source: 'wb',
        points: [
          { year: 1960, persons: 50, isZeroUnlisted: false },
          { year: 1970, persons: 0, isZeroUnlisted: true },
        ],
      },
      {
        source: 'un',
        points: [
          { year: 1990, persons: 90, isZeroUnlisted: false },
          { year: 2000, persons: 0, isZeroUnlisted: true },
        ],
      },
    ])
    expect(series('MAR', 'ESP', [])[1]?.points[1]).toEqual({
      year: 2000,
      persons: null,
      reason: 'not listed',
    })
    expect(series('MAR', 'FRA', ['MAR FRA'])[1]?.points[1]).toEqual({
      year: 2000,
      persons: null,
      reason: 'not covered',
    })
  })

  it('is ranked among those of a country, ties by code', () => {
    const asked = { country: 'ESP', side: 'destination', year: 1990, source: 'un' } as const
    expect(topCorridors(STOCKS, asked, 5)).toEqual([
      { origin: 'FRA', destination: 'ESP', persons: 90 },
      { origin: 'MAR', destination: 'ESP', persons: 90 },
    ])
    expect(topCorridors(STOCKS, { ...asked, country: 'MAR', side: 'origin' }, 1)).toEqual([
      { origin: 'MAR', destination: 'FRA', persons: 700 },
    ])
  })
})
