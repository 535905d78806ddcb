import { describe, expect, it } from 'vitest'
import { curveAddress, lineageAddress, matrixAddress } from '../../../web/words/words-address.ts'

describe('what the page Whose words asks the API', () => {
  it('says scope, rule and run also where they are the usual ones', () => {
    expect(lineageAddress({})).toBe('/api/reuse/lineage?scope=migration&min=10&rule=earliest')
    expect(lineageAddress({ layer: ['bloc', 'bilateral'], year_from: 1990, run: 6, rule: 'nearest' })).toBe(
      '/api/reuse/lineage?layer=bloc%2Cbilateral&year_from=1990&scope=migration&min=6&rule=nearest',
    )
  })

  it('asks for matrix and curve of the same texts', () => {
    expect(matrixAddress({ party: ['MAR'], measure: 'coverage' })).toBe(
      '/api/reuse/matrix?party=MAR&measure=coverage&order=family&limit=500',
    )
    expect(curveAddress({ party: ['MAR'] })).toBe('/api/reuse/curve?party=MAR')
  })
})
