import { describe, expect, it } from 'vitest'
import { findGroups, movedPlace, snippetParts } from '../../../web/shell/find-options.ts'
import { currentPage } from '../../../web/shell/pages.ts'

const hit = (table: 'actors' | 'instruments', id: string) => ({
  table,
  id,
  title: id,
  field: 'title',
  snippet: id,
})

describe('what was found', () => {
  it('stands in groups, actors first, each in the order of the answer', () => {
    const hits = [hit('instruments', 'x'), hit('actors', 'MAR'), hit('instruments', 'y')]
    expect(findGroups(hits).map((group) => group.hits.map(({ id }) => id))).toEqual([['MAR'], ['x', 'y']])
    expect(findGroups([])).toEqual([])
  })

  it('marks the words found and keeps every other character', () => {
    const parts = snippetParts('with ⟦Moldova⟧ and ⟦Mol⟧')
    expect(parts.filter(({ found }) => found).map(({ text }) => text)).toEqual(['Moldova', 'Mol'])
    expect(parts.map(({ text }) => text).join('')).toBe('with Moldova and Mol')
    expect(
      snippetParts('open ⟦ bracket')
        .map(({ text }) => text)
        .join(''),
    ).toBe('open ⟦ bracket')
  })

  it('is walked through around its ends', () => {
    expect(movedPlace(-1, 1, 3)).toBe(0)
    expect(movedPlace(-1, -1, 3)).toBe(2)
    expect(movedPlace(2, 1, 3)).toBe(0)
    expect(movedPlace(0, 1, 0)).toBe(-1)
  })
})

describe('the page of an address', () => {
  it('is the one under which it lies', () => {
    expect(currentPage('/instruments/mp-eu-mda-2008')).toBe('instruments')
    expect(currentPage('/atlas')).toBe('atlas')
    expect(currentPage('/atlases')).toBeNull()
  })
})
