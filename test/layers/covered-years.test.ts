import { describe, expect, it } from 'vitest'
import { coveredYears } from '../../src/layers/covered-years.ts'

const sources = [
  { id: 'old', as_of: '2011' },
  { id: 'new', as_of: '2023-05' },
  { id: 'silent', as_of: null },
]
const rows = (layer: 'bilateral' | 'regional', ...principal: string[]) =>
  principal.map((source) => ({ layer, source }))

describe('the last covered year of a layer', () => {
  it('is the one that half of the instruments of dated sources are told of until', () => {
    const found = coveredYears(rows('bilateral', 'old', 'new', 'new', 'silent'), sources)
    expect(found.at(-1)).toEqual({ layer: 'bilateral', lastYear: 2023, dated: 3, of: 4 })
    const tie = coveredYears(rows('bilateral', 'old', 'new'), sources)
    expect(tie.at(-1)?.lastYear).toBe(2011)
  })

  it('is unknown where no source states a date, and asks the principal source alone', () => {
    const found = coveredYears(rows('regional', 'silent', 'silent;new', 'gone'), sources)
    expect(found[1]).toEqual({ layer: 'regional', lastYear: null, dated: 0, of: 3 })
    expect(found[0]).toEqual({ layer: 'multilateral', lastYear: null, dated: 0, of: 0 })
  })
})
