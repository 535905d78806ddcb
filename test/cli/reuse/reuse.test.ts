import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ended, runInShell, startStrata } from '../run-strata.ts'

const folder = mkdtempSync(join(tmpdir(), 'strata-reuse-cli-'))

const SHARED = 'The workers of either land may enter the other one and seek work there for one year.'

/** Date, language and words of the texts of the folder. */
const TEXTS: Readonly<Record<string, readonly [string, string, string]>> = {
  pta_1: ['1990-05-01', 'en', SHARED],
  pta_2: ['1995-05-01', 'en', `In 1995 the two lands agree. ${SHARED} Goods are free.`],
  pta_3: ['1995-05-01', 'en', SHARED.replace('one year', 'two years')],
  pta_4: ['1999-01-01', 'en', 'Too short.'],
  pta_5: ['1999-01-01', 'fr', 'Les travailleurs des deux pays peuvent entrer dans le pays de l’autre.'],
}

beforeAll(() => {
  for (const [id, [signed, language, words]] of Object.entries(TEXTS))
    writeFileSync(
      join(folder, `${id}.xml`),
      `<?xml version="1.0"?><treaty><meta><treaty_identifier>1</treaty_identifier><date_signed>${signed}</date_signed><language>${language}</language></meta>` +
        `<body><chapter name="One"><article number="ARTICLE 1" article_identifier="7">${words}</article></chapter></body></treaty>`,
    )
})

afterAll(() => rmSync(folder, { recursive: true }))

const strata = (...args: string[]) => ended(startStrata(['reuse', ...args]))

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

describe('strata reuse', () => {
  it('gives a row of coverage to each text, with the reason where nothing is covered', async () => {
    const { status, out } = await strata('coverage', '--tota', folder, '--csv')
    expect(status).toBe(0)
    expect(out.split('\n')[0]).toMatch(/^id,words,best_source,best_covered,all_covered,/)
    const rows = rowsOf(out).map(({ id, words, best_source, best_covered, all_covered, reason }) =>
      [id, words, best_source, best_covered, all_covered, reason].join(' '),
    )
    expect(rows).toEqual([
      'pta_1 17  0 0 no-earlier-text',
      'pta_2 26 pta_1 17 17 ',
      'pta_3 17 pta_1 15 15 ',
      'pta_4 2  0 0 too-short',
      'pta_5 13  0 0 no-text-of-its-language',
    ])
  })

  it('takes the options of sources, and ids in either spelling', async () => {
    const { out } = await strata(
      'coverage',
      'pta-3',
      '--tota',
      folder,
      '--same-day',
      '--exclude',
      'pta-1',
      '--json',
    )
    const { about, rows } = JSON.parse(out)
    expect(about).toMatchObject({ min: 6, sources: 'same-day', excluded: ['pta_1'], digits: 'kept' })
    expect(about.unicode).toBe(process.versions['unicode'])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ id: 'pta_3', best_source: 'pta_2', best_covered: 15, sources: 1 })
  })

  it('gives Jaccard, containment and counts of each pair of one language', async () => {
    const { status, out } = await strata('similarity', '--tota', folder, '--csv')
    expect(status).toBe(0)
    const rows = rowsOf(out)
    expect(rows.map(({ a, b, reason }) => `${a} ${b} ${reason}`)).toEqual([
      'pta_1 pta_2 ',
      'pta_1 pta_3 ',
      'pta_1 pta_4 too-few-units',
      'pta_2 pta_3 ',
      'pta_2 pta_4 too-few-units',
      'pta_3 pta_4 too-few-units',
      'pta_5  no-text-of-its-language',
    ])
    expect(rows[0]).toMatchObject({
      shared: '13',
      size_a: '13',
      size_b: '22',
      a_in_b: '1',
      words_of_a_in_b: '17',
      words_of_b_in_a: '17',
    })
    expect(Number(rows[0]?.['jaccard'])).toBe(13 / 22)
  })

  it('compares files that are named, and says why two are not compared', async () => {
    const [a, b] = [join(folder, 'pta_1.xml'), join(folder, 'pta_5.xml')]
    const { status, out } = await strata('similarity', a, b, '--unit', 'char', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out).rows).toMatchObject([
      { a: 'pta_1', b: 'pta_5', jaccard: null, reason: 'other-language' },
    ])
  })

  it('says in a sentence why a row is empty', async () => {
    const { out } = await strata('coverage', 'pta_4', 'pta_5', '--tota', folder)
    expect(out).toContain('\ntoo-short: it has fewer words than the shortest run (--min).\n')
    expect(out).toContain('\nno-text-of-its-language: no other text is of its language.\n')
    expect(out).not.toContain('undated: ')
    const { about } = JSON.parse((await strata('coverage', 'pta_1', '--tota', folder, '--json')).out)
    expect(about.reasons).toEqual({
      'no-earlier-text': 'no other text of its language was surely signed earlier',
    })
  })

  it.each(['similarity', 'coverage', 'curve'])(
    'writes %s as Parquet with the rows of the CSV',
    async (measure) => {
      const file = join(folder, `${measure}.parquet`)
      const args = ['reuse', measure, '--tota', folder, '--parquet']
      expect((await runInShell(`"$@" > '${file}'`, args)).status).toBe(0)
      const read = await parquetReadObjects({ file: await asyncBufferFromFile(file) })
      const rows = rowsOf((await strata(measure, '--tota', folder, '--csv')).out)
      const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
      expect(
        read.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asText(cell)])),
        ),
      ).toEqual(rows)
    },
  )

  it('takes the exclusion list from a file, and refuses where no file that was named can be read', async () => {
    const list = join(folder, 'no-sources.txt')
    writeFileSync(list, 'pta-1 # signed later than it says\n')
    const { out } = await strata('coverage', 'pta_3', '--tota', folder, '--exclude', list, '--json')
    expect(JSON.parse(out)).toMatchObject({ about: { excluded: ['pta_1'] }, rows: [{ reason: 'excluded' }] })
    const noise = join(folder, 'noise.bin')
    writeFileSync(
      noise,
      Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 251),
    )
    const { status, err } = await strata('coverage', noise, '--tota', folder)
    expect(status).not.toBe(0)
    expect(err).toContain('cli/no-text-read')
  })

  it('draws the curve from 4 to 15 words', async () => {
    const { out } = await strata('curve', '--tota', folder, '--csv')
    const rows = rowsOf(out)
    expect(rows.map(({ min }) => min).join()).toBe('4,5,6,7,8,9,10,11,12,13,14,15')
    expect(rows[2]).toEqual({ min: '6', at_least_80: '1', at_least_95: '0', texts: '3' })
  })

  it('names a file that cannot be read, goes on with the others, and ends with status 1', async () => {
    const cut = join(folder, 'pta_9.xml')
    writeFileSync(cut, '<treaty><meta></meta><body><article>One')
    const { status, out, err } = await strata('coverage', '--tota', folder, '--json')
    rmSync(cut)
    expect(status).toBe(1)
    expect(err).toMatch(/^pta_9\.xml: left out: .*\[import\/xml-refused\]/)
    expect(JSON.parse(out).about.left_out).toMatchObject([{ file: 'pta_9.xml', code: 'import/xml-refused' }])
    expect(JSON.parse(out).rows).toHaveLength(5)
  })

  it.each([
    [['coverage'], 2, 'cli/no-texts-named'],
    [['coverage', '--tota', join(folder, 'nothing')], 2, 'text/nothing-there'],
    [['curve', 'pta_77', '--tota', folder], 1, 'cli/no-such-text'],
    [['coverage', '--tota', folder, '--min', '0'], 2, 'whole number from 1'],
    [['similarity', '--tota', folder, '--unit', 'line'], 2, 'Allowed choices are word, char'],
    [['coverage', '--tota', folder, '--same-day', '--any-source'], 2, 'cannot be used with'],
  ])('refuses %j', async (args, status, words) => {
    const found = await strata(...args)
    expect(found.err).toContain(words)
    expect(found.status).toBe(status)
  })
})
