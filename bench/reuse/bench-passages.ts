import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { totaTexts } from '../../src/cli/reuse/tota-texts.ts'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import { loadedIndex } from '../../src/reuse/load-index.ts'
import { passagesOfDraft } from '../../src/reuse/passages.ts'
import type { ReuseArticle, ReuseText } from '../../src/reuse/reuse-text.ts'
import { savedIndex } from '../../src/reuse/save-index.ts'
import { wordsOf } from '../../src/text/word-units.ts'
import { type Line, ms, timeLine } from '../line.ts'
import { median, timesOf } from '../measure.ts'
import { PlainIndex, type PlainText } from './plain-passages.ts'

const CORPORA = process.env['STRATA_CORPORA'] ?? resolve(import.meta.dirname, '../../../shared/corpora')
const TOTA = join(CORPORA, 'tota')

const DRAFT_WORDS = 50_000
const DRAFTS = 3
const RUNS = 20
const N = 6

/**
 * Passages of unseen drafts, a text added, and the index loaded, on the texts of ToTA; beside the plainest exact program, a Map of strings,
 * whose number of passages has to be the same. Without the texts there are no lines.
 */
export async function benchPassages(folder: string): Promise<Line[]> {
  if (!existsSync(TOTA)) return []
  const texts = (await totaTexts(TOTA)).map(({ text }) => text)
  const drafts = texts
    .map((text) => ({ text, words: wordCount(text) }))
    .toSorted((a, b) => b.words - a.words)
    .filter(({ text: { language } }) => language === 'en')
    .slice(0, DRAFTS)
    .map(({ text }) => text)
  const others = texts.filter((text) => !drafts.includes(text))
  const added = texts.filter((_, at) => at % 10 === 0)
  // Ours first: a heap full of strings would slow down whatever is measured beside it.
  const ours = timesOfIndex(others, drafts.map(cut), added, join(folder, 'bench.reuse'))
  const theirs = timesOfPlain(others, drafts.map(cut), added)
  const line = (what: string, mine: number, its: number): Line => timeLine(what, mine, 'Map of strings', its)
  return [
    line(
      `an index of ${ours.words} words in ${others.length} texts of ToTA, which were read already`,
      ours.build,
      theirs.build,
    ),
    line(
      `every passage of an unseen draft of ${DRAFT_WORDS} words, its words included: ${ours.found} passages of ${drafts.length} drafts (${theirs.found} by the Map); slowest of ${ours.drafts.length} ${ms(Math.max(...ours.drafts))}`,
      median(ours.drafts),
      median(theirs.drafts),
    ),
    line(
      `a text added, of ${added.length}; slowest ${ms(Math.max(...ours.adds))}`,
      median(ours.adds),
      median(theirs.adds),
    ),
    timeLine(
      `the index loaded from its file, ${(ours.bytes / 1e6).toFixed(0)} MB, checksum included`,
      median(ours.loads),
      'made anew',
      ours.build,
    ),
  ]
}

function timesOfIndex(
  texts: readonly ReuseText[],
  drafts: readonly ReuseText[],
  added: readonly ReuseText[],
  file: string,
) {
  const start = performance.now()
  const index = GramIndex.build(texts, { n: N })
  const build = performance.now() - start
  const words = index.corpus().tokens.length
  let found = 0
  const times = drafts.flatMap((draft) => {
    const passages = passagesOfDraft(index, draft)
    found += passages.status === 'found' ? passages.count : 0
    return timesOf(RUNS, () => passagesOfDraft(index, draft))
  })
  const adds = added.map((text, at) => {
    const begun = performance.now()
    index.add({ ...text, id: `added-${at}` })
    return performance.now() - begun
  })
  for (const at of added.keys()) index.remove(`added-${at}`)
  index.compact()
  writeFileSync(file, savedIndex(index))
  const bytes = readFileSync(file).length
  const loads = timesOf(10, () => loadedIndex(readFileSync(file)))
  return { build, words, found, drafts: times, adds, loads, bytes }
}

function timesOfPlain(
  texts: readonly ReuseText[],
  drafts: readonly ReuseText[],
  added: readonly ReuseText[],
) {
  const start = performance.now()
  const plain = new PlainIndex(N)
  for (const text of texts) plain.add(plainText(text))
  const build = performance.now() - start
  let found = 0
  const times = drafts.map((draft) => {
    const begun = performance.now()
    found += plain.countPassages(plainText(draft))
    return performance.now() - begun
  })
  const adds = added.map((text) => {
    const begun = performance.now()
    plain.add(plainText(text))
    return performance.now() - begun
  })
  return { build, found, drafts: times, adds }
}

function plainText({ id, language, articles }: ReuseText): PlainText {
  return {
    id,
    language,
    words: wordsOf(
      articles
        .map(({ text }) => text)
        .join('\n')
        .toLowerCase(),
    ),
  }
}

function wordCount({ articles }: ReuseText): number {
  return articles.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
}

/** The first `DRAFT_WORDS` words of a text. */
function cut(text: ReuseText): ReuseText {
  const articles: ReuseArticle[] = []
  let left = DRAFT_WORDS
  for (const article of text.articles) {
    if (left <= 0) break
    const words = [...article.text.matchAll(/[\p{L}\p{Nd}]+/gu)]
    const last = words[Math.min(left, words.length) - 1]
    articles.push({
      ...article,
      text: last === undefined ? '' : article.text.slice(0, last.index + last[0].length),
    })
    left -= words.length
  }
  return { ...text, id: '', articles }
}
