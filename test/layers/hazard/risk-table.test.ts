import { describe, expect, it } from 'vitest'
import type { Controls } from '../../../src/layers/hazard/controls.ts'
import { type HazardQuestion, hazardModels } from '../../../src/layers/hazard/hazard.ts'
import { type MembershipTables, membershipIndex } from '../../../src/layers/membership-index.ts'
import { StrataError } from '../../../src/model/error.ts'
import { actor, blocMember, instrument, participation, tables } from '../tables.ts'

const forum = (id: string) =>
  instrument(id, { family: 'rcp', layer: 'regional', regime: 'migration', in_force: '2000' })
const member = (k: string, id: string, from: string | null = null) =>
  participation(k, id, { role: 'member', from })

function asked(part: Partial<MembershipTables>, question: Partial<HazardQuestion> = {}) {
  const all = tables(part)
  const regions = all.actors.map(({ id }) => ({
    actor: id,
    m49: null,
    region: '1',
    region_name: null,
    subregion: '1',
    subregion_name: null,
    intermediate: null,
    intermediate_name: null,
    source: 's',
  }))
  return hazardModels({ ...all, regions }, membershipIndex(all), {
    processes: ['rcp'],
    atRisk: 'world',
    firstYear: 2000,
    lastYear: 2004,
    errors: 'country',
    shared: 'any',
    level: 0.95,
    controls: null,
    blocRule: 'node',
    scope: 'coded',
    ...question,
  })
}

/** Who is at risk in which years, and joins in which. */
function spells({ risk }: ReturnType<typeof asked>): Record<string, string> {
  const lines: Record<string, string> = {}
  risk.year.forEach((year, row) => {
    const id = risk.countries[risk.country[row] as number] as string
    lines[id] = `${lines[id] ?? ''} ${year}${risk.joined[row] === 1 ? '!' : ''}`.trim()
  })
  return lines
}

describe('riskTable', () => {
  it('has a country at risk from the year after the founding until it joins', () => {
    const found = asked({
      actors: ['A', 'B', 'C', 'D', 'E'].map((id) => actor(id, id === 'E' ? { start: '2003' } : {})),
      instruments: [forum('f'), forum('g')],
      participations: [
        member('f', 'A'),
        member('f', 'B', '2002-05-01'),
        member('f', 'C', '2000-12-01'),
        { ...member('f', 'D'), start: 'unknown' },
        member('g', 'A'),
        member('g', 'B'),
        member('g', 'C'),
        member('g', 'D', '2009'),
        member('g', 'E', '2003'),
      ],
    })
    const [f, g] = found.risk.processes
    expect(f).toMatchObject({ founded: 2000, founders: 2, undated: 1, outside: 0, events: 1 })
    expect(g).toMatchObject({ founders: 3, undated: 0, outside: 1, events: 1 })
    expect(spells(found)).toEqual({ B: '2001 2002!', D: '2001 2002 2003 2004', E: '2003 2004 2003!' })
  })

  it('takes a dissolved state and the one that continues it for one country', () => {
    const found = asked({
      actors: [actor('A'), actor('SCG', { end: '2002-06-02' }), actor('SRB')],
      instruments: [forum('f')],
      participations: [member('f', 'A'), member('f', 'SCG'), member('f', 'SRB', '2002-06-03')],
    })
    expect(found.risk.processes[0]).toMatchObject({ founders: 2, rows: 0 })
    expect(found.risk.countries).toEqual(['A', 'SRB'])
  })

  it('does not count an inferred later start as joining', () => {
    const found = asked({
      actors: [actor('A'), actor('B', { start: '2002' })],
      instruments: [forum('f')],
      participations: [member('f', 'A'), member('f', 'B')],
    })
    expect(found.risk.processes[0]).toMatchObject({ founders: 1, undated: 1, rows: 0 })
  })

  it('ends the risk of a country that comes in with a bloc, where blocs count as their members', () => {
    const part = {
      actors: [actor('A'), actor('B'), actor('C'), actor('x', { kind: 'bloc' as const })],
      instruments: [forum('f'), instrument('b', { signed: '1990' })],
      participations: [
        ...[member('f', 'A'), member('f', 'x'), participation('b', 'B'), participation('b', 'C')],
      ],
      bloc_members: [blocMember('x', 'B', '2003')],
    }
    expect(spells(asked(part))).toEqual({ B: '2001 2002 2003 2004', C: '2001 2002 2003 2004' })
    const expanded = asked(part, { blocRule: 'expanded' })
    expect(spells(expanded)).toEqual({ B: '2001 2002', C: '2001 2002 2003 2004' })
    expect(expanded.risk.processes[0]).toMatchObject({ throughBloc: 1 })
    // B is a member from 2003 on, and C its partner: the year after, 1 of 2 members.
    expect([...expanded.risk.share].at(-1)).toBe(0.5)
  })

  it('counts rows and joinings without a member the year before, or without a control', () => {
    const part = {
      actors: [actor('A'), actor('B'), actor('C')],
      instruments: [forum('f')],
      participations: [member('f', 'A', '2002'), member('f', 'B', '2003'), member('f', 'C', '2004')],
    }
    expect(asked(part).risk.processes[0]).toMatchObject({ noMembers: 6, lostEvents: 1, rows: 3, events: 2 })
    const controls: Controls = {
      file: 'c.csv',
      names: ['x'],
      row: (country, year) =>
        country === 'B' && year === 2003 ? undefined : Float64Array.of(year === 2004 ? Number.NaN : 1),
    }
    const found = asked(part, { controls })
    expect(found.risk.processes[0]).toMatchObject({ rows: 1, events: 0, noControl: 2, lostEvents: 3 })
    expect(found.dyads.leftOut.noControl).toBeGreaterThan(0)
  })

  it('refuses a name that is of no process and no family', () => {
    expect(() => asked({}, { processes: ['rcp', 'nothing'] })).toThrow(StrataError)
  })
})
