import { describe, expect, it } from 'vitest'
import { dyadCsv } from '../../../src/cli/layers/hazard-files.ts'
import type { Controls } from '../../../src/layers/hazard/controls.ts'
import { type HazardQuestion, hazardModels } from '../../../src/layers/hazard/hazard.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const ALL = tables({
  actors: ['A', 'B', 'C'].map((id) => actor(id)),
  instruments: [
    instrument('ab', { signed: '1992' }),
    instrument('ac', { signed: '1990' }),
    instrument('f', { family: 'rcp', layer: 'regional', regime: 'migration', in_force: '1991' }),
  ],
  participations: [
    participation('ab', 'A', { from: '1993' }),
    participation('ab', 'B', { from: '1993' }),
    participation('ac', 'A'),
    participation('ac', 'C'),
    participation('f', 'A', { role: 'member', from: '1991' }),
    participation('f', 'B', { role: 'member', from: '1991' }),
    participation('f', 'C', { role: 'member', from: '1991' }),
  ],
})

/** The rows of the table, without its header. */
function rows(question: Partial<HazardQuestion>): { lines: string[]; leftOut: object } {
  const regions = ALL.actors.map(({ id }) => ({
    ...{ actor: id, m49: null, region: '1', region_name: null, subregion: id, subregion_name: null },
    ...{ intermediate: null, intermediate_name: null, source: 's' },
  }))
  const { dyads } = hazardModels({ ...ALL, regions }, membershipIndex(ALL), {
    processes: ['f'],
    atRisk: 'world',
    firstYear: 1990,
    lastYear: 1994,
    errors: 'country',
    shared: 'any',
    level: 0.95,
    controls: null,
    blocRule: 'node',
    scope: 'coded',
    ...question,
  })
  return { lines: [...dyadCsv(dyads)].join('').trim().split('\n').slice(1), leftOut: dyads.leftOut }
}

describe('dyadTable', () => {
  it('has a pair at risk until its first bilateral instrument, with what they shared the year before', () => {
    expect(rows({}).lines).toEqual([
      'A,B,1990,45,0,1,0,0',
      'A,B,1991,46,0,1,0,0',
      'A,B,1992,47,1,1,0,0',
      'A,B,1993,48,1,1,0,1',
      'A,C,1990,45,0,1,0,1',
      'B,C,1990,45,0,1,0,0',
      'B,C,1991,46,0,1,0,0',
      'B,C,1992,47,1,1,0,0',
      'B,C,1993,48,1,1,0,0',
      'B,C,1994,49,1,1,0,0',
    ])
    expect(rows({ firstYear: 1991 }).leftOut).toEqual({ tiedBefore: 1, undated: 0, noControl: 0 })
  })

  it('leaves out pairs whose first instrument rests on an inferred start, where these are not counted', () => {
    const { lines, leftOut } = rows({ inferred: 'without' })
    expect(leftOut).toEqual({ tiedBefore: 0, undated: 1, noControl: 0 })
    expect(lines.filter((line) => line.startsWith('A,C'))).toEqual([])
    expect(lines).toContain('A,B,1993,48,1,1,0,1')
  })

  it('takes sums of both countries as controls, and leaves out and counts years without', () => {
    const controls: Controls = {
      file: 'c.csv',
      names: ['x', 'y'],
      row: (country, year) =>
        country === 'B' && year === 1991
          ? undefined
          : Float64Array.of(year - 1990, country === 'A' ? 100 : 0.5),
    }
    const { lines, leftOut } = rows({ controls })
    expect(leftOut).toEqual({ tiedBefore: 0, undated: 0, noControl: 2 })
    expect(lines.slice(0, 3)).toEqual([
      'A,B,1990,45,0,1,0,0,0,100.5',
      'A,B,1992,47,1,1,0,0,4,100.5',
      'A,B,1993,48,1,1,0,1,6,100.5',
    ])
  })
})
