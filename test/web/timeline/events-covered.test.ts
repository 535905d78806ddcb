import { describe, expect, it } from 'vitest'
import { eventsCovered } from '../../../web/timeline/events-covered.ts'

const event = (...dates: (string | null)[]) => ({
  sources: dates.map((as_of, n) => ({ id: `s${n}`, citation: '', url: null, licence: null, as_of })),
})

describe('until when the sources of events tell', () => {
  it('is the lower median of the dates of their principal sources', () => {
    expect(eventsCovered([event('2010', '2024'), event('2020'), event(null, '2026'), event()])).toEqual({
      lastYear: 2010,
      dated: 2,
      of: 4,
    })
    expect(eventsCovered([])).toEqual({ lastYear: null, dated: 0, of: 0 })
  })
})
