import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HazardAnswer } from '../../src/api/layer-hazard.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { buildServer } from '../../src/server/build-server.ts'
import { registryService } from '../../src/server/registry-service.ts'

let app: FastifyInstance

beforeAll(async () => {
  const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../registry'))
  const search = () => ({ total: 0, hits: [] })
  const service = registryService({ registry, stockCells: null, lastYear: 2026, search })
  app = await buildServer({ service, webFolder: null, version: '0.1.0' })
})
afterAll(() => app.close())

const ask = (url: string) => app.inject({ url, headers: { host: 'localhost' } })

describe('GET /api/layers/hazard', () => {
  it('answers both models under the rules asked for', async () => {
    const answer = await ask(
      '/api/layers/hazard?process=rcp-marri,rcp-prague&at_risk=world&cluster=country&blocs=expanded',
    )
    expect(answer.statusCode).toBe(200)
    const { joining, reverse, processes, ...rest } = answer.json<HazardAnswer>()
    expect(rest).toMatchObject({
      process: ['rcp-marri', 'rcp-prague'],
      at_risk: 'world',
      blocs: 'expanded',
      last_year: 2022,
    })
    expect(processes.map(({ process }) => process)).toEqual(['rcp-marri', 'rcp-prague'])
    expect(joining).toMatchObject({ errors: 'country', reason: null, events: 3 })
    expect(reverse).toMatchObject({ errors: 'dyad', converged: true })
    const share = joining.coefficients.find(({ term }) => term === 'share')
    expect(share?.se).toBe(share?.errors.country)
  })

  it('says why there is no estimate, and exports a row for it', async () => {
    const { joining } = (await ask('/api/layers/hazard?process=rcp-quito')).json<HazardAnswer>()
    expect(joining).toMatchObject({ reason: 'no-events', coefficients: [], log_likelihood: null })
    const csv = (await ask('/api/layers/hazard?process=rcp-quito&format=csv')).body
    expect(csv).toMatch(/\njoining,,,,[^\n]*no-events/)
    expect(csv).toMatch(/\nreverse,constant,-/)
  })

  it('refuses names that are of no process, and years the wrong way round', async () => {
    const none = await ask('/api/layers/hazard?process=nothing')
    expect([none.statusCode, none.json()]).toMatchObject([404, { code: 'layers/hazard-process-unknown' }])
    const years = await ask('/api/layers/hazard?from=2010&to=2000')
    expect(years.json()).toMatchObject({ code: 'layers/years-reversed' })
  })
})
