import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FETCHED_FILE, readFetched } from '../../../src/fetch/fetched-table.ts'
import { MATCH_FILE, readMatchTable } from '../../../src/fetch/match-table.ts'
import { cutAfter, oneAfterAnother, plantedServer, whole } from '../../fetch/planted-server.ts'
import { failure, namesIn, scratchFolder } from '../../store/scratch.ts'
import { inShort, listInto } from './fetch-in-folder.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')
const fetchedOf = (folder: string) => readFetched(read(folder, FETCHED_FILE)) ?? []
const matchesOf = (folder: string) => readMatchTable(read(folder, MATCH_FILE)) ?? []

describe('fetching a list', () => {
  it('brings each file whole under its name, with a table that names the instruments', async () => {
    const folder = join(scratchFolder(), 'new', 'texts')
    const server = await plantedServer({
      '/one': whole('one', { 'content-type': 'text/plain; charset=utf-8', etag: '"1"' }),
      '/2': whole('%PDF-1.7 two'),
    })
    const csv = `address,file,instrument,signed,note\n${server.base}one,,pta-1,,\n${server.base}2,two.pdf,,1999,mine\n${server.base}3,,,,\n`
    expect(inShort(await listInto(folder, csv))).toEqual([
      'one.txt fetched',
      'two.pdf fetched',
      '? failed fetch/not-found',
    ])
    expect(namesIn(folder)).toEqual([FETCHED_FILE, MATCH_FILE, 'one.txt', 'two.pdf'])
    expect(read(folder, 'one.txt')).toBe('one')
    expect(fetchedOf(folder)).toMatchObject([
      { file: 'one.txt', sha256: sha256('one'), etag: '"1"' },
      { file: 'two.pdf', address: `${server.base}2`, others: { note: 'mine' } },
    ])
    expect(matchesOf(folder)).toMatchObject([
      { file: 'one.txt', cells: { instrument: 'pta-1' } },
      { file: 'two.pdf', cells: { signed: '1999' } },
    ])
  })

  it('asks for nothing that is there as it was fetched', async () => {
    const folder = scratchFolder()
    const server = await plantedServer({
      '/one': whole('one', { 'content-type': 'text/html' }),
      '/2': whole('two'),
    })
    const csv = `address,sha256\n${server.base}one,\n${server.base}2,${sha256('two')}\n`
    await listInto(folder, csv)
    expect(server.asked).toHaveLength(2)
    expect(inShort(await listInto(folder, csv))).toEqual(['one.html kept', '2 kept'])
    expect(server.asked).toHaveLength(2)
  })

  it('keeps a file that somebody else brought, where the list has its checksum', async () => {
    const folder = scratchFolder()
    writeFileSync(join(folder, 'a.pdf'), 'one')
    const csv = `address,file,sha256,instrument\nhttp://127.0.0.1:1/a,a.pdf,${sha256('one')},pta-1\n`
    expect(inShort(await listInto(folder, csv))).toEqual(['a.pdf kept'])
    expect(matchesOf(folder)).toMatchObject([{ file: 'a.pdf', cells: { instrument: 'pta-1' } }])
  })

  it('fetches again what is damaged or gone, and throws away nothing', async () => {
    const folder = scratchFolder()
    const server = await plantedServer({ '/a.txt': whole('one') })
    const csv = `address\n${server.base}a.txt\n`
    await listInto(folder, csv)
    writeFileSync(join(folder, 'a.txt'), 'a note of mine')
    const [again] = await listInto(folder, csv)
    expect(again).toMatchObject({ state: 'fetched', setAside: 'a.txt.bak' })
    expect([read(folder, 'a.txt'), read(folder, 'a.txt.bak')]).toEqual(['one', 'a note of mine'])
    writeFileSync(join(folder, 'a.txt'), 'another note')
    expect((await listInto(folder, csv))[0]?.setAside).toBe('a.txt.bak2')
  })

  it('asks again on demand, and takes the new file only if it changed', async () => {
    const folder = scratchFolder()
    let text = 'one'
    const server = await plantedServer({
      '/a.txt': (request, response, turn) =>
        request.headers['if-none-match'] === `"${text}"`
          ? response.writeHead(304).end()
          : whole(text, { etag: `"${text}"` })(request, response, turn),
    })
    const csv = `address\n${server.base}a.txt\n`
    await listInto(folder, csv)
    expect(inShort(await listInto(folder, csv, { refresh: true }))).toEqual(['a.txt kept'])
    text = 'two'
    expect(await listInto(folder, csv, { refresh: true })).toMatchObject([
      { state: 'fetched', setAside: null },
    ])
    expect(read(folder, 'a.txt')).toBe('two')
    expect(namesIn(folder)).toEqual(['a.txt', FETCHED_FILE])
    expect(server.asked).toHaveLength(3)
  })

  it('leaves nothing of a file that broke off, is another, or a web page in its place', async () => {
    const folder = scratchFolder()
    writeFileSync(join(folder, 'c.pdf'), 'held')
    const server = await plantedServer({
      '/a.pdf': cutAfter(Buffer.alloc(100_000), 50_000),
      '/b.pdf': whole('garbage'),
      '/c.pdf': whole('<!doctype html><p>Please log in'),
    })
    const csv = `address,sha256\n${server.base}a.pdf,\n${server.base}b.pdf,${sha256('b')}\n${server.base}c.pdf,\n`
    expect(inShort(await listInto(folder, csv))).toEqual([
      '? failed fetch/unavailable',
      '? failed fetch/wrong-checksum',
      '? failed fetch/web-page',
    ])
    expect(namesIn(folder)).toEqual(['c.pdf'])
    expect(read(folder, 'c.pdf')).toBe('held')
  })

  it('begins a file anew where the server cannot go on', async () => {
    const folder = scratchFolder()
    const bytes = Buffer.alloc(100_000, 'strata ')
    const server = await plantedServer({ '/a.txt': oneAfterAnother(cutAfter(bytes, 50_000), whole('short')) })
    expect(inShort(await listInto(folder, `address\n${server.base}a.txt\n`))).toEqual(['a.txt fetched'])
    expect(read(folder, 'a.txt')).toBe('short')
  })

  it('keeps what a person entered in the table, and takes what the list says anew', async () => {
    const folder = scratchFolder()
    const server = await plantedServer({ '/a.txt': whole('one'), '/b.txt': whole('two') })
    await listInto(folder, `address\n${server.base}a.txt\n`)
    writeFileSync(join(folder, MATCH_FILE), 'file,instrument\na.txt,pta-7\n')
    const csv = `address,instrument,signed\n${server.base}a.txt,,2001\n${server.base}b.txt,pta-8,\n`
    expect(inShort(await listInto(folder, csv))).toEqual(['a.txt kept', 'b.txt fetched'])
    expect(matchesOf(folder)).toMatchObject([
      { file: 'a.txt', cells: { instrument: 'pta-7', signed: '2001' } },
      { file: 'b.txt', cells: { instrument: 'pta-8' } },
    ])
  })

  it('gives two files of one name at different hosts two names', async () => {
    const folder = scratchFolder()
    const one = await plantedServer({ '/text.txt': whole('one') })
    const two = await plantedServer({ '/text.txt': whole('two') })
    const csv = `address\n${one.base}text.txt\n${two.base}text.txt\n`
    expect(inShort(await listInto(folder, csv))).toEqual(['text.txt fetched', 'text-2.txt fetched'])
    expect(inShort(await listInto(folder, csv))).toEqual(['text.txt kept', 'text-2.txt kept'])
  })

  it('goes on after Ctrl-C where it stopped', async () => {
    const folder = scratchFolder()
    const stop = new AbortController()
    const server = await plantedServer({
      '/a.txt': whole('one'),
      '/b.txt': (request, response, turn) => {
        if (turn > 0) return whole('two')(request, response, turn)
        response.writeHead(200).write('tw')
        setTimeout(() => stop.abort(new Error('stopped')), 20)
      },
    })
    const csv = `address\n${server.base}a.txt\n${server.base}b.txt\n`
    await expect(listInto(folder, csv, { signal: stop.signal })).rejects.toThrow('stopped')
    expect(namesIn(folder)).toEqual(['a.txt', FETCHED_FILE])
    expect(inShort(await listInto(folder, csv))).toEqual(['a.txt kept', 'b.txt fetched'])
  })

  it.each([FETCHED_FILE, MATCH_FILE])('does not overwrite a %s that is something else', async (table) => {
    const folder = scratchFolder()
    writeFileSync(join(folder, table), 'title\nmine\n')
    const csv = 'address\nhttp://127.0.0.1:1/a\n'
    expect((await failure(listInto(folder, csv))).code).toBe('registry/unreadable-file')
    expect(read(folder, table)).toBe('title\nmine\n')
  })

  it('leaves nothing where it may not write', async () => {
    const server = await plantedServer({ '/a.txt': whole('one') })
    const blocked = scratchFolder()
    mkdirSync(join(blocked, 'a.txt'))
    expect((await failure(listInto(blocked, `address\n${server.base}a.txt\n`))).code).toBe(
      'export/cannot-write',
    )
    expect(namesIn(blocked)).toEqual(['a.txt'])
  })
})
