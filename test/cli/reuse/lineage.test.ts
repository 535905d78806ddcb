import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUNDLED_REGISTRY } from '../../../src/cli/open-workspace.ts'
import { folderLineage } from '../../../src/cli/reuse/folder-lineage.ts'
import { lineageAnswer } from '../../../src/cli/reuse/lineage-answer.ts'
import { lineageTextsAsked } from '../../../src/cli/reuse/lineage-texts-asked.ts'
import { LINEAGE_TABLES, type LineageView } from '../../../src/cli/reuse/lineage-views.ts'
import { excludedIn, placeOfText } from '../../../src/cli/reuse/named-texts.ts'
import { totaTexts } from '../../../src/cli/reuse/tota-texts.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { registryLookup } from '../../../src/registry/registry-lookup.ts'
import { type LineageScope, runIndex } from '../../../src/reuse/corpus-lineage.ts'
import { runInShell, runStrata } from '../run-strata.ts'

const LOOKUP = registryLookup(readRegistryFolder(BUNDLED_REGISTRY).registry)

const RETURN =
  'each Party takes back its own people when the other asks for it in writing, with readmission papers'
const VISAS =
  'visa-free entry for study is given within ten days and costs the student of either side nothing at all'

interface Written {
  readonly number: number
  readonly name: string
  readonly signed: string
  readonly parties: readonly string[]
  readonly composition: string
  readonly articles: readonly string[]
}

/** Numbers that the registry does not know. */
const TEXTS: readonly Written[] = [
  {
    number: 90001,
    name: 'First',
    signed: '1990-01-01',
    parties: ['AAA', 'BBB'],
    composition: 'Bilateral',
    articles: [RETURN],
  },
  {
    number: 90002,
    name: 'Second',
    signed: '1995-01-01',
    parties: ['CCC', 'DDD'],
    composition: 'Bilateral; One Party is an RTA',
    articles: ['goods pass freely', `${RETURN}; ${VISAS}`],
  },
  {
    number: 90003,
    name: 'Third',
    signed: '2000-01-01',
    parties: ['CCC', 'EEE'],
    composition: 'Plurilateral',
    articles: [VISAS, RETURN],
  },
  ...Array.from({ length: 9 }, (_, i) => ({
    number: 90010 + i,
    name: `Other ${i}`,
    signed: '1980-01-01',
    parties: ['ZZZ'],
    composition: 'Bilateral',
    articles: [`trade in goods alone, list ${i}`],
  })),
]

function xmlOf({ number, name, signed, parties, composition, articles }: Written): string {
  const codes = parties.map((code, i) => `<partyisocode n="${i + 1}">${code}</partyisocode>`).join('')
  const body = articles.map(
    (text, i) => `<article number="${i + 1}" article_identifier="${number}${i}">${text}</article>`,
  )
  return `<?xml version="1.0"?><treaty><meta><name>${name}</name><treaty_identifier>${number}</treaty_identifier><date_signed>${signed}</date_signed><parties_original>${codes}</parties_original><composition>${composition}</composition><crossregional>Yes</crossregional><language>en</language></meta><body><chapter name="All">${body.join('')}</chapter></body></treaty>`
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-lineage-'))
  for (const text of TEXTS) writeFileSync(join(folder, `pta_${text.number}.xml`), xmlOf(text))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A view of the answer as objects, without a process of its own. */
async function rows(
  view: LineageView,
  { texts = [] as string[], exclude = '', scope = 'migration' as LineageScope } = {},
) {
  const asked = folderLineage(await totaTexts(folder), LOOKUP)
  const { corpus } = asked
  const answer = lineageAnswer(asked, runIndex(corpus), {
    targets:
      texts.length === 0 ? corpus.texts.map((_, place) => place) : texts.map((id) => placeOfText(corpus, id)),
    scope,
    excluded: new Set(excludedIn(corpus, exclude === '' ? undefined : exclude)),
    without: new Set(),
    near: true,
    draws: 0,
    seed: 1,
  })
  const table = LINEAGE_TABLES[view](answer)
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, c) => [name, row[c]])))
}

describe('strata reuse lineage', () => {
  it('gives each text with its words by layer and rule, or why there are none', async () => {
    const all = await rows('texts')
    expect(all).toHaveLength(TEXTS.length)
    const row = (number: number) => all.find(({ id }) => id === `pta_${number}`)
    expect(row(90001)).toMatchObject({
      layer: 'bilateral',
      why: null,
      words: 18,
      novelty: 18,
      earlier_texts: 9,
    })
    expect(row(90010)).toMatchObject({ why: 'too-short', words: null, novelty: null })
    // An article counts whole: of both clauses in it the first is taken over.
    expect(row(90002)).toMatchObject({
      layer: 'bloc',
      words: 38,
      novelty: 20,
      near_verbatim: 0,
      bilateral_earliest: 18,
      bloc_earliest: null,
      main_source: 'pta_90001',
    })
    expect(row(90003)).toMatchObject({
      layer: 'transregional',
      words: 38,
      common_stock: 0,
      novelty: 0,
      bilateral_earliest: 18,
      bilateral_equal: 9,
      bilateral_nearest: 0,
      bloc_earliest: 20,
      bloc_nearest: 38,
    })
  })

  it('leaves out sources on the exclusion list, given as ids or in a file', async () => {
    const list = join(folder, 'no-sources.txt')
    writeFileSync(list, 'pta-90002 # signed later than it says\n')
    const byId = await rows('texts', { texts: ['pta-90003'], exclude: 'pta_90002' })
    expect(await rows('texts', { texts: ['pta_90003'], exclude: list })).toEqual(byId)
    expect(byId).toMatchObject([
      { id: 'pta_90003', novelty: 20, bilateral_earliest: 18, bloc_earliest: null },
    ])
    await expect(rows('texts', { exclude: 'pta_5' })).rejects.toThrow('pta_5')
  })

  it('takes a file beside the folder, its text in the place of one with the same id', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'strata-lineage-'))
    const [, second] = TEXTS
    const file = join(elsewhere, 'pta_90002.xml')
    writeFileSync(file, xmlOf({ ...(second as Written), articles: [RETURN] }))
    const draft = join(elsewhere, 'draft.txt')
    writeFileSync(draft, `Article 1\n\n${RETURN}\n`)
    const { corpus } = await lineageTextsAsked([file, draft, 'pta_90001'], { tota: folder }, new Command())
    rmSync(elsewhere, { recursive: true })
    expect(corpus.texts).toHaveLength(TEXTS.length + 1)
    const place = placeOfText(corpus, 'pta-90002')
    expect((corpus.starts[place + 1] ?? 0) - (corpus.starts[place] ?? 0)).toBe(18)
    // A draft states no date, so that nothing is surely earlier.
    expect(corpus.texts[placeOfText(corpus, 'draft')]?.signed).toBeNull()
  })

  it('shows articles with the run that they come from', async () => {
    expect(await rows('articles', { texts: ['pta_90003'], scope: 'all' })).toMatchObject([
      { identifier: '900030', dominant: 'bloc', main_source: 'pta_90002', run_words: 20, words: 20 },
      { identifier: '900031', dominant: 'bilateral', main_source: 'pta_90001', run_words: 18, words: 18 },
    ])
  })

  it('shows who copies from whom, by layer and actor', async () => {
    expect(await rows('layers')).toContainEqual(
      expect.objectContaining({
        target_layer: 'bloc',
        source_layer: 'bilateral',
        rule: 'equal',
        words: 18,
        of_words: 38,
      }),
    )
    expect(await rows('relations')).toHaveLength(3)
    expect((await rows('parties')).find(({ actor }) => actor === 'CCC')).toMatchObject({
      earliest: 20,
      others_earliest: 0,
    })
    expect(await rows('flows')).toContainEqual(
      expect.objectContaining({ source: 'AAA', target: 'CCC', texts: 2, earliest: 36 }),
    )
    expect((await rows('years')).map(({ year, texts, words }) => [year, texts, words])).toEqual([
      [1990, 1, 18],
      [1995, 1, 38],
      [2000, 1, 38],
    ])
    // None of these texts is of an instrument of the registry.
    expect((await rows('held')).every(({ held }) => held === 0)).toBe(true)
  })

  it('prints, as a command, what the figures rest on, and refuses what tells nothing', async () => {
    const { status, out, err } = await runStrata(['reuse', 'lineage', '--tota', folder, '--rule', 'nearest'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('by the rule nearest')
    expect(out).toContain('3 of 12 texts; runs of at least 10 words; words of migration clauses')
    expect(out).toContain('it has fewer words than a run')
    expect(out).toContain('Shares are lower bounds')
    expect(out).toContain('Chance cannot be told')
    const draws = await runStrata(['reuse', 'lineage', '--draws', '10', '--tota', folder])
    expect(draws.status).toBe(2)
    expect(draws.err).toContain('at least 999')
  })

  it('writes Parquet', async () => {
    const args = ['reuse', 'lineage', '--tota', folder, '--draws', '0', '--parquet']
    expect((await runInShell('"$@" | head -c 4', args)).out).toBe('PAR1')
  })
})
