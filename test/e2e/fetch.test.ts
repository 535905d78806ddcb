import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { TOTA } from '../../src/fetch/tota-source.ts'
import { type Ended, ended } from '../cli/run-strata.ts'
import {
  cutAfter,
  endless,
  oneAfterAnother,
  plantedServer,
  ranged,
  redirect,
  status,
  whole,
} from '../fetch/planted-server.ts'
import { text } from '../registry/import/planted-zip.ts'
import { namesIn, scratchFolder } from '../store/scratch.ts'
import { ROOT } from './workbench.ts'

/** The built command as a process, without a terminal and without a workspace. */
function start(...words: string[]): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'dist/cli/strata.js'), 'fetch', ...words, '--rate', '20'], {
    env: { ...process.env, XDG_DATA_HOME: join(scratchFolder(), 'data'), STRATA_WORKSPACE: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const fetched = (...words: string[]): Promise<Ended> => ended(start(...words))
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const FILE = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7) % 253)

interface Json {
  readonly fetched: number
  readonly kept: number
  readonly failed: number
  readonly stopped: boolean
  readonly files: { file: string | null; state: string; error: { code: string } | null }[]
}

const TOTA_ZIP = zipSync({
  'tota-1/README.md': text('about'),
  'tota-1/xml/pta_1.xml': text('<treaty><meta/><body/></treaty>'),
  'tota-1/xml/pta_2.xml': text('<treaty><meta/><body><chapter/></body></treaty>'),
})

describe('strata fetch tota, from a mirror', () => {
  it('brings the texts, cites them, says what comes next, and asks for nothing the second time', async () => {
    const path = `/copy/mappingtreaties/tota/archive/${TOTA.version}.zip`
    const server = await plantedServer({ [path]: whole(TOTA_ZIP) })
    const folder = join(scratchFolder(), 'tota')
    const { status: exit, out, err } = await fetched('tota', '-o', folder, '--from', `${server.base}copy`)
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(/pta_1\.xml +fetched/)
    expect(out).toContain('2 fetched')
    expect(out).toContain('CC BY-NC 4.0')
    expect(out).toContain(`strata import tota "${folder}"`)
    expect(namesIn(folder)).toEqual(['fetched.csv', 'pta_1.xml', 'pta_2.xml'])
    expect(server.asked[0]?.headers['user-agent']).toMatch(/^Strata\/\d+\.\d+\.\d+ /)
    const again = await fetched('tota', '-o', folder, '--from', `${server.base}copy`, '--json')
    expect(JSON.parse(again.out)).toMatchObject({ fetched: 0, kept: 2, failed: 0, stopped: false })
    expect(server.asked).toHaveLength(1)
  })

  it.each([
    ['an HTML error page', whole('<!doctype html><title>Error</title>'), 'fetch/web-page'],
    ['a bomb', whole(zipSync({ 'xml/pta_1.xml': new Uint8Array(70_000_000) })), 'import/zip-explodes'],
    ['no end', endless, 'fetch/too-large'],
    ['nothing', status(404), 'fetch/not-found'],
  ])('leaves nothing behind where the mirror gives %s, and says how to mend it', async (_, answer, code) => {
    const server = await plantedServer({ '/tota.zip': answer })
    const parent = scratchFolder()
    const { status: exit, out } = await fetched(
      'tota',
      '-o',
      join(parent, 'tota'),
      '--from',
      server.at('/tota.zip').href,
      '--json',
    )
    expect(exit).toBe(1)
    expect((JSON.parse(out) as Json).files).toMatchObject([{ state: 'failed', error: { code } }])
    for (const name of namesIn(parent)) expect(namesIn(join(parent, name))).toEqual([])
  })
})

describe('strata fetch list', () => {
  it('brings what can be had from a bad network, and ends with a table of the rest', async () => {
    const other = await plantedServer({ '/moved.txt': whole('moved') })
    const server = await plantedServer({
      '/cut.pdf': oneAfterAnother(
        cutAfter(FILE, 80_000, { etag: '"1"', 'accept-ranges': 'bytes' }),
        ranged(FILE, '"1"'),
      ),
      '/busy.txt': oneAfterAnother(status(503, { 'retry-after': '1' }), whole('busy')),
      '/away.txt': redirect(other.at('/moved.txt').href),
      '/circle': redirect('/circle'),
      '/garbage.pdf': whole('garbage'),
      '/page.pdf': whole('<html><body>Sorry</body></html>'),
      '/endless': endless,
    })
    const folder = scratchFolder()
    const list = join(folder, 'list.csv')
    const lines = [
      'address,file,sha256,instrument',
      `${server.base}cut.pdf,,${sha256(FILE)},pta-1`,
      `${server.base}busy.txt,,,pta-2`,
      `${server.base}away.txt,,,`,
      `${server.base}circle,,,`,
      `${server.base}garbage.pdf,,${sha256('text')},`,
      `${server.base}page.pdf,,,`,
      `${server.base}endless,,,`,
      `${server.base}gone.pdf,,,`,
    ]
    writeFileSync(list, lines.join('\n'))
    const output = join(folder, 'texts')
    const { status: exit, out, err } = await fetched('list', list, '-o', output)
    expect(exit).toBe(1)
    expect(err).toBe(`${server.at('/').host} leads on to ${other.at('/').host}, which is asked now.\n`)
    expect(out).toMatch(/^cut\.pdf +fetched +200000/m)
    expect(out).toMatch(/^busy\.txt +fetched +4/m)
    expect(out).toMatch(/^away\.txt +fetched .* from 127\.0\.0\.1:\d+$/m)
    for (const code of ['redirect-refused', 'wrong-checksum', 'web-page', 'too-large', 'not-found'])
      expect(out).toContain(`[fetch/${code}]`)
    expect(out).toContain('3 fetched (201 kB), 0 kept, 5 failed.')
    expect(out).toContain('strata import texts')
    expect(namesIn(output)).toEqual(['away.txt', 'busy.txt', 'cut.pdf', 'fetched.csv', 'metadata.csv'])
    expect(readFileSync(join(output, 'cut.pdf')).equals(FILE)).toBe(true)
    expect(readFileSync(join(output, 'metadata.csv'), 'utf8')).toMatch(/^cut\.pdf,pta-1,/m)
  })

  it('gives up a silent server in the time it was told', async () => {
    const server = await plantedServer({
      '/a.txt': (_request, response) => {
        response.writeHead(200, { 'content-length': 10 }).write('some')
      },
    })
    const folder = scratchFolder()
    const list = join(folder, 'list.csv')
    writeFileSync(list, `address\n${server.base}a.txt\n`)
    const { status: exit, out } = await fetched(
      'list',
      list,
      '-o',
      folder,
      '--timeout',
      '0.2',
      '--attempts',
      '2',
    )
    expect(exit).toBe(1)
    expect(out).toContain('2 attempts: nothing came for 0.2 seconds')
    expect(namesIn(folder)).toEqual(['list.csv'])
  })

  it('stops on Ctrl-C, keeps what is whole, and goes on from there', async () => {
    let asked: () => void = () => {}
    const isAsked = new Promise<void>((done) => {
      asked = done
    })
    const server = await plantedServer({
      '/a.txt': whole('one'),
      '/b.txt': (request, response, turn) => {
        if (turn > 0) return whole('two')(request, response, turn)
        response.writeHead(200, { 'content-length': 100 }).write('tw', () => asked())
      },
    })
    const folder = scratchFolder()
    const list = join(folder, 'list.csv')
    writeFileSync(list, `address\n${server.base}a.txt\n${server.base}b.txt\n`)
    const output = join(folder, 'texts')
    const child = start('list', list, '-o', output)
    const end = ended(child)
    await isAsked
    child.kill('SIGINT')
    const { status: exit, out, err } = await end
    expect(exit).toBe(2)
    expect(out).toMatch(/^a\.txt +fetched/m)
    expect(err).toContain(`Stopped: 1 file is in ${output}, each whole.`)
    expect(namesIn(output)).toEqual(['a.txt', 'fetched.csv'])
    const again = await fetched('list', list, '-o', output, '--json')
    expect(again.status).toBe(0)
    expect(JSON.parse(again.out)).toMatchObject({ fetched: 1, kept: 1, failed: 0 })
  })

  it('goes into the data folder where no other is named, and takes a mirror', async () => {
    const server = await plantedServer({ '/copy/x/a.txt': whole('one') })
    const list = join(scratchFolder(), 'my list.csv')
    writeFileSync(list, 'address\nhttps://nobody.invalid/x/a.txt\n')
    const { status: exit, out } = await fetched('list', list, '--from', `${server.base}copy/`, '--json')
    expect(exit).toBe(0)
    expect((JSON.parse(out) as { folder: string }).folder).toMatch(/data[/\\]strata[/\\]my list$/)
  })

  it('asks for nothing where the list or the call is faulty', async () => {
    const folder = scratchFolder()
    const list = join(folder, 'list.csv')
    writeFileSync(list, 'address\nftp://example.org/a\n')
    const faulty = await fetched('list', list, '-o', folder)
    expect([faulty.status, faulty.out]).toEqual([1, ''])
    expect(faulty.err).toMatch(/row 2: "ftp:.*\[fetch\/list-faulty\]/)
    expect((await fetched('list', join(folder, 'no.csv'))).status).toBe(2)
    expect((await fetched('tota', '--from', 'mirror')).err).toContain('[fetch/bad-address]')
    expect((await fetched('tota', '--attempts', '0')).status).toBe(2)
    expect((await fetched('desta')).status).toBe(2)
    expect(namesIn(folder)).toEqual(['list.csv'])
  })
})
