import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventFilter, filterEvents } from '../../../src/api/event-filter.ts'
import type { EventItem } from '../../../src/api/events.ts'
import { timelineSearch } from '../../../web/routes/timeline-search.ts'
import { parseSearch, stringifySearch } from '../../../web/search-params.ts'
import { chosenOf, movedEvent, movedYear } from '../../../web/timeline/chosen.ts'
import { bestLift, setParts, toggleKind, withoutPart } from '../../../web/timeline/event-filter-state.ts'
import { fullestTime } from '../../../web/timeline/fullest-time.ts'
import { yearsAsked } from '../../../web/timeline/years-asked.ts'

const event = (id: string, year: number, kind: string, ...actors: string[]): EventItem => ({
  id,
  date: String(year),
  title: id,
  kind,
  first_year: year,
  last_year: year,
  actors: actors.map((actor) => ({ id: actor, name: actor, kind: 'state' })),
  instruments: [],
  sources: [],
})
const EVENTS = [
  event('one', 1999, 'launch', 'XNA'),
  event('two', 2005, 'launch', 'XSA', 'XNA'),
  event('three', 2005, 'speech', 'XSA'),
  event('four', 2010, 'vote'),
]

describe('the years of an address', () => {
  it('are years, or it is said what is wrong with them', () => {
    expect(yearsAsked({}, 2026)).toEqual({ status: 'years', from: undefined, to: undefined })
    expect(yearsAsked({ from: '2000', to: '2015' }, 2026)).toEqual({ status: 'years', from: 2000, to: 2015 })
    expect(yearsAsked({ from: '2015', to: '2000' }, 2026)).toMatchObject({ status: 'reversed', from: 2015 })
    for (const found of ['soon', '20x0', '1066', '2027', '2000-01']) {
      expect(yearsAsked({ to: found }, 2026)).toEqual({ status: 'not-a-year', name: 'to', found })
    }
  })

  it('come through the address as they were written', () => {
    const search = { from: 'soon', kind: ['launch', 'vote'], actor: ['XNA'], event: 'two' }
    expect(timelineSearch(parseSearch(stringifySearch(search)))).toEqual(search)
    expect(timelineSearch({ event: 'two', year: '2005' })).toEqual({ event: 'two' })
    expect(timelineSearch({ year: 'x', kind: '', actor: ',' })).toEqual({})
  })
})

describe('the filter', () => {
  it('lifts one part at a time, and names the part whose lifting gives most', () => {
    const filter: EventFilter = { from: 2006, kind: ['launch'], actor: ['XSA'] }
    expect(setParts(filter)).toEqual(['years', 'kind', 'actor'])
    expect(filterEvents(EVENTS, filter)).toEqual([])
    expect(bestLift(EVENTS, filter)).toEqual({ part: 'years', count: 1 })
    expect(bestLift(EVENTS, { from: 2020, kind: ['gala'] })).toBeNull()
    expect(withoutPart({ from: '2006', kind: ['launch'], event: 'two' }, 'years')).toEqual({
      kind: ['launch'],
      event: 'two',
    })
  })

  it('keeps all parts but the one that is excepted', () => {
    const parts = fc.record({
      from: fc.option(fc.integer({ min: 1995, max: 2012 }), { nil: undefined }),
      kind: fc.option(fc.constantFrom(['launch'], ['speech', 'vote']), { nil: undefined }),
      actor: fc.option(fc.constantFrom(['XNA'], ['XSA', 'XNA']), { nil: undefined }),
    })
    fc.assert(
      fc.property(parts, ({ from, kind, actor }) => {
        const all = filterEvents(EVENTS, { from, kind, actor })
        expect(filterEvents(EVENTS, { from, kind, actor }, 'kind')).toEqual(
          filterEvents(EVENTS, { from, actor }),
        )
        for (const found of all) {
          expect(found.first_year).toBeGreaterThanOrEqual(from ?? 0)
          expect(kind ?? [found.kind]).toContain(found.kind)
          for (const id of actor ?? []) expect(found.actors.map((one) => one.id)).toContain(id)
        }
      }),
    )
  })

  it('toggles a kind', () => {
    expect(toggleKind({ from: '2000' }, 'vote')).toEqual({ from: '2000', kind: ['vote'] })
    expect(toggleKind({ kind: ['vote'] }, 'vote')).toEqual({})
  })
})

describe('what is chosen', () => {
  it('moves through the list, and from a year to the nearest event', () => {
    const at = (id: string) => chosenOf({ event: id }, EVENTS)
    expect(movedEvent(EVENTS, null, 1)?.id).toBe('one')
    expect(movedEvent(EVENTS, null, -1)?.id).toBe('four')
    expect(movedEvent(EVENTS, at('one'), 1)?.id).toBe('two')
    expect(movedEvent(EVENTS, at('four'), 1)).toBeNull()
    expect(movedEvent(EVENTS, chosenOf({ year: 2003 }, EVENTS), 1)?.id).toBe('two')
    expect(movedEvent(EVENTS, chosenOf({ year: 2003 }, EVENTS), -1)?.id).toBe('one')
    expect(chosenOf({ event: 'gone' }, EVENTS)).toBeNull()
  })

  it('moves by years within the axis', () => {
    const axis = { first: 1999, last: 2010 }
    expect(movedYear(null, axis, 1)).toBe(1999)
    expect(movedYear(null, axis, -1)).toBe(2010)
    expect(movedYear(chosenOf({ event: 'two' }, EVENTS), axis, 1)).toBe(2006)
    expect(movedYear(chosenOf({ year: 2008 }, EVENTS), axis, 10)).toBe(2010)
  })
})

describe('the fullest time', () => {
  it('is a decade over many years and a year over few, the earlier of equals', () => {
    const counts = new Map([
      [1998, 5],
      [2001, 2],
      [2009, 4],
      [2011, 6],
    ])
    expect(fullestTime(counts, 1980, 2026)).toEqual({ unit: 'decade', year: 2000, count: 6, total: 17 })
    expect(fullestTime(counts, 2000, 2015)).toEqual({ unit: 'year', year: 2011, count: 6, total: 12 })
    expect(fullestTime(counts, 1900, 1950)).toBeNull()
  })
})
