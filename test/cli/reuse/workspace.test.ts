import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REUSE_TEXTS, SHARED } from '../../e2e/reuse-texts.ts'
import { runStrata } from '../run-strata.ts'

const SLOW = 240_000
const words = (text: string): number => text.split(' ').length

let folder: string
let workspace: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strata-reuse-cli-'))
  workspace = join(folder, 'w.strata')
  const texts = join(folder, 'texts')
  mkdirSync(texts)
  for (const [name, text] of Object.entries(REUSE_TEXTS)) writeFileSync(join(texts, name), text)
  const { status, err } = await runStrata(['import', 'texts', texts, '--by', 'ana', '--workspace', workspace])
  expect(status, err).toBe(0)
}, SLOW)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reuse = async (...args: readonly string[]) => {
  const { status, out, err } = await runStrata(['reuse', ...args, '--workspace', workspace])
  expect(status, err).toBe(0)
  return out
}

interface CoverageRow {
  readonly id: string
  readonly best_source: string | null
  readonly best_covered: number | null
  readonly reason: string | null
}

const coverage = async (...args: readonly string[]): Promise<readonly CoverageRow[]> =>
  JSON.parse(await reuse('coverage', '--json', ...args)).rows

describe('strata reuse on a workspace', () => {
  it(
    'compares the texts held, by the ids of their instruments, and keeps the index beside the workspace',
    async () => {
      const rows = await coverage()
      const row = rows.find(({ id }) => id === 'eura-eu-mda-2007')
      expect(row?.best_covered).toBeGreaterThanOrEqual(words(SHARED.night))
      expect(existsSync(`${workspace}.reuse`)).toBe(true)
      expect(await coverage('eura_eu_mda_2007')).toEqual([row])
    },
    SLOW,
  )

  it(
    'leaves texts on the exclusion list out as sources',
    async () => {
      const before = (await coverage('eura-eu-mda-2007'))[0]
      const why = ['--by', 'ana', '--reason', 'a later text', '--workspace', workspace]
      const excluded = await runStrata(['texts', 'exclude', before?.best_source ?? '', ...why])
      expect(excluded.status, excluded.err).toBe(0)
      const after = (await coverage('eura-eu-mda-2007'))[0]
      expect(after?.best_source).not.toBe(before?.best_source)
    },
    SLOW,
  )

  it(
    'names a text that the workspace lacks',
    async () => {
      const { status, err } = await runStrata(['reuse', 'coverage', 'pta_83', '--workspace', workspace])
      expect(status).toBe(1)
      expect(err).toContain('collection/text-unknown')
    },
    SLOW,
  )
})
