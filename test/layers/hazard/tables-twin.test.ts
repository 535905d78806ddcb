import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dyadCsv, riskCsv } from '../../../src/cli/layers/hazard-files.ts'
import { type HazardQuestion, hazardModels } from '../../../src/layers/hazard/hazard.ts'
import { type MembershipTables, membershipIndex } from '../../../src/layers/membership-index.ts'
import type { Region } from '../../../src/model/registry.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const STATES = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
/** Two regions, the first of two subregions; G has none and is no country. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  A: ['1', '11'],
  B: ['1', '11'],
  C: ['1', '12'],
  D: ['2', '21'],
  E: ['2', '21'],
  F: ['2', '21'],
}
const FIRST = 1990
const LAST = 1999

const REGIONS = Object.entries(PLACES).map(
  ([id, [region, subregion]]): Region => ({
    actor: id,
    m49: null,
    region,
    region_name: null,
    subregion,
    subregion_name: null,
    intermediate: null,
    intermediate_name: null,
    source: 's',
  }),
)

const YEAR = fc.integer({ min: 1985, max: 2001 })
const STATE = fc.constantFrom(...STATES)

/** Bilateral instruments and forums of seven states, with late, inferred, undated and ended rows; D begins in 1992, E ends in 1996. */
const RANDOM = fc
  .record({
    bilateral: fc.array(
      fc.record({
        a: STATE,
        b: STATE,
        signed: fc.option(YEAR, { nil: null, freq: 8 }),
        ended: fc.option(YEAR, { nil: null }),
      }),
      { maxLength: 8 },
    ),
    forums: fc.array(
      fc.record({
        founded: YEAR,
        ended: fc.option(fc.integer({ min: 1996, max: 2001 }), { nil: null }),
        members: fc.uniqueArray(
          fc.record({ id: STATE, from: fc.option(YEAR, { nil: null }), isUnknown: fc.boolean() }),
          { maxLength: 5, selector: ({ id }) => id },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    atRisk: fc.constantFrom('subregion' as const, 'region' as const, 'world' as const),
    shared: fc.constantFrom('any' as const, 'count' as const),
  })
  .map(({ bilateral, forums, atRisk, shared }) => ({
    atRisk,
    shared,
    tables: tables({
      actors: STATES.map((id) =>
        actor(id, { start: id === 'D' ? '1992' : null, end: id === 'E' ? '1996' : null }),
      ),
      instruments: [
        ...bilateral.map(({ signed, ended }, k) =>
          instrument(`b${k}`, {
            signed: signed === null ? null : String(signed),
            ended: ended === null || (signed !== null && ended < signed) ? null : String(ended),
          }),
        ),
        ...forums.map(({ founded, ended }, k) =>
          instrument(`f${k}`, {
            family: 'rcp',
            layer: 'regional',
            regime: 'migration',
            in_force: String(founded),
            ended: ended === null || ended < founded ? null : String(ended),
          }),
        ),
      ],
      participations: [
        ...bilateral.flatMap(({ a, b }, k) => [...new Set([a, b])].map((id) => participation(`b${k}`, id))),
        ...forums.flatMap(({ members }, k) =>
          members.map(({ id, from, isUnknown }) =>
            participation(`f${k}`, id, {
              role: 'member',
              from: from === null ? null : String(from),
              start: from !== null ? 'known' : isUnknown ? 'unknown' : 'inferred',
            }),
          ),
        ),
      ],
    }),
  }))

const exists = (id: string, year: number): boolean =>
  (id !== 'D' || year >= 1992) && (id !== 'E' || year <= 1996)

/** First and last year of a row, as METHOD has it: null where nothing dates it, or where it would end before it starts. */
function spanOf(
  row: MembershipTables['participations'][number],
  all: MembershipTables,
): readonly [number, number] | null {
  const of = all.instruments.find(({ id }) => id === row.instrument)
  const start = row.from ?? (row.start === 'unknown' ? null : (of?.signed ?? of?.in_force ?? null))
  if (start === null) return null
  const first = row.from === null && row.actor === 'D' ? Math.max(1992, Number(start)) : Number(start)
  const last = Math.min(of?.ended ? Number(of.ended) : 9999, row.actor === 'E' ? 1996 : 9999)
  return last < first ? null : [first, last]
}

/** Both tables from the sentences of METHOD, by loops over names. */
function twin(all: MembershipTables, { atRisk, shared }: Pick<HazardQuestion, 'atRisk' | 'shared'>) {
  const countries = STATES.filter(
    (id) => PLACES[id] && all.participations.some((row) => row.actor === id && spanOf(row, all) !== null),
  )
  const rowsOf = (k: string) => all.participations.filter((row) => row.instrument === k)
  const begins = (k: string): number => {
    const of = all.instruments.find(({ id }) => id === k)
    return Number(of?.signed ?? of?.in_force ?? 9999)
  }
  const inIt = (k: string, year: number): string[] =>
    countries.filter(
      (id) =>
        begins(k) <= year &&
        rowsOf(k).some((row) => {
          const span = spanOf(row, all)
          return row.actor === id && span !== null && span[0] <= year && year <= span[1]
        }),
    )
  const bilateral = all.instruments.filter(({ layer }) => layer === 'bilateral')
  const forums = all.instruments.filter(({ layer }) => layer === 'regional')
  const tied = (list: typeof bilateral, a: string, b: string, year: number): number =>
    list.filter(({ id }) => [a, b].every((one) => inIt(id, year).includes(one))).length
  const risk: string[] = []
  for (const { id: k, in_force, ended } of forums) {
    const founded = Number(in_force)
    const dated = (id: string) => {
      const row = rowsOf(k).find((each) => each.actor === id)
      return row === undefined ? undefined : { span: spanOf(row, all), isRecorded: row.from !== null }
    }
    const places = rowsOf(k).flatMap(({ actor: id }) =>
      countries.includes(id) ? [PLACES[id]?.[atRisk === 'region' ? 0 : 1]] : [],
    )
    for (
      let year = Math.max(FIRST, founded + 1);
      year <= Math.min(LAST, ended === null ? LAST : Number(ended));
      year++
    )
      for (const id of countries) {
        const own = dated(id)
        const isFounder = own?.span !== undefined && own.span !== null && own.span[0] <= founded
        if (isFounder || !exists(id, year)) continue
        if (own !== undefined && (own.span === null || !own.isRecorded || own.span[0] < year)) continue
        if (atRisk !== 'world' && !places.includes(PLACES[id]?.[atRisk === 'region' ? 0 : 1])) continue
        const members = inIt(k, year - 1).filter((member) => member !== id)
        if (members.length === 0) continue
        const partners = members.filter((member) => tied(bilateral, id, member, year - 1) > 0).length
        const joined = own?.span?.[0] === year ? 1 : 0
        risk.push(
          [k, id, year, year - founded, members.length, partners, partners / members.length, joined].join(),
        )
      }
  }
  const dyads: string[] = []
  for (const b of countries)
    for (const a of countries.filter((id) => id < b)) {
      const began = Math.max(1945, a === 'D' || b === 'D' ? 1992 : 0)
      const undated = bilateral.some(({ id }) => {
        const rows = rowsOf(id).filter((row) => row.actor === a || row.actor === b)
        return rows.length === 2 && rows.some((row) => spanOf(row, all) === null)
      })
      const from = Math.max(FIRST, began + 1)
      const hadOne = Array.from({ length: from - 1945 }, (_, y) => 1945 + y).some(
        (year) => tied(bilateral, a, b, year) > 0,
      )
      if (undated || hadOne) continue
      for (let year = from; year <= LAST && exists(a, year) && exists(b, year); year++) {
        const met = tied(forums, a, b, year - 1)
        const [one, other] = [PLACES[a], PLACES[b]]
        const event = tied(bilateral, a, b, year) > 0 ? 1 : 0
        const cells = [
          shared === 'any' ? Math.min(1, met) : met,
          one?.[0] === other?.[0] ? 1 : 0,
          one?.[1] === other?.[1] ? 1 : 0,
          event,
        ]
        dyads.push([a, b, year, year - began, ...cells].join())
        if (event === 1) break
      }
    }
  return { risk: risk.toSorted(), dyads: dyads.toSorted() }
}

describe('the tables of the hazard', () => {
  it('are those that loops over the sentences of METHOD give', () => {
    let rows = 0
    let joined = 0
    let concluded = 0
    fc.assert(
      fc.property(RANDOM, ({ tables: all, atRisk, shared }) => {
        const found = hazardModels({ ...all, regions: REGIONS }, membershipIndex(all), {
          processes: ['rcp'],
          atRisk,
          shared,
          firstYear: FIRST,
          lastYear: LAST,
          errors: 'country',
          level: 0.95,
          controls: null,
          blocRule: 'node',
          scope: 'coded',
        })
        const lines = (pieces: Iterable<string>): string[] =>
          [...pieces]
            .join('')
            .trim()
            .split('\n')
            .slice(1)
            .filter((line) => line !== '')
        const risk = lines(riskCsv(found.risk, found.joining)).map((line) =>
          line.split(',').slice(0, -1).join(),
        )
        const dyads = lines(dyadCsv(found.dyads))
        const wanted = twin(all, { atRisk, shared })
        expect(risk.toSorted()).toEqual(wanted.risk)
        expect(dyads.toSorted()).toEqual(wanted.dyads)
        rows += risk.length
        joined += found.risk.joined.reduce((sum, each) => sum + each, 0)
        concluded += found.dyads.concluded.reduce((sum, each) => sum + each, 0)
      }),
      { numRuns: 300 },
    )
    expect(rows).toBeGreaterThan(1000)
    expect(joined).toBeGreaterThan(20)
    expect(concluded).toBeGreaterThan(20)
  })
})
