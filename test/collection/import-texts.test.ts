import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { textsOfImport } from '../../src/collection/import-report.ts'
import { type FileOfText, type ImportTextsOptions, importTexts } from '../../src/collection/import-texts.ts'
import { matchIndex } from '../../src/collection/match-index.ts'
import { wordsUnderTitle } from '../../src/collection/words-under-title.ts'
import { StrataError } from '../../src/model/error.ts'
import type { PreparedText } from '../../src/model/prepared-text.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { nameResolver } from '../../src/registry/resolve-name.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { parseTextQuery } from '../../src/text/parse-text-query.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { expectFailure, failure, scratchFolder } from '../store/scratch.ts'
import { smallRegistry } from '../store/small-registry.ts'
import { MATCH_TABLES } from './small-match-index.ts'

const AUTHOR = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a test', source: null }
const opened: Workspace[] = []

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
})

const fileOf = (name: string, text: string): FileOfText => ({
  name,
  read: async () => new TextEncoder().encode(text),
})

const ENGLISH = (what: string): string =>
  `Article 1\nThe parties shall examine without delay every question of ${what} that one of them raises with the other.\n\nArticle 2\nThis agreement enters into force on the day of its signature.\n`
const FRENCH =
  'Article 1\nLes parties examinent sans retard toute question relative aux visas que l’une d’elles soulève.\n\nArticle 2\nLe présent accord entre en vigueur le jour de sa signature.\n'

async function importOf(): Promise<
  (files: readonly FileOfText[], more?: Partial<ImportTextsOptions>) => ReturnType<typeof importTexts>
> {
  const folder = scratchFolder()
  await createWorkspace(join(folder, 'my.strata'), smallRegistry(join(folder, 'registry'), '1', MATCH_TABLES))
  const workspace = await openWorkspace(join(folder, 'my.strata'))
  opened.push(workspace)
  const registry = await loadRegistry(workspace)
  const lookup = registryLookup(registry)
  const options = {
    store: textStore(workspace),
    lookup,
    index: matchIndex(lookup, nameResolver(registry)),
    prepare: (bytes: Uint8Array, name: string): Promise<PreparedText> =>
      prepareText(bytes, name, { topics: registry.topics }),
    ahead: 3,
    author: AUTHOR,
  }
  return (files, more = {}) => importTexts({ ...options, files, ...more })
}

const statuses = (report: Awaited<ReturnType<typeof importTexts>>) =>
  report.files.map((outcome) => [
    outcome.file,
    outcome.status,
    ...(outcome.status === 'failed' ? [outcome.failure.code] : [outcome.text.id]),
    ...(outcome.status === 'waiting' ? [outcome.why] : []),
  ])

describe('an import of files', () => {
  it('keeps each file by itself, whatever becomes of the others', async () => {
    const run = await importOf()
    const report = await run([
      fileOf('pta-1.txt', ENGLISH('visas')),
      fileOf('empty.txt', ''),
      {
        name: 'locked.txt',
        read: () => Promise.reject(new StrataError('import/nothing-there', { path: 'locked.txt' })),
      },
      fileOf('who-knows.txt', ENGLISH('labour')),
      fileOf('copy-of-the-first.txt', ENGLISH('visas')),
    ])
    expect(statuses(report)).toEqual([
      ['pta-1.txt', 'matched', 'pta-1'],
      ['empty.txt', 'failed', 'text/empty'],
      ['locked.txt', 'failed', 'import/nothing-there'],
      ['who-knows.txt', 'waiting', expect.stringMatching(/^text-/), 'no-candidate'],
      ['copy-of-the-first.txt', 'held', 'pta-1'],
    ])
    expect(textsOfImport(report)).toHaveLength(2)
  })

  it('passes over what it holds without parsing it', async () => {
    const run = await importOf()
    const files = [fileOf('pta-1.txt', ENGLISH('visas')), fileOf('who-knows.txt', ENGLISH('labour'))]
    await run(files)
    const again = await run(files, { prepare: () => Promise.reject(new Error('must not be parsed')) })
    expect(again.files.map(({ status }) => status)).toEqual(['held', 'held'])
  })

  it('keeps a second text of an instrument in another language, and lets one in the same language wait', async () => {
    const run = await importOf()
    const report = await run([
      fileOf('pta-1.txt', ENGLISH('visas')),
      fileOf('pta-1-fr.txt', FRENCH),
      fileOf('pta_9.txt', ENGLISH('passports')),
    ])
    expect(statuses(report)).toEqual([
      ['pta-1.txt', 'matched', 'pta-1'],
      ['pta-1-fr.txt', 'matched', 'pta-1~2'],
      ['pta_9.txt', 'waiting', expect.stringMatching(/^text-/), 'second-text'],
    ])
    expect(report.files[2]).toMatchObject({ candidates: [{ instrument: 'pta-1' }] })
  })

  it('matches by the metadata, which also say the language', async () => {
    const run = await importOf()
    const row = { title: null, signed: null, parties: [], language: null }
    const report = await run([fileOf('in/a.txt', ENGLISH('visas')), fileOf('in/b.txt', ENGLISH('labour'))], {
      metadata: [
        { ...row, file: 'a.txt', instrument: 'pta-9', language: 'nl' },
        { ...row, file: 'in/b.txt', instrument: null, parties: ['ESP', 'ECU'], signed: '2001-05-29' },
      ],
    })
    expect(statuses(report)).toEqual([
      ['in/a.txt', 'matched', 'pta-1'],
      ['in/b.txt', 'matched', 'bla-esp-ecu-2001'],
    ])
    expect(report.files[0]).toMatchObject({ text: { language: 'nl', matchedBy: 'metadata' } })
  })

  it('ties a text that waits once metadata, or another name of the same file, say whose it is', async () => {
    const run = await importOf()
    const row = { title: null, signed: null, parties: [], language: null }
    const one = fileOf('one.txt', ENGLISH('visas'))
    const two = fileOf('two.txt', ENGLISH('labour'))
    expect((await run([one, two])).files.map(({ status }) => status)).toEqual(['waiting', 'waiting'])
    const metadata = [{ ...row, file: 'two.txt', instrument: 'bla-png-1990' }]
    expect(statuses(await run([one, two], { metadata }))).toEqual([
      ['one.txt', 'held', expect.stringMatching(/^text-/)],
      ['two.txt', 'matched', 'bla-png-1990'],
    ])
    const named = [one, fileOf('pta-1.txt', ENGLISH('visas')), fileOf('pta-9.txt', ENGLISH('visas'))]
    expect(statuses(await run(named))).toEqual([
      ['one.txt', 'held', 'pta-1'],
      ['pta-1.txt', 'matched', 'pta-1'],
      ['pta-9.txt', 'held', 'pta-1'],
    ])
    expect(await textStore(opened[0] as Workspace).waiting()).toEqual([])
    const more = [fileOf('x.txt', ENGLISH('ports')), fileOf('bla-esp-ecu-1960.txt', ENGLISH('ports'))]
    expect(statuses(await run(more))).toEqual([
      ['x.txt', 'held', 'bla-esp-ecu-1960'],
      ['bla-esp-ecu-1960.txt', 'matched', 'bla-esp-ecu-1960'],
    ])
  })

  it('finds a text by the title of the instrument to which a later file or a person ties it', async () => {
    const run = await importOf()
    const store = textStore(opened[0] as Workspace)
    const lookup = registryLookup(await loadRegistry(opened[0] as Workspace))
    const found = async (q: string): Promise<string[]> =>
      (await store.search(parseTextQuery(q), { instrumentOf: () => undefined })).hits.map(
        ({ text, ordinal }) => `${text} ${ordinal}`,
      )
    const firstWord = (id: string): string =>
      /\p{L}{4,}/u.exec(lookup.instrument.get(id)?.title ?? '')?.[0] ?? ''
    const [ofFile, ofPerson] = [firstWord('pta-1'), firstWord('bla-png-1990')]
    await run([fileOf('one.txt', ENGLISH('visas')), fileOf('two.txt', ENGLISH('labour'))])
    expect(await found(`title:${ofFile}`)).toEqual([])
    await run([fileOf('pta-1.txt', ENGLISH('visas'))])
    const articles = ['pta-1 1', 'pta-1 2']
    expect((await found(`title:${ofFile}`)).toSorted()).toEqual(articles)
    // Words and stems are found as before, each once.
    expect(await found('visa question')).toEqual(['pta-1 1'])
    expect(await found('text:"without delay" visas')).toEqual(['pta-1 1'])
    const [waiting] = await store.waiting()
    const match = { text: waiting?.id ?? '', instrument: 'bla-png-1990' }
    const words = await wordsUnderTitle(store, lookup, match)
    await store.decideMatch(match.text, match.instrument, AUTHOR, words)
    expect(await found(`title:${ofPerson} labour`)).toEqual(['bla-png-1990 1'])
    // Tied to another, it is found by the title of that one alone.
    const other = { text: 'bla-png-1990', instrument: 'pta-1' }
    await store.decideMatch(other.text, 'pta-1', AUTHOR, await wordsUnderTitle(store, lookup, other))
    expect(await found(`title:${ofPerson} labour`)).toEqual([])
    expect(await found(`title:${ofFile} labour`)).toEqual(['pta-1~2 1'])
  })

  it('remembers whose text a person said that a file is', async () => {
    const run = await importOf()
    const files = [fileOf('who-knows.txt', ENGLISH('labour'))]
    const [first] = textsOfImport(await run(files))
    const store = textStore(opened[0] as Workspace)
    const { id } = await store.decideMatch(first?.id ?? '', 'bla-png-1990', AUTHOR)
    await store.remove(id, AUTHOR)
    expect((await run(files)).files).toMatchObject([
      { status: 'matched', text: { id: 'bla-png-1990', matchedBy: 'person' } },
    ])
  })

  it('stops between two files, says how far it came, and goes on where it was', async () => {
    const run = await importOf()
    const files = ['visas', 'labour', 'health', 'schools'].map((what) => fileOf(`${what}.txt`, ENGLISH(what)))
    const controller = new AbortController()
    const stopped = await failure(
      run(files, {
        signal: controller.signal,
        progress: (done) => done === 2 && controller.abort(new StrataError('cli/interrupted')),
      }),
    )
    expect(stopped).toMatchObject({ code: 'collection/import-stopped', details: { done: 2, all: 4 } })
    expect((await run(files)).files.map(({ status }) => status)).toEqual([
      'held',
      'held',
      'waiting',
      'waiting',
    ])
  })

  it('stops at once though a file takes long', async () => {
    const run = await importOf()
    const controller = new AbortController()
    const stopping = run([fileOf('long.txt', ENGLISH('visas'))], {
      signal: controller.signal,
      prepare: () =>
        new Promise(() => setTimeout(() => controller.abort(new StrataError('cli/interrupted')), 5)),
    })
    await expectFailure(stopping, 'collection/import-stopped')
  })

  it('stops for what would meet every file', async () => {
    const run = await importOf()
    const full = { prepare: () => Promise.reject(new StrataError('store/disk-full', { file: 'w' })) }
    await expectFailure(run([fileOf('a.txt', 'a')], full), 'store/disk-full')
  })

  it('tells of a fault of its own as of one file', async () => {
    const run = await importOf()
    const report = await run([fileOf('a.txt', 'a'), fileOf('pta-1.txt', ENGLISH('visas'))], {
      prepare: (bytes, name) =>
        name === 'a.txt' ? Promise.reject(new TypeError('oops')) : prepareText(bytes, name),
    })
    expect(report.files).toMatchObject([
      { status: 'failed', failure: { code: null, message: expect.stringContaining('oops') } },
      { status: 'matched' },
    ])
  })
})
