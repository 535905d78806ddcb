import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { clauseProposals } from '../../src/collection/clause-proposals.ts'
import { CLAUSE_TOPICS } from '../../src/collection/clause-topics.ts'
import { codeClause, codeClauses, MACHINE_CLAUSE_SOURCE } from '../../src/collection/code-clauses.ts'
import { flaggedTexts } from '../../src/collection/flagged-texts.ts'
import { textHoldings } from '../../src/collection/text-holdings.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { type RegistryLookup, registryLookup } from '../../src/registry/registry-lookup.ts'
import { layersAnswer } from '../../src/server/layers-answer.ts'
import { correctInWorkspace } from '../../src/store/correct-in-workspace.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { takeBack } from '../../src/store/history.ts'
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

/** A workspace with a text of a trade agreement that speaks of visas, and one of a labour agreement that only may be denounced. */
async function held(): Promise<{
  workspace: Workspace
  store: TextStore
  lookup: () => Promise<RegistryLookup>
  countedInBloc: () => Promise<number | undefined>
}> {
  const folder = scratchFolder()
  await createWorkspace(join(folder, 'my.strata'), smallRegistry(join(folder, 'registry'), '1', MATCH_TABLES))
  const workspace = await openWorkspace(join(folder, 'my.strata'))
  opened.push(workspace)
  const store = textStore(workspace)
  const visa = {
    heading: 'Visas',
    text: 'Visas are free since the summit of 1999.',
    topics: { visa: 'Visas' },
    cited: { '1999': '1999' },
  }
  const trade = preparedByHand({ fileName: 'trade.txt', articles: [visa, { text: 'Customs duties end.' }] })
  const suspended = { text: 'Either party may suspend it.', topics: { suspension: 'suspend' } }
  const labour = preparedByHand({ fileName: 'labour.txt', articles: [suspended] })
  const by = 'file-name' as const
  await store.add(trade, { status: 'matched', instrument: 'pta-9', by }, AUTHOR)
  await store.add(labour, { status: 'matched', instrument: 'bla-esp-ecu-2001', by }, AUTHOR)
  const lookup = async (): Promise<RegistryLookup> => registryLookup(await loadRegistry(workspace))
  const countedInBloc = async (): Promise<number | undefined> => {
    const registry = await loadRegistry(workspace)
    const settings = { year: YEAR, blocRule: 'node', scope: 'coded', tieStart: 'acted' } as const
    const answer = layersAnswer(membershipIndex(registry, 'acted'), settings, registry.version)
    return answer.layers.find(({ layer }) => layer === 'bloc')?.instruments
  }
  return { workspace, store, lookup, countedInBloc }
}

describe('the coding that topics propose', () => {
  it('is of topics of the codebook that alone speak of migration', () => {
    const { registry } = readRegistryFolder(join(import.meta.dirname, '../../registry'))
    const topics = registry.topics.map(({ id }) => id)
    expect(topics).toEqual(expect.arrayContaining([...CLAUSE_TOPICS]))
    const conditions = registry.topics.filter(({ group }) => group === 'institution' || group === 'condition')
    for (const { id } of conditions) expect(CLAUSE_TOPICS).not.toContain(id)
  })

  it('is proposed for the instrument of today, with the articles, and not by other topics', async () => {
    const { store, lookup } = await held()
    expect(await clauseProposals(store, await lookup())).toMatchObject([
      {
        instrument: 'pta-1',
        coded: null,
        units: [{ text: 'pta-9', address: 'art-1', topic: 'visa', seeds: ['Visas'] }],
      },
    ])
  })

  it('is not proposed by a text on the exclusion list, nor by a topic that a person rejected', async () => {
    const { store, lookup } = await held()
    await store.decideExclusion({ text: 'pta-9' }, 'exclude', AUTHOR)
    expect(await clauseProposals(store, await lookup())).toEqual([])
    await store.decideExclusion({ text: 'pta-9' }, 'include', AUTHOR)
    expect(await clauseProposals(store, await lookup())).toHaveLength(1)
    await store.decideTopic({ text: 'pta-9', address: 'art-1', topic: 'visa' }, 'rejected', AUTHOR)
    expect(await clauseProposals(store, await lookup())).toEqual([])
  })

  it('counts in the coded scope once it is written by machine, marked by its source', async () => {
    const { workspace, store, lookup, countedInBloc } = await held()
    expect(await countedInBloc()).toBe(0)
    const coded = await codeClauses(
      workspace,
      await lookup(),
      await clauseProposals(store, await lookup()),
      AUTHOR,
    )
    expect(coded).toMatchObject({ added: ['pta-1'], removed: [], byPeople: [] })
    const { registry } = await lookup()
    expect(registry.codings).toContainEqual({
      instrument: 'pta-1',
      variable: 'migration_clause',
      value: 'yes',
      source: MACHINE_CLAUSE_SOURCE.id,
    })
    expect(registry.sources.find(({ id }) => id === MACHINE_CLAUSE_SOURCE.id)?.citation).toContain(
      'machine coding',
    )
    expect(await countedInBloc()).toBe(1)
    await takeBack(workspace, { batch: coded.batch ?? '' }, AUTHOR)
    expect(await countedInBloc()).toBe(0)
  })

  it('changes nothing when it is written again, and goes when nothing proposes it any more', async () => {
    const { workspace, store, lookup, countedInBloc } = await held()
    const code = async () =>
      codeClauses(workspace, await lookup(), await clauseProposals(store, await lookup()), AUTHOR)
    await code()
    expect(await code()).toEqual({ added: [], removed: [], byPeople: [], batch: null })
    await store.decideTopic({ text: 'pta-9', address: 'art-1', topic: 'visa' }, 'rejected', AUTHOR)
    expect(await code()).toMatchObject({ added: [], removed: ['pta-1'] })
    expect(await countedInBloc()).toBe(0)
  })

  it('is overridden by what a person codes, and both are kept', async () => {
    const { workspace, store, lookup, countedInBloc } = await held()
    const code = async () =>
      codeClauses(workspace, await lookup(), await clauseProposals(store, await lookup()), AUTHOR)
    await code()
    const batch = await codeClause(workspace, await lookup(), { instrument: 'pta-1', value: 'no' }, AUTHOR)
    expect((await lookup()).codingsOf.get('pta-1')).toHaveLength(2)
    expect(await countedInBloc()).toBe(0)
    expect(await code()).toMatchObject({ added: [], removed: [], byPeople: ['pta-1'], batch: null })
    await takeBack(workspace, { batch }, AUTHOR)
    expect(await countedInBloc()).toBe(1)
  })

  it('is written as an ordinary coding where a person accepts it, with a source that is cited', async () => {
    const { workspace, store, lookup, countedInBloc } = await held()
    const accepting = { ...AUTHOR, source: 'Text of the agreement, read from trade.txt.' }
    await codeClause(workspace, await lookup(), { instrument: 'pta-1', value: 'yes' }, accepting)
    expect(await countedInBloc()).toBe(1)
    const [proposal] = await clauseProposals(store, await lookup())
    expect(proposal?.coded).toMatchObject({ clause: 'yes', isMachine: false })
    const { registry } = await lookup()
    const source = registry.sources.find(({ id }) => id === proposal?.coded?.coding.source)
    expect(source?.citation).toBe(accepting.source)
  })
})

describe('the anachronism check', () => {
  it('flags a text that cites later than its signature, by the date of signature as it is now', async () => {
    const { workspace, store, lookup } = await held()
    expect(await flaggedTexts(store, await lookup())).toMatchObject([
      {
        instrument: 'pta-1',
        signed: '1996-02-26',
        text: { id: 'pta-9', isExcluded: false },
        cited: [
          { date: '1999', address: 'pta-9/art-1', sentence: 'Visas are free since the summit of 1999.' },
        ],
      },
    ])
    const { registry } = await lookup()
    const before = registry.instruments.find(({ id }) => id === 'pta-1')
    if (before === undefined) throw new Error('pta-1 is not registered')
    const change = {
      table: 'instruments',
      before: { ...before },
      after: { ...before, signed: '1999-12-31' },
    } as const
    await correctInWorkspace(workspace, { changes: [change], findings: [] }, AUTHOR)
    expect(await flaggedTexts(store, await lookup())).toEqual([])
  })

  it('still lists a text on which a person decided, with the decision', async () => {
    const { store, lookup } = await held()
    await store.decideExclusion({ text: 'pta-9' }, 'exclude', { ...AUTHOR, why: 'the text of 2000' })
    expect(await flaggedTexts(store, await lookup())).toMatchObject([
      { text: { isExcluded: true, exclusion: { author: { why: 'the text of 2000' } } } },
    ])
  })
})

describe('what is held', () => {
  it('is said out of how many instruments, of all or of some', async () => {
    const { store, lookup } = await held()
    const texts = await store.held()
    const all = { texts: 2, excluded: 0, waiting: 0, withText: 2, instruments: 4 }
    expect(textHoldings(texts, await lookup())).toEqual(all)
    expect(textHoldings(texts, await lookup(), ['pta-1', 'bla-png-1990'])).toEqual({
      ...all,
      texts: 1,
      withText: 1,
      instruments: 2,
    })
  })
})
