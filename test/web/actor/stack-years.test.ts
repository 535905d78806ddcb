import { describe, expect, it } from 'vitest'
import type { ActorYears } from '../../../src/api/actor-pages.ts'
import { actorsFound } from '../../../web/actor/actors-found.ts'
import { partnerCounts } from '../../../web/actor/partner-counts.ts'
import { stackYears } from '../../../web/actor/stack-years.ts'

const series: ActorYears = {
  registry_version: '1',
  actor: 'MAR',
  blocs: 'expanded',
  scope: 'coded',
  layers: ['multilateral', 'bilateral'],
  years: [
    { year: 2000, instruments: [1, 0], partners: [5, 0] },
    { year: 2001, instruments: [2, 10], partners: [5, 3] },
  ],
}

describe('stackYears', () => {
  it('draws a bar a year that has instruments, all layers on one scale', () => {
    const { bands, most } = stackYears(series, 500, 2001)
    expect(most).toBe(10)
    expect(bands.map(({ layer, bars }) => [layer, bars.map(({ year, count }) => [year, count])])).toEqual([
      [
        'multilateral',
        [
          [2000, 1],
          [2001, 2],
        ],
      ],
      ['bilateral', [[2001, 10]]],
    ])
    const heights = bands.flatMap(({ baseY, bars }) => bars.map(({ y, count }) => (baseY - y) / count))
    for (const each of heights) expect(each).toBeCloseTo(heights[0] as number)
  })

  it('stands on nothing without failing', () => {
    const empty = { ...series, years: [{ year: 2000, instruments: [0, 0], partners: [0, 0] }] }
    expect(stackYears(empty, 500, 2000).bands.flatMap(({ bars }) => bars)).toEqual([])
  })
})

describe('partnerCounts', () => {
  it('counts the instruments that tie each partner, by layer, most first', () => {
    const item = (partners: string[]) => ({ partners }) as never
    const layers = [
      { layer: 'multilateral', instruments: [item(['ESP', 'FRA'])] },
      { layer: 'bilateral', instruments: [item(['FRA']), item(['FRA'])] },
    ] as never
    expect(partnerCounts({ layers })).toEqual([
      { id: 'FRA', byLayer: { multilateral: 1, bilateral: 2 }, total: 3 },
      { id: 'ESP', byLayer: { multilateral: 1 }, total: 1 },
    ])
  })
})

describe('actorsFound', () => {
  it('finds by name, code or other name, accents aside, and by kind', () => {
    const actor = (id: string, name: string, kind: string, aliases: string[] = []) =>
      ({ id, name, kind, aliases }) as never
    const all = [
      actor('CIV', 'Côte d’Ivoire', 'state', ['Ivory Coast']),
      actor('eu', 'European Union', 'bloc'),
    ]
    const ids = (search: object) => actorsFound(all, search).map(({ id }) => id)
    expect(ids({})).toEqual(['CIV', 'eu'])
    expect(ids({ q: 'cote' })).toEqual(['CIV'])
    expect(ids({ q: 'ivory' })).toEqual(['CIV'])
    expect(ids({ kind: 'bloc' })).toEqual(['eu'])
    expect(ids({ q: 'EU', kind: 'state' })).toEqual([])
  })
})
