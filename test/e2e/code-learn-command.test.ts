import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './workbench.ts'

const LONG_MS = 300_000
const FOLDER = mkdtempSync(join(tmpdir(), 'strata-learn-'))
const at = (name: string): string => join(FOLDER, name)
const TEXTS = ['mp-eu-mda-2008', 'mp-eu-mar-2013', 'mp-eu-geo-2009', 'mp-eu-arm-2011']
const GOODS = ['hostels', 'lodgings', 'dormitories', 'barracks']

function strata(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, STRATA_WORKSPACE: at('own.strata'), STRATA_AUTHOR: 'ana' },
    },
  )
  return { status, out: stdout, err: stderr }
}

/** A text of sixteen clauses, every second of them on lodgings, of which the rules know nothing. */
function textOf(name: string): string {
  const clauses = Array.from({ length: 16 }, (_, i) =>
    i % 2 === 0
      ? `${i + 1}. The Parties shall inspect the ${GOODS[i % 4]} and ${GOODS[(i + 1) % 4]} number ${i} of ${name}.`
      : `${i + 1}. The Parties shall inspect the harbours and forests number ${i} of ${name}.`,
  )
  return `Article 1\n\n${clauses.join('\n\n')}\n`
}

beforeAll(() => {
  expect(strata('init').status).toBe(0)
  mkdirSync(at('texts'))
  for (const text of TEXTS) writeFileSync(at(`texts/${text}.txt`), textOf(text))
  expect(strata('import', 'texts', at('texts')).status).toBe(0)
}, LONG_MS)
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

interface Clause {
  readonly address: string
  readonly words: string
}

describe('strata code learn and suggest, as a process', () => {
  it(
    'say that there is nothing to learn from while nobody has coded',
    () => {
      const { status, err } = strata('code', 'learn')
      expect(status).toBe(1)
      expect(err).toContain('coding/nothing-to-learn')
    },
    LONG_MS,
  )

  it(
    'learn from what was coded, and judge it beside the rules on texts not learned from',
    () => {
      const rows = TEXTS.slice(0, 3).flatMap((text) =>
        (JSON.parse(strata('code', 'show', text, '--json').out).clauses as Clause[])
          .filter(({ words }) => words.includes('inspect'))
          .map(
            ({ address, words }) =>
              `${text},${address},topics,${/harbours/.test(words) ? 'none' : 'work-rights'}`,
          ),
      )
      expect(rows).toHaveLength(48)
      writeFileSync(at('codes.csv'), `text,address,variable,value\n${rows.join('\n')}\n`)
      expect(strata('code', 'import', at('codes.csv'), '--by', 'ana').status).toBe(0)
      const { clauses, topics } = JSON.parse(strata('code', 'learn', '--json').out)
      expect(clauses).toBe(48)
      expect(topics).toMatchObject([
        {
          topic: 'work-rights',
          clauses: 24,
          texts: 3,
          rules: { recall: 0 },
          learned: { f1: 1 },
          proposer: 'learned',
        },
      ])
      expect(strata('code', 'learn').out).toContain('work-rights')
    },
    LONG_MS,
  )

  it(
    'suggest clauses of a text that nobody has coded, each once',
    () => {
      const { clauses } = JSON.parse(strata('code', 'suggest', 'mp-eu-arm-2011', '--most', '5', '--json').out)
      expect(clauses.length).toBeGreaterThan(0)
      expect(clauses[0]).toMatchObject({ topic: 'work-rights', contested: true })
      const ids = clauses.map(({ clause }: { clause: string }) => clause)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.every((id: string) => id.startsWith('mp-eu-arm-2011/'))).toBe(true)
      expect(strata('code', 'suggest', 'no-such-text').status).toBe(1)
    },
    LONG_MS,
  )
})
