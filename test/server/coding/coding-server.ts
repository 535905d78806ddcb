import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildServer } from '../../../src/server/build-server.ts'
import { codingEditing } from '../../../src/server/coding/coding-editing.ts'
import { type RegistryService, registryService } from '../../../src/server/registry-service.ts'
import { workspaceEditing } from '../../../src/server/workspace-editing.ts'
import { clauseCodingStore } from '../../../src/store/codings/clause-coding-store.ts'
import { createWorkspace } from '../../../src/store/create-workspace.ts'
import { loadRegistry } from '../../../src/store/load-registry.ts'
import { textStore } from '../../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../../src/store/workspace.ts'
import { prepareText } from '../../../src/text/prepare-text.ts'
import { smallRegistry } from '../../store/small-registry.ts'

export const TEXT = 'un-icrmw'

/** Written for tests: two articles on topics, one on none. */
const BRIDGE = `AGREEMENT ON THE LONG BRIDGE

Article 1
Readmission

1. Each Party shall readmit its own nationals who crossed the bridge by night.

2. The Parties may facilitate the issue of visas for keepers, where a request is made.

Article 2
Lamps

The lamps of the bridge shall be kept lit.
`

/** A server over a workspace with one text, that takes codings unless it is read only. */
export interface CodingServer {
  readonly app: FastifyInstance
  get<T = Record<string, never>>(url: string): Promise<T>
  post(body: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

export async function codingServer({ isEditable = true } = {}): Promise<CodingServer> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-coding-'))
  const file = join(folder, 'coding.strata')
  await createWorkspace(file, smallRegistry(join(folder, 'registry')))
  const workspace = await openWorkspace(file)
  const registry = await loadRegistry(workspace)
  await textStore(workspace).add(
    await prepareText(new TextEncoder().encode(BRIDGE), 'bridge.txt', { topics: registry.topics }),
    { status: 'matched', instrument: TEXT, by: 'file-name' },
    { who: 'ana', when: '2026-01-01T00:00:00.000Z', why: 'a test', source: null },
  )
  const read = async (): Promise<RegistryService> =>
    registryService({
      registry: await loadRegistry(workspace),
      stockCells: null,
      lastYear: 2026,
      isEditable,
      texts: textStore(workspace),
      codings: clauseCodingStore(workspace),
      search: () => ({ total: 0, hits: [] }),
    })
  const app = await buildServer({
    service: await read(),
    editing: (replace) => workspaceEditing(workspace, async () => replace(await read())),
    codingEditing: (live) => codingEditing(() => live.service),
    webFolder: null,
    version: '0',
  })
  const host = 'localhost:4600'
  return {
    app,
    get: async (url) => (await app.inject({ url, headers: { host } })).json(),
    post: (payload, headers = {}) =>
      app.inject({ method: 'POST', url: '/api/coding/codings', payload, headers: { host, ...headers } }),
    async close() {
      await app.close()
      workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One value of every variable. */
export const WHOLE = {
  topics: 'return',
  bearer: 'each',
  via: 'none',
  beneficiary: 'both',
  modal: 'shall',
  action: 'result',
  prohibition: 'no',
  condition_type: 'unconditional',
} as const

/** The codings of one clause as a page sends them. */
export function codingsOf(
  address: string,
  values: Readonly<Record<string, string | null>>,
  { way = 'code', why = '' }: { way?: string; why?: string } = {},
): object[] {
  return Object.entries(values).map(([variable, value]) => ({
    text: TEXT,
    address,
    variable,
    value,
    way,
    why,
  }))
}
