import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { codedTexts } from '../../src/collection/coded-texts.ts'
import { embeddedNorms } from '../../src/layers/embedded-norms.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { type TextStore, textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { scratchFolder } from '../store/scratch.ts'
import { smallRegistry } from '../store/small-registry.ts'
import { preparedByHand } from '../store/texts/prepared.ts'
import { MATCH_TABLES } from './small-match-index.ts'

const AUTHOR = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a test', source: 'un' }
const YEAR = 2005
const opened: Workspace[] = []

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
})

/** A trade agreement with a text of three articles, one of them on visas, and a shorter one in another language. */
async function held(): Promise<{ workspace: Workspace; store: TextStore }> {
  const folder = scratchFolder()
  await createWorkspace(join(folder, 'my.strata'), smallRegistry(join(folder, 'registry'), '1', MATCH_TABLES))
  const workspace = await openWorkspace(join(folder, 'my.strata'))
  opened.push(workspace)
  const store = textStore(workspace)
  const visa = { text: 'Visas are free of charge.', topics: { visa: 'Visas' } }
  const meeting = { text: 'A joint committee meets.', topics: { committee: 'joint committee' } }
  const long = [visa, meeting, { text: 'Customs duties end.' }]
  const short = [{ text: 'Les visas sont gratuits.', topics: { visa: 'visas' } }]
  const by = 'file-name' as const
  const place = { status: 'matched', instrument: 'pta-9', by } as const
  await store.add(preparedByHand({ fileName: 'short.txt', articles: short }), place, AUTHOR)
  await store.add(preparedByHand({ fileName: 'long.txt', articles: long }), place, AUTHOR)
  return { workspace, store }
}

describe('what texts say of migration', () => {
  it('is told once an instrument, by the text of most articles, under the id of today', async () => {
    const { workspace, store } = await held()
    const lookup = registryLookup(await loadRegistry(workspace))
    expect(await codedTexts(store, lookup)).toEqual(
      new Map([['pta-1', { clauses: 3, migrationClauses: 1, topics: ['committee', 'visa'] }]]),
    )
  })

  it('leaves out what is excluded, what waits, and topics that a person rejected', async () => {
    const { workspace, store } = await held()
    const lookup = registryLookup(await loadRegistry(workspace))
    const [, long] = await store.held()
    await store.decideTopic({ text: long?.id ?? '', address: 'art-1', topic: 'visa' }, 'rejected', AUTHOR)
    expect((await codedTexts(store, lookup)).get('pta-1')).toMatchObject({ clauses: 3, migrationClauses: 0 })
    await store.decideTopic({ text: long?.id ?? '', address: 'art-2', topic: 'visa' }, 'accepted', AUTHOR)
    expect((await codedTexts(store, lookup)).get('pta-1')).toMatchObject({ migrationClauses: 1 })
    for (const { id } of await store.held()) await store.decideExclusion({ text: id }, 'exclude', AUTHOR)
    expect(await codedTexts(store, lookup)).toEqual(new Map())
  })

  it('gives the regime its share of migration clauses, where texts are held', async () => {
    const { workspace, store } = await held()
    const registry = await loadRegistry(workspace)
    const index = membershipIndex(registry)
    const [trade, ...others] = embeddedNorms(index, YEAR, await codedTexts(store, registryLookup(registry)))
    expect(trade).toMatchObject({
      regime: 'trade',
      withText: 1,
      clauses: 3,
      migrationClauses: 1,
      shareOfClauses: 1 / 3,
    })
    for (const regime of others) expect(regime.shareOfClauses).toBeNull()
    expect(embeddedNorms(index, YEAR)[0]).toMatchObject({ withText: 0, shareOfClauses: null })
  })
})
