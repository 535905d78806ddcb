import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LayerMeasuresAnswer, layerMeasuresSchema } from '../../src/api/layer-measures.ts'
import { LAYER_MEASURES } from '../../src/model/layer-measure.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

async function measures(query: string): Promise<LayerMeasuresAnswer> {
  const answer = await server.get(`/api/layers/measures?${query}`)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  return layerMeasuresSchema.parse(answer.json())
}

async function refused(query: string): Promise<string> {
  const answer = await server.get(`/api/layers/measures?${query}`)
  expect(answer.statusCode).toBe(400)
  return answer.json().code
}

describe('the measures of the layered network', () => {
  it('answer every measure, each figure with a value or a reason', async () => {
    const { rows } = await measures(`year=2012&measure=${LAYER_MEASURES.join(',')}`)
    expect(new Set(rows.map(({ measure }) => measure))).toEqual(new Set(LAYER_MEASURES))
    for (const { value, reason } of rows) expect(value === null).toBe(reason !== null)
  })

  it('give the year that /api/layers gives', async () => {
    const { layers } = (await server.get('/api/layers?year=2012')).json()
    const { rows } = await measures('year=2012&measure=ties,weight,density')
    for (const { layer, ties, weight, density } of layers) {
      const own = rows.filter((row) => row.layer === layer)
      expect(own.map(({ value }) => value)).toEqual([ties, weight, density])
    }
  })

  it('are those of a series where years are asked for, the last year where none is', async () => {
    const series = await measures('from=2008&to=2012&measure=ties&layer=bloc')
    expect(series.rows.map(({ year }) => year)).toEqual([2008, 2009, 2010, 2011, 2012])
    expect(series.left_out.map(({ year }) => year)).toEqual([2008, 2009, 2010, 2011, 2012])
    const last = await measures('measure=ties&layer=bloc')
    expect([last.from, last.to]).toEqual([2026, 2026])
    const without = await measures('year=2012&measure=inferred-ties&inferred=without')
    expect(without.rows.every(({ value }) => value === 0)).toBe(true)
  })

  it('are of the actors named, absent ones without a value', async () => {
    const { rows } = await measures('from=1945&to=2012&actor=XNA')
    expect(new Set(rows.map(({ measure }) => measure))).toEqual(
      new Set(['degree', 'strength', 'participation']),
    )
    expect(rows.some(({ reason }) => reason === 'not-present')).toBe(true)
    expect(rows.some(({ value }) => value !== null && value > 0)).toBe(true)
  })

  it('hold overlaps with one layer, and among several', async () => {
    const pairs = async (layer: string) =>
      (await measures(`year=2012&measure=jaccard&layer=${layer}`)).rows.map(
        (row) => `${row.layer}-${row.other}`,
      )
    expect(await pairs('bloc')).toEqual([
      'multilateral-bloc',
      'regional-bloc',
      'transregional-bloc',
      'bloc-bilateral',
    ])
    expect(await pairs('bilateral,regional')).toEqual(['regional-bilateral'])
    expect(await pairs('all')).toEqual([])
  })

  it('are refused where the rows would be without bound, or a name is none', async () => {
    expect(await refused('from=2000&to=2012&measure=degree')).toBe('layers/actors-not-named')
    expect(await refused('measure=height')).toBe('layers/measure-unknown')
    expect(await refused('layer=local')).toBe('layers/layer-unknown')
    expect(await refused('from=2012&to=2000')).toBe('layers/years-reversed')
    expect(await refused(`actor=${new Array(21).fill('XNA').join(',')}`)).toBe('layers/too-many-actors')
  })
})
