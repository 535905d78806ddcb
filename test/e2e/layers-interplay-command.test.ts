import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removalSchema } from '../../src/api/layer-removal.ts'
import { ROOT } from './workbench.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'strata-interplay-'))
const WORKSPACE = join(FOLDER, 'interplay.strata')

/** Runs the built command as a process. */
function strata(...words: string[]) {
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

beforeAll(() => {
  expect(strata('init', WORKSPACE).status).toBe(0)
})

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

describe('strata layers removal, as a process on the full registry', () => {
  it('takes the options that its parent has as well, wherever they stand', () => {
    const after = strata(
      'layers',
      'removal',
      '--year',
      '2012',
      '--expand-blocs',
      '--without-inferred',
      '--json',
    )
    expect(after.err).toBe('')
    const answer = removalSchema.parse(JSON.parse(after.out))
    expect(answer).toMatchObject({ layer: 'bilateral', blocs: 'expanded', inferred: 'without' })
    expect(answer.rows).toHaveLength(2)
    expect(answer.words).toEqual({ status: 'unavailable', reason: 'no-texts' })
    const before = strata(
      'layers',
      '--year',
      '2012',
      '--expand-blocs',
      '--json',
      'removal',
      '--without-inferred',
    )
    expect(JSON.parse(before.out)).toEqual(answer)
  })

  it('says in words what is left, and what that is not', () => {
    const { status, out } = strata('layers', 'removal', '--year', '2012')
    expect(status).toBe(0)
    expect(out).toMatch(/Without the bilateral layer: blocs as one node/)
    expect(out).toContain('also tied by')
    expect(out).toContain('not of what would have come in its place')
    expect(out).not.toMatch(/would not exist/)
  })

  it('gives a series as CSV, one row a year and network', () => {
    const { out } = strata(
      'layers',
      'removal',
      '--layer',
      'regional',
      '--from',
      '2000',
      '--to',
      '2003',
      '--csv',
    )
    expect(out.trim().split('\n')).toHaveLength(1 + 4 * 2)
  })

  it('refuses a year beside a series, and a layer that is none', () => {
    expect(strata('layers', 'removal', '--year', '2012', '--from', '2000').status).toBe(2)
    expect(strata('layers', 'removal', '--layer', 'local').status).toBe(2)
  })
})
