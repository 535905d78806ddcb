import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nullSeriesSchema, nullsSchema } from '../../../src/api/layer-nulls.ts'
import { type FixtureServer, fixtureServer } from '../fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const nulls = async (query: string) =>
  nullsSchema.parse((await server.get(`/api/layers/nulls?${query}`)).json())
const series = async (query: string) =>
  nullSeriesSchema.parse((await server.get(`/api/layers/null-series?${query}`)).json())

describe('the nulls of the layers', () => {
  it('come with their rules, and again the same', async () => {
    const answer = await nulls('year=2009&draws=49')
    expect(answer).toMatchObject({ year: 2009, blocs: 'node', inferred: 'with', seed: 1, draws: 49 })
    expect(answer.rows).toHaveLength(2 * 38)
    expect(answer.readings).toHaveLength(20)
    const ties = answer.rows.find(({ measure, layer }) => measure === 'ties' && layer === 'bilateral')
    const { layers } = (await server.get('/api/layers?year=2009')).json()
    expect(ties?.network).toBe(layers.find(({ layer }: { layer: string }) => layer === 'bilateral').ties)
    expect((await nulls('year=2009&draws=49&v=2026.11.23')).rows).toEqual(answer.rows)
    expect((await nulls('year=2009&draws=49&seed=2')).seed).toBe(2)
  })

  it('of one measure are the rows of all, adjusted as all are', async () => {
    const all = await nulls('year=2009&draws=49')
    const some = await nulls('year=2009&draws=49&measure=jaccard')
    expect(some.rows).toEqual(all.rows.filter(({ measure }) => measure === 'jaccard'))
    expect(some.readings).toEqual([])
  })

  it('of reducibility and core-periphery come only where asked for, 99 draws where nobody says', async () => {
    const found = await nulls('year=2009&measure=core-periphery&null=curveball')
    expect(found).toMatchObject({ draws: 99, readings: [] })
    expect(found.rows.map(({ measure }) => measure)).toEqual(Array(8).fill('core-periphery'))
    const { rows } = (await server.get('/api/layers/measures?year=2009&measure=core-periphery')).json()
    for (const { layer, value, reason } of rows) {
      const row = found.rows.find((each) => each.layer === layer)
      if (value === null) expect(row).toMatchObject({ observed: null, network: null, z: null, reason })
      else expect(row?.network).toBeCloseTo(value, 11)
    }
    const few = await series('from=2008&to=2009&measure=reducibility&draws=19')
    expect(few.rows.map(({ year, layer }) => `${year} ${layer}`)).toEqual(
      [2008, 2009].flatMap((year) =>
        ['all', 'without-multilateral', 'without-bilateral'].map((set) => `${year} ${set}`),
      ),
    )
    expect(few.family).toContain('reducibility of the sets of layers in all years')
  })

  it('of years are those of each year, adjusted together', async () => {
    const { rows, from, to } = await series('from=2008&to=2010&draws=49')
    expect([from, to]).toEqual([2008, 2010])
    const unadjusted = ({ p_adjusted: _, p_lower_adjusted: __, ...row }: (typeof rows)[number]) => row
    const one = await nulls('year=2009&draws=49&null=curveball')
    expect(rows.filter(({ year }) => year === 2009).map(unadjusted)).toEqual(one.rows.map(unadjusted))
  })

  it('are refused where they are too many, or the years reversed', async () => {
    const code = async (url: string) => (await server.get(url)).json().code
    expect(await code('/api/layers/null-series?from=1990&to=2010&draws=9999')).toBe('layers/too-many-draws')
    expect(await code('/api/layers/nulls?measure=reducibility&draws=1999')).toBe('layers/too-many-draws')
    expect(await code('/api/layers/null-series?from=2010&to=1990')).toBe('layers/years-reversed')
    expect(await code('/api/layers/nulls?draws=5')).toBe('server/bad-query')
  })
})
