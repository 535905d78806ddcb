import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantedReuseTexts } from '../../bench/reuse/planted-reuse-texts.ts'
import { coverageOnDisk } from '../../src/partitions/coverage-on-disk.ts'
import type { DiskCoverageOptions } from '../../src/partitions/disk-coverage.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { SMALL, withScratch } from './scratch.ts'

const texts = [...plantedReuseTexts({ seed: 3, documents: 40, meanWords: 400 })]
const whole = { ...SMALL, mostGrams: 1500 }

function* neverRead(): Generator<ReuseText> {
  yield* []
  throw new Error('The texts are read again.')
}

/** Stops a run when a step was told so often. */
async function stopped(
  scratch: string,
  atStep: string,
  times: number,
  options: Partial<DiskCoverageOptions> = {},
) {
  const controller = new AbortController()
  let told = 0
  const run = coverageOnDisk(texts, {
    ...whole,
    ...options,
    scratch,
    signal: controller.signal,
    onProgress(step) {
      if (step === atStep && ++told === times) controller.abort(new Error('stopped'))
    },
  })
  await expect(run).rejects.toThrow('stopped')
}

describe('a run on disk that was stopped', () => {
  it('goes on from the partitions that are finished, without reading the texts again, to the same answer', async () => {
    const [once, again] = await withScratch(async (scratch) => {
      const expected = await coverageOnDisk(texts, { ...whole, scratch })
      expect(readdirSync(scratch)).toEqual([])
      await stopped(scratch, 'partitions', 3)
      const left = readdirSync(join(scratch, 'strata-reuse'))
      expect(left.filter((name) => name.startsWith('covered'))).toHaveLength(3)
      expect(left.filter((name) => name.startsWith('records'))).toHaveLength(expected.partitions - 3)
      const taken = await coverageOnDisk(neverRead(), { ...whole, scratch })
      expect(readdirSync(scratch)).toEqual([])
      return [expected.rows, taken.rows]
    })
    expect(again).toEqual(once)
    expect(once?.some(({ allCovered }) => allCovered > 0)).toBe(true)
  })

  it('while best sources were looked for has all partitions finished', async () => {
    await withScratch(async (scratch) => {
      const { rows, partitions } = await coverageOnDisk(texts, { ...whole, scratch })
      await stopped(scratch, 'partitions', partitions)
      const taken = await coverageOnDisk(neverRead(), { ...whole, scratch })
      expect(taken.rows).toEqual(rows)
    })
  })

  it('while texts were read begins anew', async () => {
    await withScratch(async (scratch) => {
      const { rows } = await coverageOnDisk(texts, { ...whole, scratch })
      await stopped(scratch, 'texts', 7)
      const taken = await coverageOnDisk(texts, { ...whole, scratch })
      expect(taken.rows).toEqual(rows)
    })
  })

  it('is taken up by the same run alone', async () => {
    await withScratch(async (scratch) => {
      await stopped(scratch, 'partitions', 3)
      const other = coverageOnDisk(texts, { ...whole, n: 7, scratch })
      await expect(other).rejects.toMatchObject({ code: 'partitions/other-run' })
    })
  })

  it('is taken up where its process was killed, not where it still works', async () => {
    await withScratch(async (scratch) => {
      await stopped(scratch, 'partitions', 3)
      const process_ = join(scratch, 'strata-reuse/process')
      writeFileSync(process_, String(process.ppid))
      const beside = coverageOnDisk(texts, { ...whole, scratch })
      await expect(beside).rejects.toMatchObject({ code: 'partitions/in-use' })
      writeFileSync(process_, '999999999')
      const taken = await coverageOnDisk(neverRead(), { ...whole, scratch })
      expect(taken.rows).toHaveLength(texts.length)
    })
  })
})

describe('a scratch folder', () => {
  it.each([
    ['words.u32', 'text'],
    ['covered-00002.u32.part', 'partition'],
  ])('on a full disk gives one clear error (%s), and nothing of half a file', async (name) => {
    await withScratch(async (scratch) => {
      const folder = join(scratch, 'strata-reuse')
      mkdirSync(folder)
      symlinkSync('/dev/full', join(folder, name))
      const run = coverageOnDisk(texts, { ...whole, scratch })
      await expect(run).rejects.toMatchObject({
        code: 'partitions/disk-full',
        message: expect.stringContaining(folder),
      })
      expect(existsSync(join(folder, 'covered-00002.u32'))).toBe(false)
      expect(existsSync(join(folder, 'process'))).toBe(false)
    })
  })

  it('that cannot be made is refused', async () => {
    await withScratch(async (scratch) => {
      const file = join(scratch, 'a file')
      writeFileSync(file, '')
      const run = coverageOnDisk(texts, { ...whole, scratch: file })
      await expect(run).rejects.toMatchObject({ code: 'partitions/scratch-refused' })
    })
  })
})
