import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './workbench.ts'

const LONG_MS = 60_000
let folder: string
let workspace: string
const at = (name: string): string => join(folder, name)

/** Runs the built command as a process, on the test's workspace. */
function strata(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, STRATA_WORKSPACE: workspace },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { status, out: stdout, errors: stderr }
}

const hash = (): string => createHash('sha256').update(readFileSync(workspace)).digest('hex')

/** Files that cannot be imported, the command for each, and what is said. */
const HOSTILE: readonly (readonly [string, string, Uint8Array | string, readonly string[], RegExp])[] = [
  [
    'an archive that explodes',
    'bomb.zip',
    zipSync({ 'actors.csv': new Uint8Array(30_000_000) }),
    ['tables'],
    /import\/zip-explodes/,
  ],
  ['a cut .dta', 'cut.dta', new Uint8Array([114, 2, 1, 0, 5, 0]), ['chilton'], /import\/stata-damaged/],
  ['an .xlsx that is none', 'none.xlsx', 'PK but no workbook', ['un-desa'], /import\/not-a/],
  ['a wrong column', 'sources.csv', 'id,quote\nown,x\n', ['tables'], /column-unknown/],
  ['broken quotes', 'sources.csv', 'id,citation\nown,"x\n', ['tables'], /csv-broken/],
  [
    'a huge line',
    'sources.csv',
    `id,citation\nown,${'x'.repeat(200_000)}\n`,
    ['tables'],
    /over 100000 characters/,
  ],
  ['another encoding', 'sources.csv', new Uint8Array([0xff, 0xfe, 0x69, 0]), ['tables'], /not-utf-8/],
  [
    'an unknown actor',
    'participations.csv',
    'instrument,actor,role,source\nun-icrmw,XQQ,party,untc-hr-2026\n',
    ['tables'],
    /unknown-reference/,
  ],
  [
    'a circle of supersession',
    'relations.csv',
    'instrument,other,kind,source\nun-icrmw,un-cat,supersedes,untc-hr-2026\nun-cat,un-icrmw,supersedes,untc-hr-2026\n',
    ['tables'],
    /supersession-cycle/,
  ],
]

describe('strata import, as a process', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-import-'))
    workspace = at('my.strata')
    expect(strata('init', workspace).status).toBe(0)
  }, LONG_MS)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(HOSTILE)(
    'says what is wrong with %s, and changes nothing',
    { timeout: LONG_MS },
    (_, name, content, verb, said) => {
      writeFileSync(at(name), content)
      const before = hash()
      const { status, out, errors } = strata(
        'import',
        ...verb,
        at(name),
        '--write',
        '--on-conflict',
        'replace',
      )
      expect(out + errors).toMatch(said)
      expect(status).toBe(1)
      expect(hash()).toBe(before)
    },
  )

  it('imports a treaty’s status, corrects a row, and takes both back', { timeout: LONG_MS }, () => {
    writeFileSync(
      at('status.csv'),
      'Participant,Signature,"Ratification, Accession(a), Succession(d)"\nFrance,,2 Feb 2024 a\n',
    )
    const dry = strata('import', 'un-treaties', at('status.csv'), '--instrument', 'un-icrmw')
    expect(dry.out).toContain('A dry run')
    const written = strata('import', 'un-treaties', at('status.csv'), '--instrument', 'un-icrmw', '--write')
    expect(written.out).toContain('as import-1')
    const corrected = strata(
      'correct',
      'participations',
      'un-icrmw|FRA|party',
      '--set',
      'from=2024-02-03',
      '--source',
      'Gazette 9',
      '--reason',
      'misread',
    )
    expect(corrected.out).toContain('from: 2024-02-02 → 2024-02-03')
    const early = strata('undo', 'import-1')
    expect([early.status, early.errors]).toEqual([1, expect.stringContaining('changes/row-gone')])
    expect(strata('undo', 'correction-3').out).toContain('Taken back')
    expect(strata('undo', 'import-1').status).toBe(0)
    const { participations } = JSON.parse(strata('instrument', 'un-icrmw', '--json').out)
    expect(participations.filter(({ actor }: { actor: string }) => actor === 'FRA')).toEqual([])
    const history = JSON.parse(strata('history', '--json').out)
    expect(history.length).toBeGreaterThan(6)
  })
})
