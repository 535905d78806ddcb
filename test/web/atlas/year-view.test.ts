import { describe, expect, it } from 'vitest'
import { atlasChoice } from '../../../web/atlas/atlas-choice.ts'
import { mapTableRows } from '../../../web/atlas/map-table-rows.ts'
import { switchCounts, tiedActors, yearTies } from '../../../web/atlas/year-view.ts'
import { actor, blocMember, instrument, participation } from '../../layers/tables.ts'
import { smallAtlas } from './small-atlas.ts'

const trade = (id: string) => instrument(id, { layer: 'bloc', regime: 'trade', signed: '1996' })

/** Morocco and Spain share a labour agreement, a convention and a trade agreement through the EU; Mali only the convention. */
const DATA = smallAtlas({
  actors: [actor('MAR'), actor('ESP'), actor('MLI'), actor('NZL'), actor('eu', { kind: 'bloc', name: 'EU' })],
  instruments: [
    instrument('labour', { signed: '2001-07-25' }),
    instrument('convention', { layer: 'multilateral', signed: '1951' }),
    trade('association'),
  ],
  participations: [
    participation('labour', 'MAR', { from: '2001-07-25' }),
    participation('labour', 'ESP', { from: '2001-07-25' }),
    participation('convention', 'MAR', { from: '1957' }),
    participation('convention', 'ESP', { from: '1978' }),
    participation('convention', 'MLI', { from: '1973' }),
    participation('association', 'MAR', { from: '1996' }),
    participation('association', 'eu', { from: '1996' }),
  ],
  bloc_members: [blocMember('eu', 'ESP', '1986-01-01')],
})

const view = (search: Parameters<typeof atlasChoice>[0]) => {
  const choice = atlasChoice({ year: 2012, ...search }, DATA)
  const ties = yearTies(DATA, choice)
  return { choice, ties, counts: switchCounts(DATA, choice, ties) }
}

describe('the year of the atlas', () => {
  it('counts the instruments alive by layer where no one is chosen', () => {
    const { counts, ties } = view({})
    expect(counts).toEqual({ multilateral: 1, regional: 0, transregional: 0, bloc: 0, bilateral: 1 })
    expect(ties.countByActor?.[DATA.position('MAR')]).toBe(2)
    expect(ties.uncodedTrade).toBe(1)
    expect(view({ scope: 'all' }).counts.bloc).toBe(1)
  })

  it('counts countries by their closest layer where one is chosen', () => {
    expect(view({ a: 'MAR' }).counts).toMatchObject({ bilateral: 1, multilateral: 1, bloc: 0 })
    expect(view({ a: 'MAR', year: 2000 }).counts).toMatchObject({ bilateral: 0, multilateral: 2 })
  })

  it('passes to the next layer where the closest is switched off', () => {
    expect(view({ a: 'MAR', off: ['bilateral'] }).counts).toMatchObject({ bilateral: 0, multilateral: 2 })
    expect(view({ a: 'MAR', off: ['bilateral'], scope: 'all' }).counts).toMatchObject({
      bloc: 1,
      multilateral: 1,
    })
  })

  it('counts the instruments that two share, whatever layers are off', () => {
    expect(view({ a: 'MAR', b: 'ESP' }).counts).toMatchObject({ bilateral: 1, multilateral: 1, bloc: 0 })
    expect(view({ a: 'MAR', b: 'ESP', scope: 'all' }).counts.bloc).toBe(1)
  })

  it('says how many trade agreements the scope leaves out of what is chosen, and none in the wide scope', () => {
    expect(view({ a: 'MAR' }).ties.uncodedTrade).toBe(1)
    expect(view({ a: 'MAR', b: 'ESP' }).ties.uncodedTrade).toBe(1)
    expect(view({ a: 'MAR', b: 'MLI' }).ties.uncodedTrade).toBe(0)
    expect(view({ a: 'MLI' }).ties.uncodedTrade).toBe(0)
    expect(view({ a: 'MAR', scope: 'all' }).ties.uncodedTrade).toBe(0)
  })

  it('tells states from other actors among the tied', () => {
    const { ties } = view({ a: 'MAR', scope: 'all', blocs: 'node' })
    expect(tiedActors(DATA, ties.tiesOfA ?? [])).toEqual({ states: 2, others: 1 })
  })
})

describe('the table of the map', () => {
  const rows = (search: Parameters<typeof atlasChoice>[0]) => {
    const { choice, ties } = view(search)
    return mapTableRows(DATA, choice, ties)
  }

  it('has the countries that something binds, most instruments first, without those chosen', () => {
    expect(rows({}).map(({ actor: { id }, instruments }) => [id, instruments])).toEqual([
      ['ESP', 2],
      ['MAR', 2],
      ['MLI', 1],
    ])
    expect(rows({ a: 'MAR' }).map(({ actor: { id }, closest }) => [id, closest])).toEqual([
      ['ESP', 'bilateral'],
      ['MLI', 'multilateral'],
    ])
    expect(rows({ a: 'MAR', b: 'ESP' }).map(({ actor: { id } }) => id)).toEqual(['MLI'])
  })

  it('says nothing of the closest layer where every layer that ties is off', () => {
    const [first] = rows({ a: 'MAR', off: ['bilateral', 'multilateral'] })
    expect(first?.closest).toBeNull()
    expect(first?.instruments).toBe(2)
  })

  it('says whose tie reaches a third country outside the multilateral layer', () => {
    const [spain] = rows({ a: 'MAR', b: 'MLI' })
    expect(spain).toMatchObject({ actor: { id: 'ESP' }, whose: 'tied-a' })
  })
})

describe('the members of a bloc', () => {
  it('are those of the year', () => {
    expect(DATA.membersOf('eu', 2012)).toEqual(['ESP'])
    expect(DATA.membersOf('eu', 1985)).toEqual([])
    expect(DATA.membersOf('MAR', 2012)).toEqual([])
  })

  it('are among the actors that something binds, as the bloc is, and an actor without rows is not', () => {
    expect(DATA.bound.map(({ id }) => id)).toEqual(['ESP', 'eu', 'MAR', 'MLI'])
    expect(DATA.hasRows('NZL')).toBe(false)
  })
})
