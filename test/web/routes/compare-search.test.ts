import { describe, expect, it } from 'vitest'
import { compareSearch } from '../../../web/routes/compare-search.ts'
import { draftSearch } from '../../../web/routes/draft-search.ts'

describe('the address of the page Compare', () => {
  it('holds the texts, each once and four at most, the length of runs and the articles shown', () => {
    expect(compareSearch({ texts: 'a,b', min: '10', show: 'changed' })).toEqual({
      texts: ['a', 'b'],
      min: 10,
      show: 'changed',
    })
    expect(compareSearch({ texts: 'a,a, b,c,d,e' })).toEqual({ texts: ['a', 'b', 'c', 'd'] })
  })

  it('leaves out what means nothing and what is the default', () => {
    expect(compareSearch({ texts: ' , ', min: '6', show: 'all' })).toEqual({})
    for (const min of ['3', '51', '-6', '6.5', 'six', '']) expect(compareSearch({ min })).toEqual({})
    expect(compareSearch({ show: 'none', texts: 'x'.repeat(201) })).toEqual({})
  })
})

it('the address of the page Check a draft holds nothing of the draft', () => {
  expect(draftSearch({ min: '8', text: 'The Parties', q: 'shall' })).toEqual({ min: 8 })
})
