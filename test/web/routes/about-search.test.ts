import { describe, expect, it } from 'vitest'
import { aboutSearch } from '../../../web/routes/about-search.ts'

describe('the address of the page about the data', () => {
  it('keeps the list, the words and a group of that list', () => {
    expect(aboutSearch({ list: 'problems', q: 'dormant', group: 'mended before' })).toEqual({
      list: 'problems',
      q: 'dormant',
      group: 'mended before',
    })
    expect(aboutSearch({ group: 'not-covered' })).toEqual({ group: 'not-covered' })
  })

  it('leaves out what means nothing, or is of another list', () => {
    expect(aboutSearch({ list: 'merges', group: 'open', q: '' })).toEqual({ list: 'merges' })
    expect(aboutSearch({ list: 'wishes', group: 'merged' })).toEqual({})
    expect(aboutSearch({ q: 'x'.repeat(300) }).q).toHaveLength(100)
  })
})
