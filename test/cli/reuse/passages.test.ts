import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordDiff } from '../../../src/cli/reuse/word-diff.ts'
import { runInShell, runStrata } from '../run-strata.ts'

const CLAUSE =
  'Each Party takes back its own people when the other asks for it in writing, with papers of return.'
const OTHER =
  'Each Party takes back its own people when the other asks for it by letter, with papers of return.'

const TEXTS: readonly [number: number, signed: string, language: string, articles: readonly string[]][] = [
  [90001, '1990-01-01', 'en', ['Goods pass freely', CLAUSE]],
  [
    90002,
    '1995-01-01',
    'en',
    [`So be it: ${CLAUSE.toUpperCase()}`, 'Seeds, tools and boats pass freely between us'],
  ],
  [90003, '2000-01-01', 'en', [OTHER]],
  [90004, '2001-01-01', 'fr', ['Les marchandises passent librement entre nous et vous']],
]

function xmlOf([number, signed, language, articles]: (typeof TEXTS)[number]): string {
  const body = articles.map(
    (text, i) => `<article number="${i + 1}" article_identifier="${number}${i}">${text}</article>`,
  )
  return `<?xml version="1.0"?><treaty><meta><name>T${number}</name><treaty_identifier>${number}</treaty_identifier><date_signed>${signed}</date_signed><parties_original><partyisocode n="1">AAA</partyisocode></parties_original><composition>Bilateral</composition><language>${language}</language></meta><body><chapter name="All">${body.join('')}</chapter></body></treaty>`
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-passages-'))
  for (const text of TEXTS) writeFileSync(join(folder, `pta_${text[0]}.xml`), xmlOf(text))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function passages(...args: string[]) {
  const { out, err, status } = await runStrata(['reuse', 'passages', '--tota', folder, ...args])
  return { out, err, status }
}

describe('strata reuse passages', () => {
  it('lists each passage with its place and its carriers, in the order of their dates', async () => {
    const { out } = await passages('pta-90003', '--json')
    const [text] = JSON.parse(out)
    expect(text).toMatchObject({ id: 'pta_90003', words: 19, why: null, min: 6, sources: 'any' })
    expect(text.passages).toHaveLength(1)
    expect(text.passages[0]).toMatchObject({
      address: 'art-1',
      identifier: '900030',
      start: 0,
      end: OTHER.indexOf(' by letter'),
      words: 13,
      frequency: 2,
      earliest: 'pta_90001',
      carriers: [
        { id: 'pta_90001', address: 'art-2', start: 0, when: 'earlier', maximal: true },
        { id: 'pta_90002', address: 'art-1', start: 10, when: 'earlier', maximal: true },
      ],
      excerpt: OTHER.slice(0, OTHER.indexOf(' by letter')),
    })
  })

  it('gives later carriers too, but for --earlier, and one header for several texts', async () => {
    const { out } = await passages('--csv')
    expect(out.split('\n').filter((line) => line.startsWith('id,'))).toHaveLength(1)
    expect(out).toMatch(
      /^pta_90001,art-2,900011,.*,13,2,,\*pta_90002 art-1@10-art-1@\d+;pta_90003 art-1@0-art-1@\d+,/mu,
    )
    const { out: text, err } = await passages('pta_90001', '--earlier', '--csv')
    expect(text.trim().split('\n')).toHaveLength(1)
    expect(err).toContain('None of the 2 other texts of its language was surely signed earlier.')
  })

  it('shows near-verbatim passages with what differs', async () => {
    const { out } = await passages('pta_90003', '--near', '--earlier')
    expect(out).toContain('pta_90003: 2 near-verbatim passages')
    expect(out).toContain('art-1 = pta_90001 art-2 (earlier): 17 of 19')
    expect(out).toContain('for it [-in-]{+by+} [-writing-]{+letter+}, with papers of return')
  })

  it('takes a file for a draft, and says why a draft or text has no passage', async () => {
    const draft = join(folder, 'draft.txt')
    writeFileSync(
      draft,
      `Article 1\n\nWe agree that each party takes back its own people when the other asks.\n`,
    )
    const { out } = await passages(draft, '--json', '--language', 'en')
    expect(JSON.parse(out)[0]).toMatchObject({
      id: 'draft.txt',
      passages: [{ address: 'art-1', words: 11, frequency: 3, earliest: 'pta_90001' }],
    })
    const { out: read } = await passages('pta_90001')
    expect(read).toMatch(/^pta_90001: \d+ passages? of at least 6 words, .* compared with 2 texts/u)
    expect(read).toMatch(/pta_9000[23] \(later\)/u)
    const { out: french } = await passages('pta_90004')
    expect(french).toBe('pta_90004: No other text is of its language; of other languages there are 3.\n')
    const { out: short } = await passages(draft, '--min', '40', '--language', 'en')
    expect(short).toBe('draft.txt: It has 14 words, fewer than the 40 of a passage.\n')
  })

  it('writes Parquet into a file, not onto a terminal, and refuses an unknown text', async () => {
    const { command, args } = {
      command: 'out',
      args: ['reuse', 'passages', '--tota', folder, 'pta_90003', '--parquet'],
    }
    const file = join(folder, command)
    expect((await runInShell(`"$@" > '${file}' && head -c 4 '${file}'`, args)).out).toBe('PAR1')
    const { status, err } = await passages('pta_7')
    expect(status).not.toBe(0)
    expect(err).toContain(`no text of ${folder} has this id`)
  })

  it('names a file of the folder that cannot be read, and goes on with the others', async () => {
    const cut = join(folder, 'pta_90009.xml')
    writeFileSync(cut, '<treaty><meta></meta><body><article>One')
    const { status, err, out } = await passages('pta_90003', '--csv')
    rmSync(cut)
    expect(status).toBe(1)
    expect(err).toMatch(/^pta_90009\.xml: left out: .*\[import\/xml-refused\]/)
    expect(out).toMatch(/^pta_90003,/mu)
  })

  it('goes on behind a text where it was stopped', async () => {
    const { out } = await passages('--csv', '--after', 'pta_90002')
    expect(out.match(/^pta_\d+/gmu)).toEqual(['pta_90003'])
  })
})

describe('the word diff', () => {
  it('marks what either side has alone, whatever the case and white space', () => {
    expect(wordDiff('The  Parties\nshall meet yearly', 'the parties shall meet monthly')).toBe(
      'the parties shall meet [-yearly-]{+monthly+}',
    )
  })
})
