import { describe, expect, it } from 'vitest'
import { pairTies } from '../../../web/atlas/pair-ties.ts'
import { instrument } from '../../layers/tables.ts'
import { smallAtlas } from './small-atlas.ts'

const DATA = smallAtlas({
  instruments: [
    instrument('readmission', { signed: '1992-02-13' }),
    instrument('exchange', { signed: null, in_force: '1994' }),
    instrument('undated'),
    instrument('forum', { layer: 'transregional', signed: '2006' }),
    instrument('nowhere', { layer: null, signed: '2000' }),
  ],
})

const tie = (id: string, inferred: boolean, firstYear = 2000) => {
  const [found] = pairTies(
    [{ instrumentIndex: DATA.index.instrumentIds.indexOf(id), firstYear, lastYear: 2012, inferred }],
    DATA.instrumentAt,
  )
  return found && { date: found.date, isInferred: found.isInferred }
}

describe('the ties of two actors', () => {
  it('begin for both on a bilateral instrument’s own day, though no joining is recorded', () => {
    expect(tie('readmission', true)).toEqual({ date: '1992-02-13', isInferred: false })
    expect(tie('exchange', true)).toEqual({ date: '1994', isInferred: false })
  })

  it('begin in a forum in the year in which the second joined, or in one nobody recorded', () => {
    expect(tie('forum', false, 2008)).toEqual({ date: '2008', isInferred: false })
    expect(tie('forum', true)).toEqual({ date: '2006', isInferred: true })
  })

  it('have no date where nothing dates the instrument, and only a year where a joining does', () => {
    expect(tie('undated', true)).toEqual({ date: null, isInferred: true })
    expect(tie('undated', false, 2003)).toEqual({ date: '2003', isInferred: false })
  })

  it('leave out what stands in no layer', () => {
    expect(tie('nowhere', false)).toBeUndefined()
  })
})
