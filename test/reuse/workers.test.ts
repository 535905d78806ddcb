import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { coverageIndex, coverageOf, coveredBetween } from '../../src/reuse/coverage.ts'
import { runReuseTask } from '../../src/reuse/run-reuse-task.ts'
import { ReuseWorkers } from '../../src/reuse/workers.ts'
import { findTexts } from '../../src/text/files.ts'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE } from '../text/corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'strata-reuse-'))
const workers = new ReuseWorkers({ threads: 2 })

afterAll(async () => {
  await workers.close()
  rmSync(folder, { recursive: true })
})

/** Texts of made-up words, large enough for workers: each copies stretches of the one before it. */
function writeTexts(count: number, words: number): void {
  let seed = 1
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  let before: string[] = []
  for (let text = 1; text <= count; text++) {
    const own: string[] = []
    while (own.length < words) {
      const from = random(Math.max(1, before.length - 40))
      if (random(2) === 0 && before.length > 0) own.push(...before.slice(from, from + 5 + random(40)))
      else own.push(`Wort${random(3_000).toString(36)}`, random(2) === 0 ? 'und' : 'ÄRA')
    }
    before = own
    const half = own.length >> 1
    const article = (part: readonly string[], at: number) =>
      `<article number="ARTICLE ${at}" name="N" article_identifier="${text}${at}">${part.join(' ')} &amp; </article>`
    writeFileSync(
      join(folder, `t_${text}.xml`),
      `<?xml version="1.0"?><treaty><meta><date_signed>19${50 + (text % 40)}-01-01</date_signed><language>de</language></meta>` +
        `<body><chapter name="C">${article(own.slice(0, half), 1)} left out ${article(own.slice(half), 2)}</chapter></body></treaty>`,
    )
  }
}

const filesOf = (path: string) =>
  findTexts(path).files.map((file) => ({ ...file, id: file.name.replace('.xml', '') }))

describe('workers of text reuse', () => {
  it('answer as the same work without workers', async () => {
    writeTexts(40, 8_000)
    const files = filesOf(folder)
    const seen: number[] = []
    const { corpus, unread } = await workers.read(files, {}, { progress: (done) => seen.push(done) })
    expect(unread).toEqual([])
    expect(seen.at(-1)).toBe(40)
    const alone = await runReuseTask({ kind: 'read', files, words: {} })
    const words = 'words' in alone ? alone.texts.reduce((sum, { tokens }) => sum + tokens.length, 0) : 0
    expect(corpus.tokens.length).toBe(words)
    expect(corpus.tokens.length).toBeGreaterThan(300_000)
    for (const unit of ['word', 'char'] as const) {
      const kind = unit === 'word' ? 'shared-words' : 'shared-characters'
      const plain = await runReuseTask({ kind, corpus, words: corpus.words.packed(), n: 5 })
      expect(await workers.sharedGrams(corpus, { unit, n: 5 })).toEqual(plain)
    }
    const index = coverageIndex(corpus, 6)
    const coverages = await workers.coverage(corpus, { min: 6 })
    expect(coverages).toEqual(corpus.texts.map((_, text) => coverageOf(index, text)))
    expect(coverages.filter(({ best }) => best !== null).length).toBeGreaterThan(30)
    expect(await workers.coveredBetween(corpus, 6)).toEqual(coveredBetween(index))
    const warnings: string[] = []
    const warned = ({ message }: Error): number => warnings.push(message)
    process.on('warning', warned)
    const curve = await workers.curve(
      corpus,
      {},
      { signal: new AbortController().signal, progress: (done, of) => seen.push(done / of) },
    )
    process.off('warning', warned)
    expect(warnings).toEqual([])
    expect(curve.map(({ min }) => min)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(seen.at(-1)).toBe(1)
  })

  it('name a file that cannot be read, and read the others', async () => {
    const place = mkdtempSync(join(folder, 'faulty-'))
    writeFileSync(join(place, 'cut.xml'), '<treaty><meta><language>en</language></meta><body><article>One')
    writeFileSync(
      join(place, 'good.xml'),
      '<treaty><meta><language>en</language></meta><body><article>One two</article></body></treaty>',
    )
    const { corpus, unread } = await workers.read(filesOf(place))
    expect(corpus.texts.map(({ id }) => id)).toEqual(['good'])
    expect(unread.map(({ name, error }) => [name, error.code])).toEqual([['cut.xml', 'import/xml-refused']])
    rmSync(place, { recursive: true })
  })

  it('stop when they are told to', async () => {
    const { corpus } = await workers.read(filesOf(folder))
    const stop = new AbortController()
    const curve = workers.curve(corpus, {}, { signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(curve).rejects.toThrow('enough')
    expect((await workers.coverage(corpus)).length).toBe(40)
  })

  it.skipIf(!HAS_TOTA)(`find the words of all texts of ToTA${TOTA_NOTE}`, async () => {
    const { corpus, unread } = await workers.read(filesOf(TOTA_FOLDER))
    expect(unread).toEqual([])
    expect([corpus.texts.length, corpus.tokens.length]).toEqual([386, 6_075_117])
  })
})
