import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cells } from '../../src/model/row-change.ts'
import { patchOf } from '../../src/registry/change/patch.ts'
import { writePatch } from '../../src/registry/change/write-patch.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { folderHash, sha256, smallFolder } from '../cli/apply/small-folder.ts'
import { ROOT } from './workbench.ts'

const LONG_MS = 60_000
let place: string
/** Nothing is applied to it; the copies are. */
let registry: string
let copies = 0
const at = (name: string): string => join(place, name)

/** Runs the built command as a process, on a workspace. */
function strata(workspace: string, ...words: string[]) {
  const program = join(ROOT, 'dist/cli/strata.js')
  const env = { ...process.env, STRATA_WORKSPACE: workspace }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env,
  })
  return { status, out: stdout, errors: stderr }
}

/** With a version that no bundled registry upgrades. */
function newer(folder: string): string {
  const file = join(folder, 'datapackage.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('2026.1.1', '2099.1.1'))
  return folder
}

/** A fresh workspace on the small registry. */
function workspace(): string {
  const file = at(`${++copies}.strata`)
  expect(strata(file, 'init', file, '--registry', registry).status).toBe(0)
  return file
}

const copy = (): string => newer(smallFolder(at(`registry-${++copies}`)))
const fileHash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** A folder of the small registry with a table edited. */
function edited(file: string, edit: (text: string) => string): string {
  const folder = copy()
  const text = readFileSync(join(folder, file), 'utf8')
  const other = edit(text)
  expect(other).not.toBe(text)
  writeFileSync(join(folder, file), other)
  return folder
}

/** The patch that makes one folder of another, and its text. */
function patchTo(folder: string): { file: string; text: string } {
  const file = at(`${++copies}.csv`)
  expect(strata('', 'diff', registry, folder, '--csv', '-o', file).status).toBe(0)
  return { file, text: readFileSync(file, 'utf8') }
}

const written = (text: string): string => {
  const file = at(`${++copies}.csv`)
  writeFileSync(file, text)
  return file
}

const DATES = (text: string): string => text.replace('1993-06-21', '1993-06-20')
const rowsOf = (folder: string, file: string): string[] =>
  readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').toSorted()

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'strata-patch-'))
  registry = newer(smallFolder(at('registry')))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('strata diff and strata apply, as processes', () => {
  it('hand a correction on from a workspace to those who keep the registry', { timeout: LONG_MS }, () => {
    const mine = workspace()
    const words = ['--set', 'from=1993-06-20', '--source', 'Gazette 7', '--reason', 'misread', '--by', 'Ana']
    expect(strata(mine, 'correct', 'participations', 'un-icrmw|MAR|party', ...words).status).toBe(0)
    expect(strata(mine, 'diff').out).toContain('1993-06-20')
    const patch = at('mine.csv')
    expect(strata(mine, 'diff', '--csv', '-o', patch).status).toBe(0)

    const folder = copy()
    const dry = strata('', 'apply', patch, folder, '--dry-run')
    expect(dry.out).toContain('A dry run')
    expect(folderHash(folder)).toBe(folderHash(registry))
    writeFileSync(join(folder, 'GAPS.md'), '# Gaps\n')
    const applied = strata('', 'apply', patch, folder)
    expect([applied.status, applied.errors]).toEqual([0, ''])
    expect(applied.out).toMatch(/Still as of \S+, since no patch writes them: GAPS\.md\./)
    expect(strata('', 'check', folder).out).toContain('0 errors')
    expect(readFileSync(join(folder, 'participations.csv'), 'utf8')).toContain('1993-06-20')

    const theirs = workspace()
    const taken = strata(theirs, 'apply', patch, '--to-workspace', '--by', 'Ben')
    expect(taken.out).toContain('as patch-1')
    const history = JSON.parse(strata(theirs, 'history', '--json').out)
    expect(history[0].author).toMatchObject({ who: 'Ben', why: 'misread (by Ana)' })
    expect(strata(theirs, 'undo', 'patch-1').status).toBe(0)
    expect(strata(theirs, 'diff').out).toContain('No difference')
  })

  it('apply rows that exchange their keys, to a folder and to a workspace', { timeout: LONG_MS }, () => {
    const [csk, mar] = ['CSK', 'MAR'].map((actor) =>
      readRegistryFolder(registry).registry.participations.find(
        (row) => row.instrument === 'bla-csk-mar-1980' && row.actor === actor,
      ),
    ) as object[] as [Cells, Cells]
    const swapped = [
      { ...mar, note: 'was that of CSK' },
      { ...csk, note: 'was that of MAR' },
    ] as const
    const changes = [
      { table: 'participations' as const, before: csk, after: swapped[0] },
      { table: 'participations' as const, before: mar, after: swapped[1] },
    ]
    const patch = written(writePatch(patchOf('2099.1.1', changes), sha256))
    const folder = copy()
    const applied = strata('', 'apply', patch, folder)
    expect([applied.status, applied.errors]).toEqual([0, ''])
    const wanted = rowsOf(registry, 'participations.csv').map((line) =>
      line
        .replace(/^(bla-csk-mar-1980,CSK,.*,own),,/, '$1,was that of MAR,')
        .replace(/^(bla-csk-mar-1980,MAR,.*,own),,/, '$1,was that of CSK,'),
    )
    expect(rowsOf(folder, 'participations.csv')).toEqual(wanted.toSorted())

    const file = workspace()
    const taken = strata(file, 'apply', patch, '--to-workspace', '--by', 'Ben')
    expect([taken.status, taken.out]).toEqual([0, expect.stringContaining('as patch-1')])
    const exported = at(`export-${++copies}`)
    expect(strata(file, 'export', 'tables', exported).status).toBe(0)
    expect(rowsOf(exported, 'participations.csv')).toEqual(wanted.toSorted())
    const again = at(`${++copies}.csv`)
    expect(strata(file, 'diff', '--csv', '-o', again).status).toBe(0)
    const other = copy()
    expect(strata('', 'apply', again, other).status).toBe(0)
    expect(rowsOf(other, 'participations.csv')).toEqual(wanted.toSorted())
    expect(strata(file, 'undo', 'patch-1', '--by', 'Ben').status).toBe(0)
    expect(strata(file, 'diff').out).toContain('No difference')
  })

  const BAD: readonly (readonly [string, () => string, RegExp])[] = [
    [
      'for another version',
      () => {
        const { text } = patchTo(edited('participations.csv', DATES))
        return resealed(text.replaceAll('2099.1.1', '2025.1.1'))
      },
      /is for registry 2025\.1\.1, and .* holds 2099\.1\.1/,
    ],
    [
      'cut in the middle of a line',
      () => {
        const { text } = patchTo(edited('participations.csv', DATES))
        return text.slice(0, text.indexOf('1993-06-20') + 3)
      },
      /is no whole patch: it does not end with the line that closes a patch/,
    ],
    [
      'cut at the end of a line',
      () => {
        const { text } = patchTo(edited('participations.csv', DATES))
        return text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)
      },
      /is no whole patch: it does not end with the line that closes a patch/,
    ],
    [
      'that lost a line in between',
      () => {
        const { text } = patchTo(edited('actors.csv', (actors) => `${actors}QAT,state,Qatar,,,own,\n`))
        const lines = text.split('\n')
        return [...lines.slice(0, -3), ...lines.slice(-2)].join('\n')
      },
      /its last line says that it has 4 lines, and it has 3/,
    ],
    [
      'that closes a circle of supersession',
      () =>
        patchTo(
          edited('relations.csv', (rows) => `${rows}bla-csk-mar-1980,bla-cze-mar-1995,supersedes,,own,\n`),
        ).text,
      /circle bla-csk-mar-1980 > bla-cze-mar-1995 > bla-csk-mar-1980.*\[supersession-cycle\]/,
    ],
    [
      'with a formula in a cell',
      () => {
        const { text } = patchTo(edited('participations.csv', DATES))
        return resealed(text.replace('1993-06-20', '=1+1'))
      },
      /\[patch-formula\]/,
    ],
    ['that is another table', () => 'id,name\nMAR,Morocco\n', /is no whole patch/],
  ]
  it.each(BAD)(
    'refuse a patch %s, in one sentence, and change nothing',
    { timeout: LONG_MS },
    (_, make, said) => {
      const patch = written(make())
      const folder = copy()
      const hash = folderHash(folder)
      const onFolder = strata('', 'apply', patch, folder)
      expect(onFolder.out + onFolder.errors).toMatch(said)
      expect(onFolder.status).toBe(1)
      expect(folderHash(folder)).toBe(hash)
      expect((onFolder.out + onFolder.errors).match(/^(error|strata:)/gm)).toHaveLength(1)

      const file = workspace()
      const before = fileHash(file)
      const onWorkspace = strata(file, 'apply', patch, '--to-workspace', '--by', 'Ben')
      expect(onWorkspace.out + onWorkspace.errors).toMatch(said)
      expect(onWorkspace.status).toBe(1)
      expect(fileHash(file)).toBe(before)
    },
  )
})

/** The patch closed anew, as by a program that writes a wrong one. */
function resealed(text: string): string {
  const body = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)
  const lines = body.trimEnd().split('\n').length - 1
  const sum = createHash('sha256').update(body).digest('hex')
  return `${body},,${lines},end,sha256,,${sum},,,,\n`
}
