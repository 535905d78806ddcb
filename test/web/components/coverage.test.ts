import { describe, expect, it } from 'vitest'
import type { CoverageCell } from '../../../src/layers/covered-years.ts'
import { cellsOf, coveredYearOf, uncoveredFrom } from '../../../web/components/coverage.ts'

const cells: CoverageCell[] = [
  { layer: 'bilateral', family: 'labour-agreement', of: 9, dated: [{ year: 2022, instruments: 8 }] },
  { layer: 'bilateral', family: 'visa-waiver', of: 4, dated: [] },
  { layer: null, family: 'trade-agreement', of: 1, dated: [] },
]

describe('the coverage of a chart', () => {
  it('is of the layers and families that it shows, and of all where it names none', () => {
    expect(cellsOf(cells, {})).toEqual(cells)
    expect(cellsOf(cells, { families: ['visa-waiver'] })).toEqual([cells[1]])
    expect(cellsOf(cells, { layers: ['none'] })).toEqual([cells[2]])
    expect(cellsOf(cells, { layers: ['bloc'], families: ['visa-waiver'] })).toEqual([])
  })

  it('ends for a row with the sources of its family in its layer', () => {
    const year = coveredYearOf(cells)
    expect(year({ layer: 'bilateral', family: 'labour-agreement' })).toBe(2022)
    expect(year({ layer: 'bilateral', family: 'visa-waiver' })).toBeNull()
    expect(year({ layer: 'bloc', family: 'labour-agreement' })).toBeNull()
  })

  it('begins to fail in the year after the last, within the axis', () => {
    const axis = { first: 1990, last: 2026 }
    expect(uncoveredFrom(2022, axis)).toBe(2023)
    expect(uncoveredFrom(1950, axis)).toBe(1990)
    for (const covered of [2026, 2030, null, undefined]) expect(uncoveredFrom(covered, axis)).toBeNull()
  })
})
