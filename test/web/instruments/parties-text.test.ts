import { describe, expect, it } from 'vitest'
import { partiesText } from '../../../web/instruments/parties-text.ts'

const kindOf = (id: string) => (id === 'eu' ? 'bloc' : id === 'iom' ? 'organisation' : 'state')

describe('those bound, in a cell', () => {
  it('are named while they are few', () => {
    expect(partiesText(['eu', 'MDA'], kindOf)).toEqual({ kind: 'ids', ids: ['EU', 'MDA'], more: 0 })
  })

  it('are the bloc and how many more, or how many states', () => {
    expect(partiesText(['eu', 'FRA', 'DEU', 'MDA'], kindOf)).toEqual({ kind: 'ids', ids: ['EU'], more: 3 })
    expect(partiesText(['FRA', 'DEU', 'MDA', 'ITA'], kindOf)).toEqual({ kind: 'states', count: 4 })
    expect(partiesText(['iom', 'FRA', 'DEU', 'MDA'], kindOf)).toEqual({ kind: 'actors', count: 4 })
  })

  it('are not counted as zero where none is recorded', () => {
    expect(partiesText([], kindOf)).toEqual({ kind: 'none' })
  })
})
