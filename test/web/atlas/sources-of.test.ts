import { describe, expect, it } from 'vitest'
import { sourceHead, sourcesOf } from '../../../web/atlas/sources-of.ts'
import { instrument } from '../../layers/tables.ts'
import { smallAtlas } from './small-atlas.ts'

const rows = (...sources: string[]) => [
  ...smallAtlas({
    instruments: sources.map((source, n) => instrument(`i${n}`, { source })),
  }).instruments.values(),
]

describe('the sources of what is shown', () => {
  it('are the principal ones, those of most instruments first, equals by id', () => {
    expect(sourcesOf(rows('b', 'a;c', 'd', 'a', 'c'))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('are none for nothing', () => {
    expect(sourcesOf([])).toEqual([])
  })
})

describe('the head of a citation', () => {
  it.each([
    ['Adam Chilton, Bilateral Labor Agreements Dataset (2022)', 'Adam Chilton'],
    [
      'UK Foreign, Commonwealth and Development Office, UK Treaties Online',
      'UK Foreign, Commonwealth and Development Office',
    ],
    [
      'Swiss Classified Compilation of Federal Law (SR), treaties in force',
      'Swiss Classified Compilation of Federal Law',
    ],
    ['A source that is all name', 'A source that is all name'],
  ])('of “%s” is “%s”', (citation, head) => {
    expect(sourceHead(citation)).toBe(head)
  })
})
