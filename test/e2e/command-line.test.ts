import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActorDetail } from '../../src/api/actors.ts'
import { layersSchema } from '../../src/api/layers.ts'
import { ROOT } from './workbench.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'strata-cli-'))
const WORKSPACE = join(FOLDER, 'cli.strata')

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command as a process. */
function strata(...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, STRATA_WORKSPACE: WORKSPACE },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { status, out: stdout, err: stderr }
}

describe('the command line, as a process on the full registry', () => {
  beforeAll(() => {
    expect(strata('init', WORKSPACE).status).toBe(0)
  })

  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

  it('prints the layers of a year as the contract has them', () => {
    const { status, out } = strata('layers', '--year', '2012', '--json')
    expect(status).toBe(0)
    const answer = layersSchema.parse(JSON.parse(out))
    expect(answer.layers.map(({ layer }) => layer)).toEqual([
      'multilateral',
      'regional',
      'transregional',
      'bloc',
      'bilateral',
      'all',
    ])
    expect(answer.left_out.uncoded_trade_instruments).toBeGreaterThan(0)
  })

  it('tells a bloc as one node from its members, and a scope from another', () => {
    const bloc = (...words: string[]) =>
      layersSchema
        .parse(JSON.parse(strata('layers', '--year', '2012', '--json', ...words).out))
        .layers.find(({ layer }) => layer === 'bloc')
    expect(bloc('--expand-blocs')?.ties).toBeGreaterThan(bloc()?.ties ?? 0)
    expect(bloc('--scope', 'all')?.instruments).toBeGreaterThan(bloc()?.instruments ?? 0)
    expect(bloc('--in-force')?.instruments).toBeLessThan(bloc()?.instruments ?? 0)
  })

  it('prints a series as CSV, six rows a year', () => {
    const { out } = strata('layers', '--from', '1945', '--to', '2025', '--csv')
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^year,blocs,scope,start,layer,instruments,actors,ties,inferred,weight,density/)
    expect(lines.length).toBe(1 + 81 * 6)
  })

  it('finds an actor by code, name and alias', () => {
    const byName = ['MAR', 'ma', 'Morocco', 'morocco'].map(
      (name) => (JSON.parse(strata('actor', name, '--year', '2012', '--json').out) as ActorDetail).actor.id,
    )
    expect(byName).toEqual(['MAR', 'MAR', 'MAR', 'MAR'])
    expect(JSON.parse(strata('actor', 'EU', '--year', '2012', '--json').out).actor.id).toBe('eu')
  })

  it('suggests the nearest name for an unknown one, with status 1', () => {
    const { status, out, err } = strata('actor', 'Germny')
    expect([status, out]).toEqual([1, ''])
    expect(err).toMatch(/Germny.*DEU/)
    expect(err).toContain('[layers/actor-unknown]')
  })

  it('prints all facts of an instrument with numbered sources', () => {
    const { out } = strata('instrument', 'mp-eu-mda-2008')
    expect(out).toContain('2008-06-05')
    expect(out).toContain('[1]')
    expect(out).toMatch(/11 of 27 members of eu/)
  })

  it('searches without caring for accents, and is not broken by the syntax of a query', () => {
    const hits = JSON.parse(strata('search', 'cote', "d'ivoire", '--json').out) as { hits: { id: string }[] }
    expect(hits.hits.map(({ id }) => id)).toContain('CIV')
    for (const hostile of ['"', '*', 'a" OR "b', '(NEAR', '-', "'; DROP TABLE actors"]) {
      expect(strata('search', '--json', '--', hostile).status, hostile).toBe(0)
    }
  })

  it('passes the bundled registry and fails a broken one, naming row and mend', () => {
    expect(strata('check').status).toBe(0)
    const broken = join(FOLDER, 'broken')
    cpSync(join(ROOT, 'registry'), broken, { recursive: true })
    const file = join(broken, 'participations.csv')
    const lines = readFileSync(file, 'utf8').split('\n')
    lines[213] = (lines[213] ?? '').replace(/^([^,]*),[^,]*/, '$1,ROM')
    writeFileSync(file, lines.join('\n'))
    const { status, out } = strata('check', broken)
    expect(status).toBe(1)
    expect(out).toMatch(/participations\.csv, row 214, column actor: "ROM".*use "ROU"/)
    expect(strata('check', join(FOLDER, 'nowhere')).status).toBe(2)
  })

  it('corrects a cell of stocks, says that no patch holds it, and takes it back; bad input changes nothing', {
    timeout: 180_000,
  }, () => {
    const because = ['--source', 'Gazette 7', '--reason', 'a digit too many', '--by', 'Ana']
    const key = 'MAR|ESP|2020|stock|un-desa-ims-2020'
    for (const [cell, set, code] of [
      ['MAR|XXX|2020|stock', 'value=7', 'changes/no-such-row'],
      [key, 'value=-7', 'changes/faulty'],
      [key, 'value=7.5', 'changes/faulty'],
      [key, 'persons=7', 'changes/no-such-column'],
      ['MAR|ESP', 'value=7', 'changes/row-unclear'],
    ] as const) {
      const { status, err } = strata('correct', 'stocks', cell, '--set', set, ...because)
      expect([status, err]).toEqual([1, expect.stringContaining(`[${code}]`)])
      expect(err.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(strata('correct', 'stocks', key, '--set', 'value=7', '--dry-run', ...because).out).toContain('→ 7')
    expect(strata('diff').out).toMatch(/^No difference/)
    const corrected = strata('correct', 'stocks', key, '--set', 'value=7', ...because)
    expect([corrected.status, corrected.err]).toEqual([0, ''])
    expect(strata('diff').out).toMatch(
      /no patch holds:\n {2}MAR\|ESP\|2020\S+: \d+ → 7 persons \(Ana, .*too many; Gazette 7\)/,
    )
    const patch = strata('diff', '--csv')
    expect(patch.out).not.toContain('MAR|ESP')
    expect(patch.err).toMatch(/1 changes? of migrant stocks/)
    const csv = strata('export', 'page', '/api/history', '--csv').out
    expect(csv).toContain(key)
    expect(
      strata('undo', /correction-\d+/.exec(corrected.out)?.[0] ?? '', '--reason', 'a trial', '--by', 'Ana')
        .status,
    ).toBe(0)
    expect(strata('diff').out).toMatch(/^No difference/)
  })

  it('refuses what is no workspace, an existing file and a wrong call, and says how to mend it', () => {
    const text = join(FOLDER, 'notes.txt')
    writeFileSync(text, 'not a workspace')
    expect(strata('layers', '--workspace', text).err).toMatch(/not a Strata workspace.*strata init/)
    expect(readFileSync(text, 'utf8')).toBe('not a workspace')
    expect(strata('init', WORKSPACE).status).toBe(2)
    expect(strata('layers', '--year', 'soon').status).toBe(2)
    expect(strata('layers', '--year', '1066').err).toMatch(/1945/)
    expect(strata('frobnicate').status).toBe(2)
  })

  it('describes every verb in --help', () => {
    const help = strata('--help').out
    for (const verb of ['serve', 'layers', 'actor', 'instrument', 'search', 'check', 'init']) {
      expect(help).toContain(`  ${verb} `)
      expect(strata(verb, '--help').status, verb).toBe(0)
    }
  })
})
