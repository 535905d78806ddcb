import { describe, expect, it } from 'vitest'
import { instrumentLastDays, participationSpan } from '../../src/layers/day-span.ts'
import { isoOfDay } from '../../src/model/edtf-date.ts'
import { actor, instrument, participation } from './tables.ts'

const NO_LIMITS = { lastDay: Number.POSITIVE_INFINITY, partyDay: null }

function days(span: ReturnType<typeof participationSpan>): string {
  if (typeof span === 'string') return span
  return `${isoOfDay(span.firstDay)}/${Number.isFinite(span.lastDay) ? isoOfDay(span.lastDay) : '..'}`
}

describe('when an actor is bound', () => {
  it('starts on the first day of its own imprecise date and ends on the last', () => {
    const row = participation('k', 'MAR', { from: '2008', to: '2010-02' })
    expect(days(participationSpan(row, instrument('k'), actor('MAR'), 'acted', NO_LIMITS))).toBe(
      '2008-01-01/2010-02-28',
    )
  })

  it('falls back on signature, and on entry into force first when ties start there', () => {
    const k = instrument('k', { signed: '2008-06-05', in_force: '2009-01-01' })
    const row = participation('k', 'MAR')
    expect(days(participationSpan(row, k, actor('MAR'), 'acted', NO_LIMITS))).toBe('2008-06-05/..')
    expect(days(participationSpan(row, k, actor('MAR'), 'in-force', NO_LIMITS))).toBe('2009-01-01/..')
  })

  it('starts a recorded deposit no earlier than the entry into force when ties start there', () => {
    const k = instrument('k', { signed: '1990', in_force: '2003-07-01' })
    const early = participation('k', 'MAR', { from: '1993-06-21' })
    const late = participation('k', 'ARG', { from: '2007-02-23' })
    expect(days(participationSpan(early, k, actor('MAR'), 'in-force', NO_LIMITS))).toBe('2003-07-01/..')
    expect(days(participationSpan(late, k, actor('ARG'), 'in-force', NO_LIMITS))).toBe('2007-02-23/..')
  })

  it('never falls back to a day before the actor exists, but keeps a recorded one', () => {
    const k = instrument('k', { signed: '1990-05-01' })
    const hrv = actor('HRV', { start: '1991-06-25' })
    expect(days(participationSpan(participation('k', 'HRV'), k, hrv, 'acted', NO_LIMITS))).toBe(
      '1991-06-25/..',
    )
    const recorded = participation('k', 'HRV', { from: '1990-05-01' })
    expect(days(participationSpan(recorded, k, hrv, 'acted', NO_LIMITS))).toBe('1990-05-01/..')
  })

  it('stays undated in the multilateral layer and where it joined later', () => {
    const un = instrument('k', { layer: 'multilateral', signed: '1951' })
    expect(days(participationSpan(participation('k', 'MAR'), un, actor('MAR'), 'acted', NO_LIMITS))).toBe(
      'undated',
    )
    const k = instrument('k', { layer: 'bloc', signed: '1951' })
    const later = participation('k', 'MAR', { start: 'unknown' })
    expect(days(participationSpan(later, k, actor('MAR'), 'acted', NO_LIMITS))).toBe('undated')
  })

  it('ends with the actor, and a signature with the own party row', () => {
    const k = instrument('k', { signed: '1980' })
    const csk = actor('CSK', { end: '1992-12-31' })
    expect(days(participationSpan(participation('k', 'CSK'), k, csk, 'acted', NO_LIMITS))).toBe(
      '1980-01-01/1992-12-31',
    )
    const signature = participation('k', 'MAR', { role: 'signatory', from: '1981' })
    const limits = { lastDay: Number.POSITIVE_INFINITY, partyDay: 6000 }
    expect(days(participationSpan(signature, k, actor('MAR'), 'acted', limits))).toBe(
      `1981-01-01/${isoOfDay(5999)}`,
    )
  })
})

describe('when an instrument ends', () => {
  it('is the day before its successor starts, or its own last day if earlier', () => {
    const old = instrument('old', { signed: '1990' })
    const older = instrument('older', { signed: '1980', ended: '1985-03' })
    const next = instrument('next', { signed: '2000-06' })
    const relations = ['old', 'older'].map((other) => ({
      instrument: 'next',
      other,
      kind: 'supersedes' as const,
      date: null,
      source: 's',
      note: null,
    }))
    const [lastOld, lastOlder, lastNext] = instrumentLastDays([old, older, next], relations, 'acted')
    expect(isoOfDay(lastOld as number)).toBe('2000-05-31')
    expect(isoOfDay(lastOlder as number)).toBe('1985-03-31')
    expect(lastNext).toBe(Number.POSITIVE_INFINITY)
  })
})
