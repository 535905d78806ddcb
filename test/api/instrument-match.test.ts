import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areDatesComplete,
  failedParts,
  foldWords,
  type InstrumentFilter,
  instrumentIndex,
  matchingRows,
  NO_RECORD,
} from '../../src/api/instrument-match.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { filters, instruments } from './arbitrary-instruments.ts'

const plain: InstrumentSummary = {
  id: 'mp-eu-mda-2008',
  title: 'Joint Declaration on a Mobility Partnership',
  family: 'mobility-partnership',
  layer: 'bloc',
  form: 'joint-declaration',
  regime: 'migration',
  binding: 'no',
  signed: '2008-06-05',
  in_force: null,
  ended: null,
  status: null,
  source: 'interlic-2008',
  actors: ['eu', 'MDA'],
  codings: 4,
  year: 2008,
  last_year: null,
}

const idsUnder = (
  rows: InstrumentSummary[],
  filter: InstrumentFilter,
  names?: Map<string, string>,
): string[] => {
  const index = instrumentIndex(rows, names)
  return matchingRows(failedParts(index, filter)).map((place) => rows[place]?.id ?? '')
}

/** The slow twin: each row asked in words. */
function matchesSlowly(row: InstrumentSummary, filter: InstrumentFilter): boolean {
  const among = (chosen: readonly string[] | undefined, value: string | null): boolean =>
    chosen === undefined || chosen.includes(value ?? NO_RECORD)
  const inYears =
    filter.undated === 'only'
      ? row.year === null
      : filter.year_from === undefined && filter.year_to === undefined
        ? true
        : row.year === null
          ? filter.undated === 'with'
          : row.year >= (filter.year_from ?? -9999) && row.year <= (filter.year_to ?? 9999)
  const text = foldWords(`${row.title}\n${row.id}\n${row.actors.join('\n')}`)
  return (
    among(filter.layer, row.layer) &&
    among(filter.family, row.family) &&
    among(filter.regime, row.regime) &&
    among(filter.form, row.form) &&
    among(filter.binding, row.binding) &&
    among(filter.status, row.status) &&
    (filter.actor ?? []).every((id) => row.actors.includes(id)) &&
    inYears &&
    (filter.coded === undefined || row.codings > 0 === (filter.coded === 'yes')) &&
    (filter.dated === undefined || areDatesComplete(row) === (filter.dated === 'yes')) &&
    (filter.q ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .every((word) => text.includes(foldWords(word)))
  )
}

describe('the filter of instruments', () => {
  it('keeps the rows that the same question in words keeps', () => {
    fc.assert(
      fc.property(instruments, filters, (rows, filter) => {
        const slow = rows.filter((row) => matchesSlowly(row, filter)).map(({ id }) => id)
        expect(idsUnder(rows, filter)).toEqual(slow)
      }),
    )
  })

  it('keeps every row when nothing is asked', () => {
    fc.assert(
      fc.property(instruments, (rows) => {
        expect(idsUnder(rows, {})).toHaveLength(rows.length)
      }),
    )
  })

  it('finds what has no record of a column under "none"', () => {
    const bare = { ...plain, id: 'bare', binding: null }
    expect(idsUnder([plain, bare], { binding: ['none'] })).toEqual(['bare'])
    expect(idsUnder([plain, bare], { binding: ['none', 'no'] })).toEqual(['mp-eu-mda-2008', 'bare'])
  })

  it('asks that all the actors chosen are bound', () => {
    const other = { ...plain, id: 'other', actors: ['eu', 'CPV'] }
    expect(idsUnder([plain, other], { actor: ['eu'] })).toEqual(['mp-eu-mda-2008', 'other'])
    expect(idsUnder([plain, other], { actor: ['eu', 'MDA'] })).toEqual(['mp-eu-mda-2008'])
  })

  it('finds those bound by name, without regard to case and accents', () => {
    const names = new Map([
      ['MDA', 'Moldova'],
      ['CIV', 'Côte d’Ivoire'],
    ])
    const ivory = { ...plain, id: 'ivory', actors: ['CIV'] }
    expect(idsUnder([plain, ivory], { q: 'cote IVOIRE' }, names)).toEqual(['ivory'])
    expect(idsUnder([plain, ivory], { q: 'moldova partnership' }, names)).toEqual(['mp-eu-mda-2008'])
  })

  it('leaves undated rows out of a range of years unless they are asked for', () => {
    const undated = { ...plain, id: 'undated', year: null }
    expect(idsUnder([plain, undated], { year_from: 2000 })).toEqual(['mp-eu-mda-2008'])
    expect(idsUnder([plain, undated], { year_from: 2000, undated: 'with' })).toHaveLength(2)
    expect(idsUnder([plain, undated], { year_from: 2020, undated: 'only' })).toEqual(['undated'])
  })
})

describe('complete dates', () => {
  it('need an end or a status that goes on', () => {
    expect(areDatesComplete(plain)).toBe(false)
    expect(areDatesComplete({ ...plain, status: 'active' })).toBe(true)
    expect(areDatesComplete({ ...plain, ended: '2015' })).toBe(true)
  })

  it('need entry into force unless the instrument does not bind', () => {
    expect(areDatesComplete({ ...plain, status: 'active', binding: null })).toBe(false)
    expect(areDatesComplete({ ...plain, status: 'active', binding: 'yes', in_force: '2009' })).toBe(true)
  })
})
