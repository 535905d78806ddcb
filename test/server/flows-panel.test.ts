import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const ASKED = 'treatment=family=labour-agreement&direction=either'

describe('the files by which a model is checked elsewhere', () => {
  it('are the table that is estimated, packed, and a script that reads it', async () => {
    const table = await server.get(`/api/flows/panel.csv.gz?${ASKED}`)
    expect([table.statusCode, table.headers['content-type']]).toEqual([200, 'application/gzip'])
    expect(table.headers['content-disposition']).toContain('panel.csv.gz')
    const lines = gunzipSync(table.rawPayload).toString().trim().split('\n')
    expect(lines[0]).toMatch(/^origin,destination,year,mig,treated,deals,lead2,lead1,lag1/)
    // Twelve corridors between four places, in seven years.
    expect(lines.length).toBe(1 + 12 * 7)
    const treated = lines.filter((line) => line.split(',')[4] === '1').length
    const estimate = (await server.get(`/api/flows/estimate?${ASKED}&effects=od,t`)).json()
    expect(treated).toBe(estimate.built_from.treated_rows)
    const script = await server.get(`/api/flows/panel.R?${ASKED}`)
    expect(script.body).toContain('read.csv("panel.csv.gz")')
    expect(script.body).toContain('origin by either')
  })

  it.each([
    ['/api/flows/panel.csv.gz?treatment=family%3Drcp', 'flows/nobody-treated'],
    ['/api/flows/panel.R?treatment=no', 'flows/treatment-unread'],
    ['/api/flows/panel.R', 'server/bad-query'],
    [`/api/flows/event-study?${ASKED}&checks=magic`, 'server/bad-query'],
  ])('%s is refused as a problem', async (url, code) => {
    const answer = await server.get(url)
    expect(answer.json().code).toBe(code)
  })
})

describe('the checks of an event study', () => {
  it('are there when asked for, and null otherwise', async () => {
    const study = `/api/flows/event-study?${ASKED}&effects=od,t`
    expect((await server.get(study)).json().checks).toEqual({
      etwfe: null,
      placebo: null,
      leave_one_out: null,
    })
    const { checks } = (await server.get(`${study}&checks=placebo,etwfe`)).json()
    expect(checks.leave_one_out).toBeNull()
    expect(checks.etwfe.found ?? checks.etwfe.reason).not.toBeNull()
    expect(checks.placebo.found ?? checks.placebo.reason).not.toBeNull()
  })
})
