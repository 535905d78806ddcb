import { describe, expect, it } from 'vitest'
import {
  beyondFamily,
  DEFAULT_TREATMENT,
  treatmentOf,
  treatmentParts,
} from '../../../web/flows/treatment-parts.ts'

describe('the parts of a treatment', () => {
  it.each([
    ['family=labour-agreement', { family: 'labour-agreement', topics: null, coded: null }],
    ['topic=visa', { family: null, topics: 'topic=visa', coded: null }],
    ['family=visa-waiver,group=control', { family: 'visa-waiver', topics: 'group=control', coded: null }],
    [
      'family=labour-agreement,topic=visa,quota=yes',
      { family: 'labour-agreement', topics: 'topic=visa', coded: 'quota' },
    ],
  ])('of %s are read and written back', (treatment, parts) => {
    expect(treatmentParts(treatment)).toEqual(parts)
    expect(treatmentOf(parts as never)).toBe(treatment)
  })

  it.each([
    ['family=nonsense'],
    ['binding=yes'],
    ['topic=visa|recruit'],
    ['quota=yes'],
    [''],
    [',topic=visa'],
  ])('"%s" says more or less than the choices can', (treatment) => {
    expect(treatmentParts(treatment)).toBeNull()
  })

  it('never name every instrument, and are said beyond the family', () => {
    expect(treatmentOf({ family: null, topics: null, coded: null })).toBe(DEFAULT_TREATMENT)
    expect(beyondFamily({ family: null, topics: 'topic=visa', coded: 'quota' })).toBe('topic=visa, quota')
    expect(beyondFamily({ family: null, topics: null, coded: null })).toBe('')
  })
})
