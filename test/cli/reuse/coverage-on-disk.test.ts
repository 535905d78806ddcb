import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { totaXml } from '../../../bench/reuse/planted-as-tota.ts'
import { plantedTexts } from '../../../bench/reuse/planted-texts.ts'
import { stepsOnOneLine } from '../../../src/cli/reuse/coverage-on-disk.ts'
import { runStrata, startStrata } from '../run-strata.ts'

const LONG_MS = 300_000
let folder: string
let texts: string
let scratch: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-reuse-'))
  texts = join(folder, 'texts')
  scratch = join(folder, 'scratch')
  mkdirSync(texts)
  mkdirSync(scratch)
  for (const text of plantedTexts({ seed: 9, documents: 300, meanWords: 4000 }))
    writeFileSync(join(texts, `${text.id}.xml`), totaXml(text))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (...more: string[]): string[] => [
  ...['reuse', 'coverage', '--tota', texts, '--scratch', scratch, '--memory', '400'],
  ...more,
]

const finished = (): string[] => {
  try {
    return readdirSync(join(scratch, 'strata-reuse')).filter((name) => /^covered-\d+\.u32$/.test(name))
  } catch {
    return []
  }
}

describe('strata reuse coverage --scratch', () => {
  it(
    'stopped or killed in the middle goes on, and gives what an undisturbed run gives',
    async () => {
      const whole = await runStrata(command('--csv'))
      expect(whole).toMatchObject({ status: 0, err: '' })
      expect(readdirSync(scratch)).toEqual([])
      const [header, ...rows] = whole.out.trimEnd().split('\n')
      expect(header).toBe('id,words,best_source,best_covered,all_covered,signed,language,reason,best_proven')
      expect(rows).toHaveLength(300)
      for (const signal of ['SIGKILL', 'SIGINT'] as const) {
        const child = startStrata(command('--csv'))
        const ended = once(child, 'exit')
        while (finished().length === 0 && child.exitCode === null) await sleep(5)
        child.kill(signal)
        await ended
        expect(finished().length).toBeGreaterThan(0)
        const taken = await runStrata(command('--csv'))
        expect(taken).toEqual(whole)
        expect(readdirSync(scratch)).toEqual([])
      }
    },
    LONG_MS,
  )

  it(
    'says what was proven, how large its files were, and what is wrong with a folder',
    async () => {
      const { out } = await runStrata(command())
      expect(out).toMatch(/300 texts of \d+ words, \d+ of them covered/)
      expect(out).toMatch(/Best sources: \d+ proven, \d+ not/)
      expect(out).toMatch(/\d+ partitions, \d+ MB of scratch files, removed/)
      writeFileSync(join(texts, 'torn.xml'), '<?xml version="1.0"?><treaty><meta>')
      const torn = await runStrata(command('--csv'))
      expect(torn.status).toBe(1)
      expect(torn.err).toMatch(/torn\.xml: left out: .*\[import\/xml-refused\]/)
      expect(torn.out.trimEnd().split('\n')).toHaveLength(301)
      const file = join(folder, 'a file')
      writeFileSync(file, '')
      const refused = await runStrata(['reuse', 'coverage', '--tota', texts, '--scratch', file])
      expect(refused).toMatchObject({ status: 2, out: '' })
      expect(refused.err).toContain('partitions/scratch-refused')
    },
    LONG_MS,
  )
})

describe('the progress of a run', () => {
  it('is one line that is written over on a terminal, and nothing elsewhere', () => {
    for (const isTTY of [true, false]) {
      const written: string[] = []
      const told = stepsOnOneLine(200, { isTTY, write: (text) => written.push(text) })
      told('texts', 1, null)
      told('texts', 2, null)
      told('texts', 3, null)
      told('partitions', 5, 10)
      expect(written.map((line) => line.trimEnd())).toEqual(
        isTTY ? ['texts read: 0 % of 200', 'texts read: 1 % of 200', 'partitions done: 50 % of 10'] : [],
      )
    }
  })
})
