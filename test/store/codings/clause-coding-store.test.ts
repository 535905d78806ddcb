import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { clauseCodingStore } from '../../../src/store/codings/clause-coding-store.ts'
import type { NewClauseCoding } from '../../../src/store/codings/note-codings.ts'
import { createWorkspace } from '../../../src/store/create-workspace.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { textStore } from '../../../src/store/texts/text-store.ts'
import { openWorkspace, type Workspace } from '../../../src/store/workspace.ts'
import { expectFailure, scratchFolder } from '../scratch.ts'
import { smallRegistry } from '../small-registry.ts'
import { preparedByHand } from '../texts/prepared.ts'
import { AUTHOR } from '../texts/text-store-cases.ts'

const opened: Workspace[] = []

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
})

const TEXT = preparedByHand({ articles: [{ text: 'Each Party shall issue visas.' }] })

const CODING: NewClauseCoding = {
  text: 'un-icrmw',
  address: 'art-1/s-1',
  words: 'aaaa',
  variable: 'bearer',
  value: 'each',
  way: 'code',
  coder: 'ana',
  when: '2026-03-01T10:00:00.000Z',
  why: '',
}

async function newWorkspace(): Promise<Workspace> {
  const folder = scratchFolder()
  await createWorkspace(join(folder, 'my.strata'), smallRegistry(join(folder, 'registry')))
  const workspace = await openWorkspace(join(folder, 'my.strata'))
  opened.push(workspace)
  const place = { status: 'matched', instrument: 'un-icrmw', by: 'file-name' } as const
  await textStore(workspace).add(TEXT, place, AUTHOR)
  return workspace
}

describe('the codings of a workspace', () => {
  it('are given back as they were made, with the hash of the file, oldest first', async () => {
    const codings = clauseCodingStore(await newWorkspace())
    const earlier = { ...CODING, variable: 'modal', value: null, when: '2026-02-01T10:00:00.000Z' } as const
    const added = await codings.note([CODING, earlier])
    expect(added).toEqual([
      { ...CODING, id: 1, sha256: TEXT.sha256 },
      { ...earlier, id: 2, sha256: TEXT.sha256 },
    ])
    expect(await codings.of()).toEqual([added[1], added[0]])
  })

  it('are chosen by text, coder and way', async () => {
    const codings = clauseCodingStore(await newWorkspace())
    await codings.note([
      CODING,
      { ...CODING, coder: 'ben' },
      { ...CODING, coder: 'ben', way: 'correct', why: 'a slip' },
    ])
    expect(await codings.of({ coder: 'ben' })).toHaveLength(2)
    expect(await codings.of({ coder: 'ben', way: 'correct' })).toHaveLength(1)
    expect(await codings.of({ text: 'un-icrmw' })).toHaveLength(3)
    expect(await codings.of({ text: 'nowhere' })).toEqual([])
  })

  it('are held once, however often the same ones are brought', async () => {
    const codings = clauseCodingStore(await newWorkspace())
    const taken = { ...CODING, value: null }
    expect(await codings.note([CODING, CODING, taken, taken])).toHaveLength(2)
    expect(await codings.note([CODING, taken])).toEqual([])
    expect(await codings.of()).toHaveLength(2)
  })

  it('are added all or none, and only of texts that are held', async () => {
    const codings = clauseCodingStore(await newWorkspace())
    await expectFailure(codings.note([CODING, { ...CODING, text: 'nowhere' }]), 'collection/text-unknown')
    await expect(codings.note([CODING, { ...CODING, way: 'settle', why: ' ' }])).rejects.toThrow(/CHECK/)
    expect(await codings.of()).toEqual([])
  })

  it('outlive their text, and are found again under the id that it has when it comes back', async () => {
    const workspace = await newWorkspace()
    const codings = clauseCodingStore(workspace)
    const [coding] = await codings.note([CODING])
    const store = textStore(workspace)
    await store.remove('un-icrmw', AUTHOR)
    expect(await codings.of({ text: 'un-icrmw' })).toEqual([])
    expect(await codings.of()).toEqual([coding])
    const place = { status: 'matched', instrument: 'mp-eu-mar-2013', by: 'file-name' } as const
    await store.add(TEXT, place, AUTHOR)
    expect(await codings.of({ text: 'mp-eu-mar-2013' })).toEqual([coding])
  })

  it('are kept even from somebody with a tool of SQL', async () => {
    const workspace = await newWorkspace()
    await clauseCodingStore(workspace).note([CODING])
    expect(() => workspace.sqlite.exec("UPDATE clause_codings SET value = 'a'")).toThrow('codings are kept')
    expect(() => workspace.sqlite.exec('DELETE FROM clause_codings')).toThrow('codings are kept')
  })

  it('are not replaced by an insertion with the id or the words of one that is there', async () => {
    const workspace = await newWorkspace()
    const codings = clauseCodingStore(workspace)
    const [held] = await codings.note([CODING])
    const names = 'sha256, text_id, address, words, variable, value, way, coder, coded_at, why'
    const copy = (id: string, value: string, text = 'text_id') =>
      workspace.sqlite.exec(`INSERT OR REPLACE INTO clause_codings (id, ${names})
        SELECT ${id}, sha256, ${text}, address, words, variable, ${value}, way, coder, coded_at, why FROM clause_codings WHERE id = 1`)
    expect(() => copy('id', "'a'")).toThrow('codings are kept')
    expect(() => copy('-1', "'a'")).toThrow('numbered from one')
    copy('7', 'value', "'elsewhere'")
    expect(await codings.of()).toEqual([held])
    expect(await codings.note([{ ...CODING, value: 'a' }])).toMatchObject([{ id: 2 }])
  })

  it('say when they changed, in this process or another', async () => {
    const workspace = await newWorkspace()
    const codings = clauseCodingStore(workspace)
    const before = codings.state()
    await codings.of()
    expect(codings.state()).toBe(before)
    const other = await openWorkspace(workspace.file)
    opened.push(other)
    await clauseCodingStore(other).note([CODING])
    expect(codings.state()).not.toBe(before)
  })
})

it('a workspace made before there were codings takes them, and keeps its texts and decisions', async () => {
  const { file, close } = await newWorkspace()
  close()
  opened.length = 0
  const older = openDatabase(file)
  older.sqlite.exec('DROP TABLE clause_codings')
  for (const name of ['text_decisions_are_not_replaced', 'text_decisions_are_numbered'])
    older.sqlite.exec(`DROP TRIGGER ${name}`)
  older.sqlite.exec('PRAGMA user_version = 4')
  const before = await textStore({ ...older, file, close }).body('un-icrmw')
  older.sqlite.close()
  const workspace = await openWorkspace(file)
  opened.push(workspace)
  expect(await textStore(workspace).body('un-icrmw')).toEqual(before)
  const codings = clauseCodingStore(workspace)
  expect(await codings.of()).toEqual([])
  await codings.note([CODING])
  expect(await codings.of({ text: 'un-icrmw' })).toHaveLength(1)
  expect(() => workspace.sqlite.exec('DELETE FROM clause_codings')).toThrow('codings are kept')
})
