import { describe, expect, it } from 'vitest'
import { registryReadings } from '../../../src/report/partnership/registry-readings.ts'
import { CLAUSE, figure, madeCoding, madeFacts, madePart, madeText } from './made-facts.ts'
import { realFacts } from './real-facts.ts'

const event = (id: string, date: string, kind: string) => {
  return { id, date, kind, title: id, actors: 'k', source: 's' }
}

describe('readings of the registry', () => {
  it('count who chairs, pays and hosts, once in each office, as far as it is known whose they are', () => {
    const facts = madeFacts({
      participations: [
        madePart('AAA', 'chair', { side: 'a', from: '2001' }),
        madePart('AAA', 'chair', { side: 'a', from: '2005' }),
        madePart('AAA', 'funder', { side: 'a' }),
        madePart('BBB', 'funder', { side: 'b' }),
        madePart('CCC', 'funder'),
        madePart('org', 'secretariat', { kind: 'organisation' }),
        madePart('office', 'secretariat', { kind: 'agency' }),
        madePart('AAA', 'observer', { side: 'a' }),
      ],
    })
    expect(registryReadings(facts, null).chairFunderSecretariatA).toMatchObject({ value: 2, of: 4, n: 4 })
  })

  it('count them by hand in the registry: of the Bali Process Australia in all three, of Colombo the funder alone', () => {
    const offices = (id: string) => registryReadings(realFacts(id), null).chairFunderSecretariatA
    expect(offices('irf-bali')).toMatchObject({ value: 3, of: 3 })
    // The chairs AFG, BGD, IDN, IND, LKA, NPL and PHL, the EU that pays, IOM that hosts.
    expect(offices('rcp-colombo')).toMatchObject({ value: 1, of: 9 })
    expect(offices('global-forum-gfmd')).toMatchObject({ value: null, gap: 'side-not-known' })
    expect(offices('mp-eu-mda-2008')).toMatchObject({ value: null, gap: 'not-coded' })
  })

  it('of meetings and reports need a clause that promises them', () => {
    const facts = madeFacts({
      years: [2000, 2009],
      events: [
        event('e', '2001', 'conference'),
        event('f', '2001-05', 'launch'),
        event('g', '2005', 'report'),
        event('h', '2012', 'conference'),
      ],
    })
    expect(registryReadings(facts, null).meetingsKept).toMatchObject({ value: null, gap: 'no-text' })
    const silent = madeText()
    expect(registryReadings(facts, silent).meetingsKept).toMatchObject({ value: null, gap: 'no-clause' })
    const text = { ...silent, clauses: { ...silent.clauses, dialogue: [CLAUSE], reporting: [CLAUSE] } }
    const { meetingsKept, reportsFiled } = registryReadings(facts, text)
    expect(meetingsKept).toMatchObject({ value: 1, of: 10, scale: 'count' })
    expect(meetingsKept.evidence).toHaveLength(4)
    expect(reportsFiled).toMatchObject({ value: 1, of: 10 })
    expect(registryReadings(madeFacts({ years: [2000, 2009] }), text)).toMatchObject({
      meetingsKept: { value: null, gap: 'no-meeting-recorded' },
      reportsFiled: { value: null, gap: 'no-report-recorded' },
    })
  })

  it('of a transit state are those of the partner, only where it is coded as one', () => {
    const sides = { kind: 'two', a: 'AAA', b: 'BBB', rule: 'destination' } as const
    const text = madeText({ gainB: figure(0.4) })
    expect(registryReadings(madeFacts({ sides }), text).gainTransit).toMatchObject({
      gap: 'no-transit-party',
    })
    const transit = madeFacts({ sides, codings: [madeCoding('transit_side', 'CCC; BBB')] })
    expect(registryReadings(transit, text).gainTransit).toMatchObject({ value: 0.4, gap: null })
    expect(registryReadings(transit, null).gainTransit).toMatchObject({ value: null, gap: 'no-text' })
  })
})
