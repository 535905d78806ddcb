import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interplaySchema, processInterplaySchema } from '../../../src/api/layer-interplay.ts'
import type { Lineage } from '../../../src/api/reuse-lineage.ts'
import { type FixtureServer, fixtureServer } from '../fixture-server.ts'
import { reuseServer } from '../reuse-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})

afterAll(() => server.close())

describe('the interplay of layers', () => {
  it('names its rules and tells every process and mobility partnership', async () => {
    const { statusCode, body } = await server.get('/api/layers/interplay?draws=99&inferred=without')
    expect(statusCode, body).toBe(200)
    const answer = interplaySchema.parse(JSON.parse(body))
    expect(answer).toMatchObject({ draws: 99, seed: 1, inferred: 'without', blocs: 'node' })
    expect(answer.processes.map(({ instrument }) => instrument)).toContain('mp-union-xsa-2008')
    expect(answer.processes.map(({ instrument }) => instrument)).toContain('rcp-north')
    expect(answer.claims.map(({ target }) => target)).toEqual([
      'multilateral',
      'regional',
      'transregional',
      'bloc',
    ])
  })

  it('tells one process dyad by dyad, and refuses an instrument that is none', async () => {
    const { body } = await server.get('/api/layers/interplay/mp-union-xsa-2008')
    const { process, dyads } = processInterplaySchema.parse(JSON.parse(body))
    expect(process).toMatchObject({ instrument: 'mp-union-xsa-2008', dyads: 'state-partner' })
    const counted = dyads.filter((dyad) => dyad.counted && dyad.precedence === 'before')
    expect(counted).toHaveLength(process.counted.before)
    const unknown = await server.get('/api/layers/interplay/bla-old')
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'layers/not-a-process'])
  })

  it('grades flows of words as it grades claims: one way of grading', async () => {
    const texts = await reuseServer()
    try {
      const { body } = await texts.get('/api/reuse/lineage?scope=all')
      const { flows } = body as unknown as Lineage
      expect(flows.length).toBeGreaterThan(0)
      for (const { claim, null_band: band } of flows) {
        expect(['A', 'B', 'C', 'D']).toContain(claim.grade)
        if (band.status === 'unavailable') expect(claim.tests.text.reading).toBe('untested')
        expect(claim.claim).toContain('builds on')
      }
    } finally {
      await texts.close()
    }
  })
})
