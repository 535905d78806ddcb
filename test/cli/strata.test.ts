import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { namesIn, scratchFolder } from '../store/scratch.ts'
import { type Ended, runInShell, runStrata } from './run-strata.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'strata-cli-'))
const workspace = join(folder, 'my.strata')
let made: Ended

beforeAll(async () => {
  made = await runStrata(['init', workspace])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]): Promise<Ended> => runStrata(['--workspace', workspace, ...args])

describe('strata init', () => {
  it('says where the workspace is and what it holds, and its progress on standard error', () => {
    const instruments = parse(readFileSync(join(ROOT, 'registry/instruments.csv'))).length - 1
    expect(made.status).toBe(0)
    expect(made.out).toContain(`Workspace ${workspace}: ${instruments} instruments, registry `)
    expect(made.out.trimEnd().split('\n')).toHaveLength(1)
    expect(made.err).toMatch(/^Loading the registry: \d+ rows\n$/)
    expect(namesIn(folder)).toEqual(['my.strata'])
  })

  it('leaves what is already there', async () => {
    const { status, out, err } = await runStrata(['init', workspace])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('[store/exists]')
  })

  it('says that the disk is full, and leaves nothing', async () => {
    const place = scratchFolder()
    // No file of this process may grow beyond some hundred kilobytes, as on a disk or a quota that is full.
    const { status, err } = await runInShell('ulimit -f 300; exec "$@"', ['init', join(place, 'my.strata')])
    expect(err).toContain('[store/disk-full]')
    expect(status).toBe(2)
    expect(namesIn(place)).toEqual([])
  })
})

describe('the workspace of a verb', () => {
  it('is made in the data folder when none is named, and used again', async () => {
    const data = scratchFolder()
    const place = join(data, 'strata', 'default.strata')
    const first = await runStrata(['search', 'morocco'], { env: { XDG_DATA_HOME: data } })
    expect(first.err).toContain(`Making a workspace at ${place}\n`)
    const second = await runStrata(['search', 'morocco'], { env: { XDG_DATA_HOME: data } })
    expect(second).toEqual({ status: 0, out: first.out, err: '' })
    expect(namesIn(join(data, 'strata'))).toEqual(['default.strata'])
  })

  it('can be named after the verb, or by the environment', async () => {
    const before = await run('search', 'morocco')
    expect(await runStrata(['search', 'morocco', '--workspace', workspace])).toEqual(before)
    expect(await runStrata(['search', 'morocco'], { env: { STRATA_WORKSPACE: workspace } })).toEqual(before)
  })

  it('is refused where it is none, with the code and nothing on standard output', async () => {
    const other = join(scratchFolder(), 'notes.txt')
    writeFileSync(other, 'notes, and no workspace at all')
    const { status, out, err } = await runStrata(['--workspace', other, 'search', 'morocco'])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^strata: .*notes\.txt is not a Strata workspace\. .* \[store\/not-a-workspace\]\n$/)
  })
})

describe('strata search', () => {
  it('prints a table, and how many of how many hits', async () => {
    const { status, out, err } = await run('search', 'mobility', 'partnership', 'mold', '--limit', '1')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const lines = out.trimEnd().split('\n')
    expect(lines[1]).toMatch(/^instruments {2}mp-eu-mda-2008 {2}/)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^1 of \d+ hits$/)
  })

  it('says the same as JSON and as CSV', async () => {
    const json = await run('search', 'morocco', '--kind', 'actors', '--json')
    const { query, total, hits } = JSON.parse(json.out) as {
      query: string
      total: number
      hits: { id: string; title: string; snippet: string }[]
    }
    expect(query).toBe('morocco')
    expect(total).toBe(hits.length)
    expect(hits[0]).toMatchObject({ id: 'MAR', title: 'Morocco', snippet: '⟦Morocco⟧' })
    const csv = await run('search', 'morocco', '--kind', 'actors', '--csv')
    const rows = parse(csv.out, { columns: true }) as { id: string }[]
    expect(rows.map(({ id }) => id)).toEqual(hits.map(({ id }) => id))
  })

  it('says that it found nothing, which is no error', async () => {
    expect(await run('search', 'xyzzy')).toEqual({ status: 0, out: 'Nothing found for "xyzzy".\n', err: '' })
  })

  it('takes words that look like options after two dashes', async () => {
    expect((await run('search', '--', '--or', '"')).status).toBe(0)
  })
})

describe('strata events', () => {
  it('lists the events of the table by date, filtered by years, kinds and actors', async () => {
    const rows = parse(readFileSync(join(ROOT, 'registry/events.csv')), { columns: true }) as {
      id: string
      date: string
      kind: string
      actors: string
    }[]
    const all = JSON.parse((await run('events', '--json')).out)
    expect(all.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      rows.map(({ id }) => id).toSorted(),
    )
    const { out } = await run(
      'events',
      '--from',
      '2005',
      '--kind',
      'crisis',
      'launch',
      '--actor',
      'Italy',
      '--csv',
    )
    const asked = rows.filter(
      ({ date, kind, actors }) =>
        Number(date.slice(0, 4)) >= 2005 &&
        ['crisis', 'launch'].includes(kind) &&
        actors.split(';').includes('ITA'),
    )
    const csv = parse(out, { columns: true }) as { id: string }[]
    expect(csv.map(({ id }) => id).toSorted()).toEqual(asked.map(({ id }) => id).toSorted())
    expect(asked.length).toBeGreaterThan(0)
    expect((await run('events')).out).toContain(`${rows.length} of ${rows.length} events`)
  })

  it('names the kinds where one is asked for that there is not', async () => {
    const { status, err } = await run('events', '--kind', 'party')
    expect(status).toBe(2)
    expect(err).toMatch(/launch.*\[layers\/event-kind-unknown\]/s)
    expect((await run('events', '--from', '2010', '--to', '2000')).err).toContain('[layers/years-reversed]')
  })
})

describe('the command line', () => {
  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(await runStrata(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' })
  })

  it.each([
    [[]],
    [['nosuchverb']],
    [['search']],
    [['search', 'x', '--nosuchoption']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--kind', 'topics']],
    [['search', 'x', '--json', '--csv']],
    [['serve', '--port', '70000']],
  ])('ends with 2 and prints nothing on standard output for %j', async (args) => {
    const { status, out, err } = await run(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).not.toBe('')
    expect(err).not.toContain('unexpected error')
  })

  it('ends with 1 where the registry has no such actor, and suggests one', async () => {
    const { status, err } = await run('actor', 'Moroco', '--year', '2012')
    expect(status).toBe(1)
    expect(err).toMatch(/Did you mean .*Morocco|MAR/)
  })

  it('says nothing when its reader has seen enough', async () => {
    const { status, out, err } = await runInShell('"$@" | head -n 1', [
      '--workspace',
      workspace,
      'search',
      'agreement',
      '--limit',
      '3000',
      '--json',
    ])
    expect({ status, out, err }).toEqual({ status: 0, out: '{\n', err: '' })
  })
})
