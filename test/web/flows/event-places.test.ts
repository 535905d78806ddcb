import { describe, expect, it } from 'vitest'
import type { EventStudy } from '../../../src/api/flows-models.ts'
import { eventPlaces, hasEvent } from '../../../web/flows/event-places.ts'

const coefficient = (term: string, periods: number): EventStudy['coefficients'][number] => ({
  term,
  periods,
  years: periods * 10,
  estimate: 0.1,
  se: null,
  se_unadjusted: null,
  z: null,
  p: null,
  low: null,
  high: null,
})
const leads = [coefficient('lead2', -2), coefficient('lead1', -1)]
const built_from = { window: 10 }

describe('places of an event study', () => {
  it('keep what the model left out, in the order of the years', () => {
    const places = eventPlaces({
      coefficients: leads,
      collinear: ['treated', 'lag1', 'lag3', 'lag2', 'another'],
      built_from,
    })
    expect(places.map(({ years }) => years)).toEqual([-20, -10, 0, 10, 20, 30])
    expect(places.filter((place) => place.coefficient === null).map(({ term }) => term)).toEqual([
      'treated',
      'lag1',
      'lag2',
      'lag3',
    ])
  })

  it('hold an event only where something at or after the signature was estimated', () => {
    expect(hasEvent({ coefficients: leads })).toBe(false)
    expect(hasEvent({ coefficients: [...leads, coefficient('lag1', 1)] })).toBe(true)
  })
})
