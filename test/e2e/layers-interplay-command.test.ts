import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hazardSchema } from '../../src/api/layer-hazard.ts'
import { interplaySchema } from '../../src/api/layer-interplay.ts'
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
    const printed = JSON.parse(after.out) as { readonly claims: readonly { readonly grade: string }[] }
    const answer = removalSchema.parse(printed)
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
    expect(JSON.parse(before.out)).toEqual(printed)
    // What the other four layers owe to the bilateral one.
    expect(printed.claims.map(({ grade }) => grade).join('')).toMatch(/^[A-D]{4}$/)
  })

  it('says in words what is left, and what that is not', () => {
    const { status, out } = strata('layers', 'removal', '--year', '2012')
    expect(status).toBe(0)
    expect(out).toMatch(/Without the bilateral layer: blocs as one node/)
    expect(out).toContain('also tied by')
    expect(out).toContain('not of what would have come in its place')
    expect(out).toMatch(/\n[A-D] {2}That|\n[A-D] {2}The regional layer builds on/)
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

describe('strata layers interplay, as a process on the full registry', () => {
  it('tells precedent, order and graded claims as the contract has them, the same for the same seed', () => {
    const words = [
      'layers',
      'interplay',
      '--draws',
      '199',
      '--seed',
      '5',
      '--process',
      'mp-eu-mar-2013',
      '--json',
    ]
    const { status, out, err } = strata(...words)
    expect([status, err]).toEqual([0, ''])
    const answer = interplaySchema.parse(JSON.parse(out))
    expect(answer).toMatchObject({ draws: 199, seed: 5, inferred: 'with', scope: 'coded' })
    expect(answer.processes.map(({ instrument, dyads }) => [instrument, dyads])).toEqual([
      ['mp-eu-mar-2013', 'state-partner'],
    ])
    expect(answer.claims.map(({ tests }) => tests.text.reading)).toEqual(Array(4).fill('untested'))
    expect(answer.orders).toHaveLength(2 * 5 * 4)
    expect(strata(...words).out).toBe(out)
  })

  it('prints a table of processes, the order of layers and where the model is', () => {
    const { out } = strata('layers', 'interplay', '--draws', '99')
    expect(out).toContain('rcp-budapest')
    expect(out).toMatch(/recorded alone +bilateral +regional/)
    expect(out).toMatch(/^[A-D] {2}.*regional layer builds on the bilateral layer/m)
    expect(out).toContain('strata layers hazard')
    expect(out).not.toMatch(/would not exist/)
  })

  it('gives processes or orders as CSV, on recorded starts alone where asked', () => {
    const csv = ['layers', 'interplay', '--draws', '99', '--csv', '--without-inferred']
    const processes = strata(...csv)
      .out.trim()
      .split('\n')
    expect(processes[0]).toMatch(/^scope,start,inferred,process,/)
    expect(processes[1]).toMatch(/^coded,acted,without,/)
    const orders = strata(...csv, '--orders')
      .out.trim()
      .split('\n')
    expect(orders).toHaveLength(1 + 2 * 5 * 4)
  })

  it('shows the model of who joins where it is asked for, as strata layers hazard has it', () => {
    const words = ['layers', 'interplay', '--draws', '99', '--hazard', '--without-inferred']
    const { status, out, err } = strata(...words, '--json')
    expect([status, err]).toEqual([0, ''])
    const alone = strata('layers', 'hazard', '--without-inferred', '--json')
    const { hazard, ...rest } = JSON.parse(out)
    expect(hazardSchema.parse(hazard)).toEqual(hazardSchema.parse(JSON.parse(alone.out)))
    expect(interplaySchema.parse(rest).inferred).toBe('without')
    const one = strata(...words, '--process', 'rcp-budapest').out
    expect(one).toMatch(/Joining rcp-budapest, 1945 to/)
    expect(one).toContain('The reverse: the hazard of a first bilateral instrument')
    expect(strata(...words, '--csv').err).toContain('strata layers hazard --csv')
  })

  it('refuses a year, a process that is none, and draws that are too few', () => {
    const year = strata('layers', 'interplay', '--year', '2012')
    expect([year.status, year.err]).toEqual([2, expect.stringContaining('looks at all years')])
    const unknown = strata('layers', 'interplay', '--process', 'un-icrmw')
    expect([unknown.status, unknown.err]).toEqual([1, expect.stringContaining('layers/not-a-process')])
    expect(strata('layers', 'interplay', '--draws', '5').status).toBe(2)
  })
})
