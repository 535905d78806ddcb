import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FETCHED_FILE } from '../../../src/fetch/fetched-table.ts'
import { plantedServer, whole } from '../../fetch/planted-server.ts'
import { text } from '../../registry/import/planted-zip.ts'
import { failure, namesIn, scratchFolder } from '../../store/scratch.ts'
import { inShort, totaInto } from './fetch-in-folder.ts'

const archive = (first = '<treaty>one</treaty>'): Uint8Array =>
  zipSync({
    'tota-x/README.md': text('about'),
    'tota-x/xml/pta_1.xml': text(first),
    'tota-x/xml/pta_2.xml': text('<treaty>two</treaty>'),
  })

describe('fetching ToTA', () => {
  it('unpacks the texts of the archive into the folder, and nothing else', async () => {
    const folder = join(scratchFolder(), 'tota')
    const server = await plantedServer({ '/t.zip': whole(archive()) })
    expect(inShort(await totaInto(folder, server.at('/t.zip')))).toEqual([
      'pta_1.xml fetched',
      'pta_2.xml fetched',
    ])
    expect(namesIn(folder)).toEqual([FETCHED_FILE, 'pta_1.xml', 'pta_2.xml'])
    expect(readFileSync(join(folder, 'pta_1.xml'), 'utf8')).toBe('<treaty>one</treaty>')
    expect(readFileSync(join(folder, FETCHED_FILE), 'utf8')).toContain(
      `https://example.org/tota.zip,${server.base}t.zip,`,
    )
  })

  it('asks for nothing where all is there, and brings back what is missing or damaged', async () => {
    const folder = scratchFolder()
    const server = await plantedServer({ '/t.zip': whole(archive()) })
    await totaInto(folder, server.at('/t.zip'))
    expect(inShort(await totaInto(folder, server.at('/t.zip')))).toEqual(['pta_1.xml kept', 'pta_2.xml kept'])
    expect(server.asked).toHaveLength(1)
    rmSync(join(folder, 'pta_2.xml'))
    expect(inShort(await totaInto(folder, server.at('/t.zip')))).toEqual([
      'pta_1.xml kept',
      'pta_2.xml fetched',
    ])
    writeFileSync(join(folder, 'pta_1.xml'), 'damaged')
    expect(await totaInto(folder, server.at('/t.zip'))).toMatchObject([
      { state: 'fetched', setAside: 'pta_1.xml.bak' },
      { state: 'kept' },
    ])
  })

  it('takes the texts of a new version in place of those of the old one', async () => {
    const folder = scratchFolder()
    let packed = archive()
    const server = await plantedServer({
      '/t.zip': (request, response, turn) => whole(packed)(request, response, turn),
    })
    await totaInto(folder, server.at('/t.zip'))
    packed = archive('<treaty>one, corrected</treaty>')
    expect(await totaInto(folder, server.at('/t.zip'), { refresh: true })).toMatchObject([
      { state: 'fetched', setAside: null },
      { state: 'kept' },
    ])
    expect(namesIn(folder)).toEqual([FETCHED_FILE, 'pta_1.xml', 'pta_2.xml'])
  })

  it.each([
    ['a web page', whole('<!DOCTYPE html><h1>Sign in</h1>'), 'fetch/web-page'],
    ['garbage', whole('garbage'), 'import/not-a-zip'],
    ['half an archive', whole(archive().slice(0, 200)), 'import/zip-damaged'],
    ['an archive of something else', whole(zipSync({ 'a.txt': text('a') })), 'fetch/nothing-in-archive'],
    ['a bomb', whole(zipSync({ 'xml/pta_1.xml': new Uint8Array(70_000_000) })), 'import/zip-explodes'],
    ['a way out', whole(zipSync({ '../../pta_1.xml': text('<treaty/>') })), 'import/zip-unsafe-name'],
  ])('takes nothing of %s', async (_, answer, code) => {
    const folder = scratchFolder()
    const server = await plantedServer({ '/t.zip': answer })
    expect((await failure(totaInto(folder, server.at('/t.zip')))).code).toBe(code)
    expect(namesIn(folder)).toEqual([])
  })
})
