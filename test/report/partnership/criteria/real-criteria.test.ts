import { describe, expect, it } from 'vitest'
import { fiveCriteria } from '../../../../src/report/partnership/criteria/five-criteria.ts'
import { CRITERIA_PARTS } from '../../../../src/report/partnership/reading.ts'
import { partsOf } from '../made-facts.ts'
import { realFacts, realFamily } from '../real-facts.ts'

/** The criteria of an instrument of the bundled registry, without any text, by name. */
function criteria(id: string) {
  const found = fiveCriteria(realFacts(id), null)
  return Object.fromEntries(
    found.map((criterion) => [criterion.id, { ...criterion, parts: partsOf(criterion) }]),
  )
}

describe('the five criteria, counted by hand in the bundled registry', () => {
  it('of the mobility partnership with Moldova', () => {
    const found = criteria('mp-eu-mda-2008')
    // A joint declaration that does not bind; no text to tell what is delegated.
    expect(found.informality).toMatchObject({ value: 1, known: 2 })
    // Sixteen member states that joined it.
    expect(found.voluntariness?.parts['opt-in']).toBe(1)
    expect(found.horizontality?.parts).toEqual({
      'chairs-spread': 'no-chair-dated',
      'secretariat-not-a': 'no-secretariat-recorded',
      'funders-not-all-a': 'no-funder-recorded',
      'balance-of-duties': 'no-text',
    })
    expect(found.horizontality?.value).toBeNull()
    // Frontex and the ETF are agencies, no organisations.
    expect(found.inclusivity?.parts).toEqual({
      origin: 1,
      transit: 'not-coded',
      destination: 1,
      organisation: 'not-coded',
      ngo: 'not-coded',
      business: 'not-coded',
      migrants: 'not-coded',
    })
    expect(found.process?.value).toBeNull()
  })

  it('rest on the rows of the states that chose: of Cape Verde ESP, FRA, LUX and PRT', () => {
    const optIn = fiveCriteria(realFacts('mp-eu-cpv-2008'), null)[1]?.parts[0]
    expect(optIn?.n).toBe(4)
    expect(optIn?.evidence.map((row) => (row.kind === 'participation' ? row.actor : null))).toEqual([
      'ESP',
      'FRA',
      'LUX',
      'PRT',
    ])
  })

  it('of the Colombo Process: members of origin alone, IOM as host, the EU as the one funder', () => {
    const found = criteria('rcp-colombo')
    expect(found.horizontality?.parts).toMatchObject({
      'chairs-spread': 'no-sides',
      'secretariat-not-a': 1,
      'funders-not-all-a': 0,
    })
    expect(found.horizontality?.value).toBe(0.5)
    // The EU pays, so the side of destination holds a role; transit states are none by the composition.
    expect(found.inclusivity?.parts).toMatchObject({ origin: 1, transit: 0, destination: 1, organisation: 1 })
    expect(found.inclusivity?.value).toBe(0.75)
  })

  it('of the Budapest Process: a mixed membership tells no sides, and nine funders but the EU are on none', () => {
    const found = criteria('rcp-budapest')
    expect(found.horizontality?.parts).toMatchObject({
      'chairs-spread': 'no-sides',
      'secretariat-not-a': 1,
      'funders-not-all-a': 'side-not-known',
    })
    const meeting = fiveCriteria(realFacts('rcp-budapest'), null)[4]?.parts[4]
    // Founded in 1993, declarations of 2013 and 2019; no list of its meetings is held.
    expect(meeting).toMatchObject({ value: null, gap: 'meetings-incomplete', n: 3, of: 2026 - 1993 + 1 })
  })

  it('of the IGC: destination states alone', () => {
    expect(criteria('rcp-igc').inclusivity?.parts).toMatchObject({
      origin: 0,
      transit: 0,
      destination: 1,
      organisation: 1,
    })
  })

  it('of readmission with Ukraine: the United Kingdom opted in, Denmark stood aside', () => {
    expect(criteria('eura-eu-ukr-2007').voluntariness?.parts['opt-in']).toBe(0.5)
    // Of Sri Lanka only who stood aside is coded.
    expect(criteria('eura-eu-lka-2004').voluntariness?.parts['opt-in']).toBe('not-coded')
  })

  it('of a labour agreement coded by hand: with a joint committee, until a party ends it', () => {
    const coded = realFamily('labour-agreement').filter(({ provisions }) => provisions.length > 0)
    const ends = coded.filter(({ codings }) =>
      codings.some(({ variable, value }) => variable === 'bla_duration' && value === 'until-terminated'),
    )
    for (const facts of ends)
      expect(partsOf(fiveCriteria(facts, null)[1] ?? { parts: [] })['free-exit']).toBe(1)
    const committees = coded.filter(({ provisions }) =>
      provisions.some(({ variable, value }) => variable === 'joint_commit' && value === 'yes'),
    )
    expect(committees.length).toBeGreaterThan(100)
    for (const facts of committees)
      expect(partsOf(fiveCriteria(facts, null)[0] ?? { parts: [] })['no-delegation']).toBe(0)
  })

  it('hold the parts of METHOD in their order, each 0 to 1 or with its gap, for every instrument', () => {
    const all = realFamily(
      'mobility-partnership',
      'rcp',
      'irf',
      'global-forum',
      'eu-readmission',
      'labour-agreement',
    )
    for (const facts of all) {
      for (const criterion of fiveCriteria(facts, null)) {
        expect(criterion.parts.map(({ id }) => id)).toEqual(CRITERIA_PARTS[criterion.id])
        for (const { value, gap } of criterion.parts) {
          expect((value === null) === (gap !== null)).toBe(true)
          if (value !== null) expect(value >= 0 && value <= 1).toBe(true)
        }
      }
    }
  })
})
