import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { addCodings } from '../../src/collection/assess/add-codings.ts'
import { ReuseOfWorkspace } from '../../src/collection/reuse/reuse-of-workspace.ts'
import type { Cells } from '../../src/model/row-change.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { buildServer, type ServerOptions } from '../../src/server/build-server.ts'
import { type RegistryService, registryService } from '../../src/server/registry-service.ts'
import { localReuse } from '../../src/server/reuse/local-reuse.ts'
import { type ClauseCodingStore, clauseCodingStore } from '../../src/store/codings/clause-coding-store.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { search } from '../../src/store/search.ts'
import { type TextStore, textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { clausesOf } from '../../src/text/clauses.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { fixtureFlows } from './fixture-flows.ts'
import { FIXTURE, SIDE_TEXTS } from './fixture-registry.ts'

export const LAST_YEAR = 2026

/** A server over the fixture, asked without a port. */
export interface FixtureServer {
  readonly app: FastifyInstance
  readonly service: RegistryService
  /** Errors that were reported as unexpected. */
  readonly reported: readonly string[]
  get(url: string, headers?: InjectOptions['headers']): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

const [FIRST_ACTOR] = FIXTURE.actors as readonly object[] as readonly Cells[]

/** A correction, as the workspace would tell of it. */
const CHANGE = {
  table: 'actors',
  before: { ...FIRST_ACTOR, note: null },
  after: { ...FIRST_ACTOR, note: 'corrected' },
  author: { who: 'ana', when: '2026-01-01T00:00:00.000Z', why: 'a test', source: null },
  batch: null,
} as const

/** A text written for tests: a soft hyphen, a later date, a proposal of a topic. */
export const LAMPS = `DECLARATION OF THE BRIDGE

Article 1
Purpose

1. The Parties co\u00ADoperate on the bridge, as laid down in the Protocol of 5 May 2015.

2. They shall:

(a) keep the lamps lit;

(b) grant readmission to whoever crossed by night.

Article 2
Lamps

The lamps are lit at dusk and put out at dawn by the keepers of the bridge.
`

const FERRY =
  'AGREEMENT ON THE FERRY\n\nArticle 1\nBridge\n\nThe ferry rests while the bridge is open to walkers.\n'

/** Adds the texts of the fixture to a workspace: one of an instrument, one that waits. */
export async function addFixtureTexts(store: TextStore): Promise<void> {
  const author = { who: 'ana', when: '2026-01-01T00:00:00.000Z', why: 'a test', source: null }
  const prepare = (text: string, name: string) =>
    prepareText(new TextEncoder().encode(text), name, { topics: FIXTURE.topics })
  const instrument = 'mp-union-xsa-2008'
  await store.add(
    await prepare(LAMPS, 'lamps.txt'),
    { status: 'matched', instrument, by: 'file-name' },
    author,
  )
  await store.add(
    await prepare(FERRY, 'ferry.txt'),
    {
      status: 'waiting',
      why: 'unsure',
      candidates: [{ instrument, score: 0.4, parts: { parties: 0.5, date: null, title: 0.2 } }],
    },
    author,
  )
}

/** Two coders have coded the first clause of the text blind, and differ on its bearer. */
async function addFixtureCodings(store: TextStore, codings: ClauseCodingStore): Promise<void> {
  const text = 'mp-union-xsa-2008'
  const body = await store.body(text)
  const address = body === null ? undefined : clausesOf(body)[0]?.address
  if (address === undefined) throw new Error('The text of the fixture has no clause.')
  const values = {
    topics: 'none',
    via: 'none',
    beneficiary: 'none',
    modal: 'none',
    action: 'declare',
    prohibition: 'no',
    condition_type: 'unconditional',
  }
  for (const [who, bearer] of [
    ['ana', 'none'],
    ['ben', 'both'],
  ] as const)
    await addCodings(
      { store, codings, lookup: registryLookup(FIXTURE) },
      { text, address, values: { ...values, bearer }, way: 'code' },
      { who, when: '2026-01-02T00:00:00.000Z', why: '', source: null },
    )
}

/** Makes a workspace from the fixture, so that search is the real one, and builds the server. */
export async function fixtureServer(options: Partial<ServerOptions> = {}): Promise<FixtureServer> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-server-'))
  const file = join(folder, 'fixture.strata')
  await createWorkspace(file, {
    folder,
    registry: FIXTURE,
    rowsByTable: new Map(),
    findings: [],
    stocks: null,
    texts: new Map(),
    contentHash: 'fixture',
  })
  const workspace = await openWorkspace(file)
  const service = registryService({
    registry: FIXTURE,
    stockCells: null,
    sideTexts: SIDE_TEXTS,
    lastYear: LAST_YEAR,
    changes: [{ ...CHANGE, bundledSince: 'same' }],
    history: [{ ...CHANGE, id: 1, key: 'XNA' }],
    texts: textStore(workspace),
    codings: clauseCodingStore(workspace),
    reuse: localReuse({
      source: new ReuseOfWorkspace({
        store: textStore(workspace),
        lookup: async () => registryLookup(FIXTURE),
        savedAt: null,
      }),
    }),
    flows: fixtureFlows(FIXTURE),
    search: (query, how) => search(workspace, query, how),
  })
  await addFixtureTexts(textStore(workspace))
  await addFixtureCodings(textStore(workspace), clauseCodingStore(workspace))
  const reported: string[] = []
  const app = await buildServer({
    service,
    webFolder: null,
    version: '0.1.0',
    reportUnexpected: (line) => reported.push(line),
    ...options,
  })
  return {
    app,
    service,
    reported,
    get: (url, headers = {}) => app.inject({ url, headers: { host: 'localhost', ...headers } }),
    async close() {
      await app.close()
      workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every address of the API with the fixture's ids in place of the parameters. */
export const ADDRESSES = [
  '/api/health',
  '/api/registry',
  '/api/sources',
  '/api/codebook',
  '/api/labour-ledger',
  '/api/search?q=northland',
  '/api/instruments',
  '/api/instruments/mp-union-xsa-2008',
  '/api/actors',
  '/api/actors/XSA',
  '/api/actors/XSA/years',
  '/api/actors/XSA/forums',
  '/api/pairs/XNA/XSA',
  '/api/layers',
  '/api/layers/actors',
  '/api/layers/removal',
  '/api/layers/measures',
  '/api/layers/hazard',
  '/api/layers/interplay',
  '/api/layers/interplay/mp-union-xsa-2008',
  '/api/layers/nulls?draws=49',
  '/api/layers/null-series?from=2008&to=2010&draws=19',
  '/api/memberships',
  '/api/events',
  '/api/instruments-by-year',
  '/api/processes',
  '/api/processes/rcp-north',
  '/api/processes/rcp-north/power',
  '/api/layers/edges?year=2012',
  '/api/forums/actors',
  '/api/forums/actors/XNA',
  '/api/about',
  '/api/about/sources',
  '/api/about/licences',
  '/api/about/gaps',
  '/api/about/merges',
  '/api/about/problems',
  '/api/about/flows',
  '/api/about/corridors',
  '/api/text-search?q=lamps',
  '/api/texts',
  '/api/texts-waiting',
  '/api/text-coverage',
  '/api/topics',
  '/api/texts/mp-union-xsa-2008',
  '/api/texts/mp-union-xsa-2008/words',
  '/api/texts/mp-union-xsa-2008/topics',
  '/api/coding/texts',
  '/api/coding/texts/mp-union-xsa-2008/clauses?coder=ana',
  '/api/coding/codings',
  '/api/coding/disagreements?coder=ana',
  '/api/coding/agreement',
  '/api/reuse',
  '/api/reuse/lineage',
  '/api/reuse/matrix',
  '/api/reuse/curve',
  '/api/reuse/compare?texts=mp-union-xsa-2008,text-944a84479951',
  '/api/texts/mp-union-xsa-2008/lineage',
  '/api/texts/mp-union-xsa-2008/passages',
  '/api/texts/mp-union-xsa-2008/similar',
  '/api/partnership/mp-union-xsa-2008',
  '/api/partnership/mp-union-xsa-2008/clauses',
  '/api/partnership-class/mobility-partnership',
  '/api/flows',
  '/api/flows/corridor?origin=XNA&destination=XSA',
  '/api/flows/top?actor=XNA',
  '/api/flows/corridors?treatment=family=association-agreement',
  '/api/flows/estimate?treatment=family=labour-agreement&direction=either&effects=od,t',
  '/api/flows/event-study?treatment=family=labour-agreement&direction=either&effects=od,t&window=flag&checks=etwfe,placebo,leave-out',
  '/api/flows/specification-curve?treatment=family=labour-agreement',
  '/api/changes',
  '/api/history',
  '/api/rows/actors/XNA',
  '/api/openapi.json',
] as const

/** The route of the contract that an address belongs to, with its parameters in braces as OpenAPI writes them. */
export function templateOf(address: string): string {
  return address
    .replace(/\?.*$/, '')
    .replace(/^(\/api\/(?:instruments|actors|processes|texts))\/[^/]+$/, '$1/{id}')
    .replace(/^\/api\/texts\/[^/]+\/(words|topics|lineage|passages|similar)$/, '/api/texts/{id}/$1')
    .replace(/^\/api\/coding\/texts\/[^/]+\/clauses$/, '/api/coding/texts/{id}/clauses')
    .replace(/^\/api\/layers\/interplay\/[^/]+$/, '/api/layers/interplay/{id}')
    .replace(/^\/api\/rows\/.*$/, '/api/rows/{table}/{key}')
    .replace(/^\/api\/actors\/[^/]+\/(years|forums)$/, '/api/actors/{id}/$1')
    .replace(/^\/api\/processes\/[^/]+\/power$/, '/api/processes/{id}/power')
    .replace(/^\/api\/forums\/actors\/[^/]+$/, '/api/forums/actors/{id}')
    .replace(/^\/api\/partnership\/[^/]+/, '/api/partnership/{instrument}')
    .replace(/^\/api\/partnership-class\/[^/]+$/, '/api/partnership-class/{family}')
    .replace(/^\/api\/pairs\/.*$/, '/api/pairs/{a}/{b}')
}
