import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayerEdges } from '../../src/api/layer-edges.ts'
import type { LayersAnswer } from '../../src/api/layers.ts'
import { layerEdgesAnswer } from '../../src/server/layers/layer-edges-answer.ts'
import { elements, readXml } from '../layers/xml-read.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

describe('the layered network edge by edge', () => {
  let server: FixtureServer
  beforeAll(async () => {
    server = await fixtureServer()
  })
  afterAll(() => server.close())
  const get = async <T>(url: string): Promise<T> => (await server.get(url)).json()

  it('has the ties and weights that the layers count, of each year of a stretch', async () => {
    const years = await get<LayerEdges>('/api/layers/edges?from=1990&to=2015')
    for (const year of [1990, 2008, 2015]) {
      const one = await get<LayerEdges>(`/api/layers/edges?year=${year}`)
      const { layers } = await get<LayersAnswer>(`/api/layers?year=${year}`)
      for (const { layer, ties, weight, inferred } of layers.filter((row) => row.layer !== 'all')) {
        for (const { edges } of [one, years]) {
          const own = edges.filter(
            (edge) => edge.layer === layer && edge.first_year <= year && year <= edge.last_year,
          )
          expect([layer, own.length]).toEqual([layer, ties])
          expect(own.filter((edge) => edge.inferred)).toHaveLength(inferred)
          expect(own.reduce((sum, edge) => sum + (edge.weight ?? 0), 0)).toBeCloseTo(weight, 6)
        }
      }
    }
  })

  it('is a network in GraphML and GEXF too, with the rules asked for', async () => {
    const asked = '/api/layers/edges?year=2012&set=without-multilateral&inferred=without'
    const { edges, layers } = await get<LayerEdges>(asked)
    expect(layers).not.toContain('multilateral')
    const graphml = await server.get(`${asked}&format=graphml`)
    expect(graphml.headers['content-type']).toBe('application/graphml+xml; charset=utf-8')
    expect(graphml.headers['content-disposition']).toMatch(/\.graphml"$/)
    expect(elements(readXml(graphml.body), 'edge')).toHaveLength(edges.length)
    const gexf = await server.get(`${asked}&format=gexf`)
    expect(elements(readXml(gexf.body), 'edge')).toHaveLength(edges.length)
    const csv = await server.get(`${asked}&format=csv`)
    expect(csv.body).toContain('recorded starts alone')
    expect((await server.get('/api/layers?year=2012&format=gexf')).statusCode).toBe(400)
  })

  it('leaves weights out where asked to, and says which years cannot be', async () => {
    const { edges } = await get<LayerEdges>('/api/layers/edges?from=1990&weights=without')
    expect(edges.every(({ weight }) => weight === null)).toBe(true)
    const reversed = await server.get('/api/layers/edges?from=2012&to=2010')
    expect(reversed.json().code).toBe('layers/years-reversed')
    const early = await server.get('/api/layers/edges?from=1900&to=2010')
    expect(early.json().code).toBe('layers/year-out-of-range')
  })

  it('refuses what no answer should hold, and says how to ask for less', () => {
    const query = {
      from: 1945,
      set: 'all',
      weights: 'with',
      blocs: 'node',
      scope: 'coded',
      start: 'acted',
      inferred: 'with',
    } as const
    const { service } = server
    const index = service.index('acted')
    expect(layerEdgesAnswer(service, query).edges.length).toBeLessThan(60_000)
    const many = { ...index, actorIds: Array.from({ length: 400 }, (_, i) => `x${i}`) }
    const row = {
      rowStart: Uint32Array.of(0, 400),
      actorByRow: Uint16Array.from({ length: 400 }, (_, i) => i),
    }
    const large = {
      ...many,
      ...row,
      instrumentIds: ['k'],
      isBloc: new Uint8Array(400),
      layerByInstrument: Uint8Array.of(4),
      firstYearByInstrument: Int16Array.of(1950),
      lastYearByInstrument: Int16Array.of(9999),
      roleByRow: new Uint8Array(400),
      firstYearByRow: new Int16Array(400).fill(1950),
      lastYearByRow: new Int16Array(400).fill(9999),
      inferredByRow: new Uint8Array(400),
    }
    expect(() => layerEdgesAnswer({ ...service, index: () => large }, query)).toThrow(
      expect.objectContaining({ code: 'layers/network-too-large' }),
    )
  })
})
