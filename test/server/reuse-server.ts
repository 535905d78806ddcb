import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { ReuseOfWorkspace } from '../../src/collection/reuse/reuse-of-workspace.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { buildServer } from '../../src/server/build-server.ts'
import { registryService } from '../../src/server/registry-service.ts'
import { localReuse } from '../../src/server/reuse/local-reuse.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { search } from '../../src/store/search.ts'
import { type TextStore, textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { FIXTURE } from './fixture-registry.ts'

export const HARBOUR =
  'The keepers of the harbour shall light the lamps every evening before the tide comes in and shall put them out at dawn when the boats return.'
export const SAILORS =
  'Each Party shall grant readmission without further formality to every sailor of its own who stayed ashore longer than the captain had allowed him to stay.'
const GULLS =
  'Nobody shall feed the gulls that sit upon the roof of the customs house, nor shall anybody chase them from it while the market is open.'
const WELLS =
  'Water from the three wells behind the church is free to all travellers who bring their own buckets and who leave before the noon bell rings.'
const BREAD =
  'Bakers of both towns may sell round loaves on Tuesdays, provided that every loaf carries the mark of the oven from which it was taken.'
const BELLS =
  'No bell is rung after dark except the small one of the school, which warns children that the river has risen over the lower bridge.'
const SHEEP =
  'Shepherds lead their flocks along the eastern path in spring and along the western one in autumn, when chestnuts cover the ground.'
const FAROS =
  'Los guardianes del puerto encenderán las lámparas todas las tardes antes de que suba la marea y las apagarán al amanecer cuando vuelvan los barcos.'

const article = (number: number, heading: string, text: string): string =>
  `Article ${number}\n${heading}\n\n${text}\n\n`

/**
 * Texts by the instrument that each is of: one repeats an article of the first, one nearly repeats another, one is Spanish, one without a date, one
 * waits, and some share nothing, so that a word in one of five earlier texts is no common stock.
 */
export const TEXTS: readonly (readonly [instrument: string | null, text: string])[] = [
  ['bla-old', `AGREEMENT\n\n${article(1, 'Harbour', HARBOUR)}${article(2, 'Sailors', SAILORS)}`],
  [
    'aa-union-xwa-1999',
    `AGREEMENT\n\n${article(1, 'Port', HARBOUR.replace('evening', 'night').replace('dawn', 'noon'))}${article(2, 'Gulls', GULLS)}`,
  ],
  ['bla-new', `AGREEMENT\n\n${article(1, 'Wells', WELLS)}${article(2, 'Sailors', SAILORS)}`],
  ['vw-xsa-xwa-1998', `ACUERDO\n\nArtículo 1\nFaros\n\n${FAROS}\n\n`],
  ['un-rights', `CONVENTION\n\n${article(1, 'Bread', BREAD)}`],
  ['wto', `AGREEMENT\n\n${article(1, 'Bells', BELLS)}`],
  ['pta-union-xsa', `AGREEMENT\n\n${article(1, 'Sheep', SHEEP)}`],
  ['ra-undated', `AGREEMENT\n\n${article(1, 'Gulls', GULLS)}`],
  [null, `AGREEMENT\n\n${article(1, 'Wells', WELLS)}`],
]

/** A server over a workspace with some texts, asked without a port. */
export interface ReuseServer {
  readonly app: FastifyInstance
  readonly store: TextStore
  get(url: string): Promise<{ readonly status: number; readonly body: never }>
  post(url: string, body: object): Promise<{ readonly status: number; readonly body: never }>
  close(): Promise<void>
}

export async function reuseServer(texts = TEXTS): Promise<ReuseServer> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-reuse-'))
  const file = join(folder, 'reuse.strata')
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
  const store = textStore(workspace)
  for (const [at, [instrument, text]] of texts.entries()) {
    const prepared = await prepareText(new TextEncoder().encode(text), `text-${at}.txt`, {
      topics: FIXTURE.topics,
    })
    await store.add(
      prepared,
      instrument === null
        ? { status: 'waiting', why: 'no-candidate', candidates: [] }
        : { status: 'matched', instrument, by: 'file-name' },
      { who: 'ana', when: '2026-01-01T00:00:00.000Z', why: 'a test', source: null },
    )
  }
  const source = new ReuseOfWorkspace({ store, lookup: async () => registryLookup(FIXTURE), savedAt: null })
  const app = await buildServer({
    service: registryService({
      registry: FIXTURE,
      stockCells: null,
      lastYear: 2026,
      texts: store,
      reuse: localReuse({ source }),
      search: (query, how) => search(workspace, query, how),
    }),
    readDraft: () => (bytes, name) => prepareText(bytes, name, { topics: [] }),
    webFolder: null,
    version: '0.1.0',
  })
  const headers = { host: 'localhost' }
  return {
    app,
    store,
    async get(url) {
      const answer = await app.inject({ url, headers })
      return { status: answer.statusCode, body: answer.json() as never }
    },
    async post(url, payload) {
      const answer = await app.inject({ method: 'POST', url, headers, payload })
      return { status: answer.statusCode, body: answer.json() as never }
    },
    async close() {
      await app.close()
      workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
