import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../src/text/clauses.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { plainText } from './plain-text.ts'

const TEXT = `Article 1
Visas

1. Fees are low. Each Party shall issue visas to:

(a) students;

(b) workers who:

(i) are skilled. They show it;

(ii) are few.

Such visas are free. They last.

2. The list is open.
`

describe('clauses', () => {
  const clauses = clausesOf({ text: TEXT, segments: segmentText(plainText(TEXT)) })

  it('are sentences and items, with the chapeau carried in', () => {
    expect(clauses.map(({ address, text }) => [address, text])).toEqual([
      ['art-1/par-1/s-1', 'Fees are low.'],
      ['art-1/par-1/item-a', 'Each Party shall issue visas to: students;'],
      [
        'art-1/par-1/item-b/item-i',
        'Each Party shall issue visas to: workers who: are skilled. They show it;',
      ],
      ['art-1/par-1/item-b/item-ii', 'Each Party shall issue visas to: workers who: are few.'],
      ['art-1/par-1/tail/s-1', 'Such visas are free.'],
      ['art-1/par-1/tail/s-2', 'They last.'],
      ['art-1/par-2/s-1', 'The list is open.'],
    ])
  })

  it('have the places of their own words', () => {
    expect(clauses.map(({ start, end }) => TEXT.slice(start, end)).slice(1, 3)).toEqual([
      'students;',
      'are skilled. They show it;',
    ])
  })
})
