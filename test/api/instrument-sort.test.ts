import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instrumentIndex } from '../../src/api/instrument-match.ts'
import { INSTRUMENT_SORTS, sortInstruments } from '../../src/api/instrument-sort.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { SortOrder } from '../../src/api/sort-keys.ts'
import { instruments } from './arbitrary-instruments.ts'

const placesOf = (rows: readonly InstrumentSummary[]): number[] => rows.map((_, place) => place)

const sortedIds = (
  rows: readonly InstrumentSummary[],
  sort: (typeof INSTRUMENT_SORTS)[number],
  order: SortOrder,
) => sortInstruments(instrumentIndex(rows), placesOf(rows), sort, order).map((place) => rows[place]?.id)

describe('the order of instruments', () => {
  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(instruments, fc.constantFrom(...INSTRUMENT_SORTS), (rows, sort) => {
        expect(sortedIds([...rows].reverse(), sort, 'asc')).toEqual(sortedIds(rows, sort, 'asc'))
      }),
    )
  })

  it('keeps every row once', () => {
    fc.assert(
      fc.property(instruments, fc.constantFrom(...INSTRUMENT_SORTS), (rows, sort) => {
        expect([...sortedIds(rows, sort, 'desc')].sort()).toEqual(rows.map(({ id }) => id).sort())
      }),
    )
  })

  it('puts rows without a record of the column last in both orders', () => {
    fc.assert(
      fc.property(instruments, fc.constantFrom('asc' as const, 'desc' as const), (rows, order) => {
        const ended = sortedIds(rows, 'ended', order).map(
          (id) => rows.find((row) => row.id === id)?.ended ?? null,
        )
        const firstMissing = ended.indexOf(null)
        if (firstMissing !== -1) expect(ended.slice(firstMissing).every((end) => end === null)).toBe(true)
      }),
    )
  })

  it('takes entry into force for the day of signature where none is recorded', () => {
    const base = {
      title: 't',
      family: 'rcp',
      layer: null,
      form: null,
      regime: 'migration',
      binding: null,
    } as const
    const rest = { ended: null, status: null, source: 's', actors: [], codings: 0, last_year: null }
    const rows: InstrumentSummary[] = [
      { ...base, ...rest, id: 'a', signed: '2010-01-01', in_force: null, year: 2010 },
      { ...base, ...rest, id: 'b', signed: null, in_force: '2005', year: 2005 },
      { ...base, ...rest, id: 'c', signed: null, in_force: null, year: null },
    ]
    expect(sortedIds(rows, 'signed', 'asc')).toEqual(['b', 'a', 'c'])
    expect(sortedIds(rows, 'signed', 'desc')).toEqual(['a', 'b', 'c'])
  })
})
