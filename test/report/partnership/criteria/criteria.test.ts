import { describe, expect, it } from 'vitest'
import { fiveCriteria } from '../../../../src/report/partnership/criteria/five-criteria.ts'
import type { CriterionId } from '../../../../src/report/partnership/reading.ts'
import type { TextFacts } from '../../../../src/report/partnership/text-facts.ts'
import { CLAUSE, figure, madeCoding, madeFacts, madePart, madeText, partsOf } from '../made-facts.ts'

type Given = Parameters<typeof madeFacts>[0]

function parts(id: CriterionId, given: Given, text: TextFacts | null = null) {
  const criterion = fiveCriteria(madeFacts(given), text).find((one) => one.id === id)
  return partsOf(criterion ?? { parts: [] })
}

describe('informality', () => {
  it('reads the columns, and a coded legal form only where they are empty', () => {
    expect(parts('informality', { instrument: { binding: 'yes', form: 'exchange-of-notes' } })).toEqual({
      'not-binding': 0,
      'form-below-treaty': 0,
      'no-delegation': 'no-text',
    })
    expect(parts('informality', { codings: [madeCoding('legal_form', 'memorandum')] })).toMatchObject({
      'not-binding': 'not-coded',
      'form-below-treaty': 1,
    })
    expect(
      parts('informality', {
        instrument: { binding: 'yes' },
        codings: [madeCoding('legal_form', 'non-binding')],
      }),
    ).toMatchObject({ 'not-binding': 0 })
  })

  it('is without delegation at level 0 of the text alone', () => {
    expect(parts('informality', {}, madeText())['no-delegation']).toBe(1)
    expect(parts('informality', {}, madeText({ delegation: figure(1) }))['no-delegation']).toBe(0)
    expect(parts('informality', {}, madeText({ delegation: figure(null) }))['no-delegation']).toBe(
      'no-clause',
    )
  })
})

describe('voluntariness', () => {
  const forum = { kind: 'forum', mix: null, oneSided: false } as const

  it('is chosen where members joined a forum surely after it began', () => {
    const given = (from: string) => ({
      sides: forum,
      instrument: { in_force: '2003' },
      participations: [madePart('AAA', 'member', { from })],
    })
    expect(parts('voluntariness', given('2004'))['opt-in']).toBe(1)
    expect(parts('voluntariness', given('2003-06'))['opt-in']).toBe('not-coded')
  })

  it('has a free exit where a member left and the forum went on, not where the member ended itself', () => {
    const given = (actorEnded: boolean) => ({
      sides: forum,
      years: [2000, 2026] as const,
      participations: [
        madePart('AAA', 'member', { from: '2000', to: '2010', firstYear: 2000, lastYear: 2010, actorEnded }),
      ],
    })
    expect(parts('voluntariness', given(false))['free-exit']).toBe(1)
    expect(parts('voluntariness', given(true))['free-exit']).toBe('no-text')
  })

  it('reads denunciation and 1 − K in the text', () => {
    const text = madeText({ k: figure(0.25), softClauses: figure(0.4) })
    expect(parts('voluntariness', {}, text)).toEqual({
      'opt-in': 'not-coded',
      'free-exit': 'no-clause',
      'soft-clauses': 0.4,
      unconditional: 0.75,
    })
    const ends = { ...text, clauses: { ...text.clauses, termination: [CLAUSE] } }
    expect(parts('voluntariness', {}, ends)['free-exit']).toBe(1)
  })
})

describe('horizontality', () => {
  const chair = (actor: string, side: 'a' | 'b', year: number) =>
    madePart(actor, 'chair', { side, from: `${year}`, to: `${year}`, firstYear: year, lastYear: year })

  it('spreads the chair by years over the sides: three of A and one of B', () => {
    const given = {
      years: [2000, 2009] as const,
      participations: [
        chair('AAA', 'a', 2000),
        chair('AAB', 'a', 2001),
        chair('AAA', 'a', 2002),
        chair('BBB', 'b', 2003),
      ],
    }
    expect(parts('horizontality', given)['chairs-spread']).toBe(1 - (0.75 ** 2 + 0.25 ** 2))
  })

  it('counts hosts of whom it is known: a state of A, an organisation, an agency that says nothing', () => {
    const given = {
      participations: [
        madePart('AAA', 'secretariat', { side: 'a' }),
        madePart('org', 'secretariat', { kind: 'organisation' }),
        madePart('office', 'secretariat', { kind: 'agency' }),
      ],
    }
    expect(parts('horizontality', given)['secretariat-not-a']).toBe(0.5)
  })

  it('is 1 − |d| of the text, the interval turned with it', () => {
    const text = madeText({ d: figure(-0.2, { interval: { low: -0.5, high: 0.1, draws: 1000 } }) })
    const found = fiveCriteria(madeFacts(), text)[2]?.parts[3]
    expect(found).toMatchObject({ value: 0.8, interval: { low: 0.5, high: 1, draws: 1000 } })
  })
})

describe('inclusivity', () => {
  it('does not tell origin from destination where A is only the first named', () => {
    const participations = [madePart('AAA', 'party', { side: 'a' }), madePart('BBB', 'party', { side: 'b' })]
    const given = (rule: 'destination' | 'first-named') =>
      parts('inclusivity', { participations, sides: { kind: 'two', a: 'AAA', b: 'BBB', rule } })
    expect(given('destination')).toMatchObject({ origin: 1, destination: 1, transit: 'not-coded' })
    expect(given('first-named')).toMatchObject({ origin: 'side-not-known', destination: 'side-not-known' })
  })

  it('takes who is mentioned for half, and who a text that was read does not speak of for none', () => {
    const text = madeText()
    const mentions = {
      ...text.mentions,
      business: { hasRole: false, evidence: [CLAUSE] },
      ngo: { hasRole: true, evidence: [CLAUSE] },
    }
    expect(parts('inclusivity', {}, { ...text, mentions })).toMatchObject({
      organisation: 0,
      ngo: 1,
      business: 0.5,
      migrants: 0,
    })
  })

  it('reads coded provisions: unions speak for workers, who are else only spoken of', () => {
    const provision = (variable: string, value: string, benefits = 'migrants') => {
      return { variable, value, benefits, label: variable }
    }
    const given = (union: string, pay: string) =>
      parts('inclusivity', {
        provisions: [
          provision('ngos', 'no'),
          provision('labor_union_dest', union),
          provision('labor_union_orig', 'no'),
          provision('wage_prot', pay),
        ],
      })
    expect(given('yes', 'no')).toMatchObject({ ngo: 0, migrants: 1, business: 'not-coded' })
    expect(given('no', 'yes').migrants).toBe(0.5)
    expect(given('no', 'no').migrants).toBe(0)
  })
})

describe('process', () => {
  const event = (id: string, date: string, kind = 'conference') => {
    return { id, date, kind, title: id, actors: 'k', source: 's' }
  }

  it('meets every year only where each has a recorded meeting', () => {
    const years = [2000, 2001] as const
    expect(parts('process', { years, events: [event('e', '2000-05')] })['a-meeting-a-year']).toBe(
      'meetings-incomplete',
    )
    const both = [event('e', '2000-05'), event('f', '2001', 'launch')]
    expect(parts('process', { years, events: both })['a-meeting-a-year']).toBe(1)
    expect(parts('process', { years, events: [event('e', '2000', 'document')] })['a-meeting-a-year']).toBe(
      'no-meeting-recorded',
    )
  })

  it('has the clauses that the text has', () => {
    const text = madeText()
    const reports = { ...text, clauses: { ...text.clauses, reporting: [CLAUSE] } }
    expect(parts('process', {}, reports)).toMatchObject({
      'framework-goals': 0,
      reporting: 1,
      'peer-review': 0,
      revision: 0,
    })
  })
})
