import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changeRows } from '../../../src/store/change-rows.ts'
import { createWorkspace } from '../../../src/store/create-workspace.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { loadRegistry } from '../../../src/store/load-registry.ts'
import { textStore } from '../../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../../src/store/workspace.ts'
import { scratchFolder } from '../scratch.ts'
import { smallRegistry } from '../small-registry.ts'
import { preparedByHand } from './prepared.ts'
import { AUTHOR } from './text-store-cases.ts'

const TABLES = [
  'documents',
  'document_texts',
  'segments',
  'search_units',
  'text_index',
  'topic_matches',
  'cited_dates',
  'match_candidates',
  'text_decisions',
  'clause_codings',
]

it('a workspace made before there were texts takes them, and keeps what it holds', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'my.strata')
  await createWorkspace(file, smallRegistry(join(folder, 'registry')))
  const made = await openWorkspace(file)
  const own = { id: 'ATL', kind: 'state', name: 'Atlantis', start: null, end: null, source: 'un', note: null }
  await changeRows(made, [{ table: 'actors', before: null, after: own }], AUTHOR)
  const before = await loadRegistry(made)
  made.close()
  const older = openDatabase(file)
  for (const table of TABLES) older.sqlite.exec(`DROP TABLE ${table}`)
  older.sqlite.exec('PRAGMA user_version = 3')
  older.sqlite.close()

  const workspace = await openWorkspace(file)
  try {
    expect(await loadRegistry(workspace)).toEqual(before)
    const store = textStore(workspace)
    expect(await store.held()).toEqual([])
    const place = { status: 'matched', instrument: 'un-icrmw', by: 'file-name' } as const
    await store.add(preparedByHand({ articles: [{ text: 'Visas.' }] }), place, AUTHOR)
    expect((await store.held()).map(({ id }) => id)).toEqual(['un-icrmw'])
  } finally {
    workspace.close()
  }
})
