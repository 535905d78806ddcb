import { describe, expect, it } from 'vitest'
import { actorsFound } from '../../../src/api/actor-match.ts'
import type { ActorYears } from '../../../src/api/actor-pages.ts'
import { partnerCounts } from '../../../web/actor/partner-counts.ts'
import { stackSeries } from '../../../web/actor/stack-series.ts'
import { layerBars } from '../../../web/components/layer-bars.ts'
import { timeAxis } from '../../../web/components/time-axis.ts'

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

describe('the stack of an actor over the years', () => {
  const axis = timeAxis({ first: 2000, last: 2001, widthPx: 500, startPx: 100, endPadPx: 40 })
  const bands = (of: ActorYears) => layerBars(stackSeries(of, []), axis, 190).rows

  it('draws a bar a year that has instruments, all layers on one scale', () => {
    const drawn = bands(series).filter(({ bars }) => bars.length > 0)
    expect(drawn.map(({ layer, bars }) => [layer, bars.map(({ year, count }) => [year, count])])).toEqual([
      [
        'multilateral',
        [
          [2000, 1],
          [2001, 2],
        ],
      ],
      ['bilateral', [[2001, 10]]],
    ])
    const heights = drawn.flatMap(({ bars }) => bars.map(({ height, count }) => height / count))
    for (const each of heights) expect(each).toBeCloseTo(heights[0] as number)
  })

  it('stands on nothing without failing', () => {
    const empty = { ...series, years: [{ year: 2000, instruments: [0, 0], partners: [0, 0] }] }
    expect(bands(empty).flatMap(({ bars }) => bars)).toEqual([])
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
