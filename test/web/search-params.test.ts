import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listOf, parseSearch, stringifySearch } from '../../web/search-params.ts'

describe('the search part of an address', () => {
  it('reads back every text that it wrote', () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(values, (search) => {
        expect(parseSearch(stringifySearch(search))).toEqual({ ...search })
      }),
    )
  })

  it('takes a number for text, so that it stays as it was written', () => {
    expect(parseSearch('?q=2008&year=2012')).toEqual({ q: '2008', year: '2012' })
  })

  it('leaves commas readable and empty values out', () => {
    const search = { regime: ['migration', 'refugee'], q: '', year_from: 2004, off: undefined }
    expect(stringifySearch(search)).toBe('?regime=migration,refugee&year_from=2004')
    expect(stringifySearch({})).toBe('')
  })

  it('keeps the parts of a list that are allowed, each once and in their order', () => {
    expect(listOf('c,a,x,a', ['a', 'b', 'c'])).toEqual(['a', 'c'])
    expect(listOf(undefined, ['a'])).toEqual([])
  })
})
