import { describe, expect, it } from 'vitest'
import type { ProcessPart } from '../../../src/api/processes.ts'
import { timeAxis } from '../../../web/components/time-axis.ts'
import { type PartsSettings, partsLayout } from '../../../web/process/parts-layout.ts'

const part = (actor: string, over: Partial<ProcessPart> = {}): ProcessPart => ({
  actor,
  name: actor,
  kind: 'state',
  role: 'member',
  region: 'Africa',
  subregion: 'Northern Africa',
  from: null,
  to: null,
  start: 'known',
  first_year: 2000,
  last_year: null,
  source: 's',
  note: null,
  ...over,
})
const settings: PartsSettings = {
  axis: timeAxis({ first: 1990, last: 2029, widthPx: 508, startPx: 100, endPadPx: 8 }),
  year: 2010,
  groupOf: ({ subregion }) => subregion ?? 'none',
}

describe('partsLayout', () => {
  it('puts actors under their group, each once, with a stretch for every term', () => {
    const { rows } = partsLayout(
      [
        part('ESP', { subregion: 'Southern Europe' }),
        part('MAR', { last_year: 2005 }),
        part('MAR', { first_year: 2009, last_year: 2012 }),
        part('DZA', { first_year: null, start: 'unknown' }),
      ],
      settings,
    )
    expect(rows.map(({ actor, group, bars, isInYear }) => [actor, group, bars.length, isInYear])).toEqual([
      ['DZA', 'Northern Africa', 0, false],
      ['MAR', null, 2, true],
      ['ESP', 'Southern Europe', 1, true],
    ])
    expect(rows.map(({ y }) => y)).toEqual([...rows.map(({ y }) => y)].sort((a, b) => a - b))
  })

  it('draws a term from its first year to the end of its last, and says whether an end is recorded', () => {
    const [row] = partsLayout([part('MAR', { last_year: 2009 })], settings).rows
    expect(row?.bars).toEqual([{ x1: 200, x2: 300, start: 'known', isEnded: true }])
    const [open] = partsLayout([part('MAR', { start: 'inferred' })], settings).rows
    expect(open?.bars).toEqual([{ x1: 200, x2: 500, start: 'inferred', isEnded: false }])
  })

  it('stands by first year where there are no groups, rows that nothing dates last', () => {
    const { groupOf: _, ...ungrouped } = settings
    const { rows } = partsLayout(
      [part('AAA', { first_year: null, start: 'unknown' }), part('MAR', { first_year: 2004 }), part('ZWE')],
      ungrouped,
    )
    expect(rows.map(({ actor, group }) => [actor, group])).toEqual([
      ['ZWE', null],
      ['MAR', null],
      ['AAA', null],
    ])
  })
})
