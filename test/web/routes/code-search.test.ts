import { describe, expect, it } from 'vitest'
import { codeSearch } from '../../../web/routes/code-search.ts'

describe('the address of the coding desk', () => {
  it('names view, text, clause and which clauses, and leaves out what goes without saying', () => {
    expect(codeSearch({ view: 'agreement' })).toEqual({ view: 'agreement' })
    expect(codeSearch({ text: 'pta-11', at: 'art-1/s-1', only: 'all' })).toEqual({
      text: 'pta-11',
      at: 'art-1/s-1',
      only: 'all',
    })
    expect(codeSearch({ view: 'clauses', only: 'topic', text: 'pta-11' })).toEqual({ text: 'pta-11' })
  })

  it('leaves out what means nothing, and a clause without its text', () => {
    expect(codeSearch({ view: 'verdict', only: 'some', text: ' ', at: 'art-1' })).toEqual({})
    expect(codeSearch({ text: 'x'.repeat(201) })).toEqual({})
  })

  it('says nothing of who codes', () => {
    expect(codeSearch({ coder: 'ana' })).toEqual({})
  })
})
