import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { CodedTextSources } from '../../../src/collection/assess/coded-texts.ts'
import { registryLookup } from '../../../src/registry/registry-lookup.ts'
import { type ClauseCodingStore, clauseCodingStore } from '../../../src/store/codings/clause-coding-store.ts'
import { createWorkspace } from '../../../src/store/create-workspace.ts'
import { loadRegistry } from '../../../src/store/load-registry.ts'
import { type TextStore, textStore } from '../../../src/store/texts/text-store.ts'
import { openWorkspace, type Workspace } from '../../../src/store/workspace.ts'
import { scratchFolder } from '../../store/scratch.ts'
import { SMALL, smallRegistry } from '../../store/small-registry.ts'
import { preparedByHand } from '../../store/texts/prepared.ts'

const AUTHOR = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a test', source: 'un' }
const opened: Workspace[] = []

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
})

export interface CodingWorkspace extends CodedTextSources {
  readonly workspace: Workspace
  readonly store: TextStore
  readonly codings: ClauseCodingStore
}

/** A text in which the partner takes its nationals back and the bloc may issue visas: three clauses. */
export const PARTNERSHIP_TEXT = preparedByHand({
  fileName: 'partnership.txt',
  articles: [
    { heading: 'Readmission', text: 'Morocco shall readmit its nationals.' },
    { text: 'The Union may issue visas. The Parties shall meet.' },
  ],
})

/** A workspace with a mobility partnership that has a text of three clauses, and a convention without one. */
export async function codingWorkspace(): Promise<CodingWorkspace> {
  const folder = scratchFolder()
  const topics = ['visa', 'readmit-own', 'return'].map((id) => ({ id, group: 'mobility', definition: id }))
  const aliases = [
    ...(SMALL.aliases ?? []),
    {
      table: 'instruments',
      id: 'mp-eu-mar-2013',
      alias: 'mp-mar-2013',
      kind: 'former-id',
      source: 'un',
    },
  ]
  const file = join(folder, 'my.strata')
  await createWorkspace(file, smallRegistry(join(folder, 'registry'), '1', { ...SMALL, topics, aliases }))
  const workspace = await openWorkspace(file)
  opened.push(workspace)
  const store = textStore(workspace)
  const place = { status: 'matched', instrument: 'mp-eu-mar-2013', by: 'file-name' } as const
  await store.add(PARTNERSHIP_TEXT, place, AUTHOR)
  return {
    workspace,
    store,
    codings: clauseCodingStore(workspace),
    lookup: registryLookup(await loadRegistry(workspace)),
  }
}
