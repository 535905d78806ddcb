import { describe, expect, it } from 'vitest'
import { participantDates, roleGroups } from '../../../web/instrument/role-groups.ts'
import { participant } from './records.ts'

describe('participants by role', () => {
  it('stand in the order of roles and, within one, of names', () => {
    const groups = roleGroups([
      participant('frontex', { role: 'agency' }),
      participant('ROU', { name: 'Romania', role: 'participating-state' }),
      participant('BGR', { name: 'Bulgaria', role: 'participating-state' }),
      participant('MDA', { role: 'partner-country' }),
    ])
    expect(groups.map(({ role, participants }) => [role, participants.map(({ actor }) => actor)])).toEqual([
      ['partner-country', ['MDA']],
      ['participating-state', ['BGR', 'ROU']],
      ['agency', ['frontex']],
    ])
  })

  it('count an actor that left and came back once', () => {
    const rows = [participant('HUN', { from: '1993', to: '2006' }), participant('HUN', { from: '2010' })]
    const [group] = roleGroups(rows)
    expect(group).toMatchObject({ actors: 1, inferred: 0 })
    expect(group?.participants).toHaveLength(2)
  })

  it('name the source that most rows share, and count first days that are not recorded', () => {
    const rows = [participant('A', { source: 'x' }), participant('B'), participant('C', { from: '2001' })]
    expect(roleGroups(rows)[0]).toMatchObject({ source: 's', inferred: 2 })
  })
})

describe('the dates of a participant', () => {
  it('say nothing where it began with the signature, and its own day else', () => {
    const dates = (more: object) => participantDates({ ...participant('A'), ...more }, '2008-06-05')
    expect(dates({ from: '2008-06-05' })).toEqual({ kind: 'as-instrument' })
    expect(dates({ from: '2010' })).toEqual({ kind: 'from', from: '2010' })
    expect(dates({ from: '1993', to: '2006' })).toEqual({ kind: 'between', from: '1993', to: '2006' })
    expect(dates({ to: '2006' })).toEqual({ kind: 'until', to: '2006' })
  })

  it('tell inferred from unknown', () => {
    expect(participantDates(participant('A'), null).kind).toBe('inferred')
    expect(participantDates(participant('A', { start: 'unknown' }), null).kind).toBe('unknown')
  })
})
