import { describe, expect, it } from 'vitest'
import { biasCounts } from '../../../web/components/bias-counts.ts'

const row = { year: 2001, last_year: null, binding: 'yes', ended: null, status: null } as const

describe('what a reader must know of some rows', () => {
  it('is how many lack a date, binding and an end', () => {
    expect(biasCounts([])).toEqual({ all: 0, undated: 0, binding: 0, end: 0 })
    expect(
      biasCounts([
        row,
        { ...row, year: null, binding: null },
        { ...row, status: 'in-force' },
        { ...row, ended: '2005' },
        // A successor ended it, though no day is recorded.
        { ...row, last_year: 2010 },
      ]),
    ).toEqual({ all: 5, undated: 1, binding: 1, end: 2 })
  })
})
