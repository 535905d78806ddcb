import { DRAFT_CARRIERS, DRAFT_PASSAGES, type DraftSource, originsMin } from '../../api/reuse-draft.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { sourceAt } from '../../reuse/corpus-lineage.ts'
import { earlierTexts } from '../../reuse/earlier-texts.ts'
import { type NoPassages, type Passages, passagesOfDraft } from '../../reuse/passages.ts'
import { textLineage } from '../../reuse/text-lineage.ts'
import { TextPlaces } from '../../reuse/text-places.ts'
import { originsItem } from './lineage-answer.ts'
import { nearItems } from './near-items.ts'
import { passageItems } from './passage-items.ts'
import { coveredIn, nearIn } from './passages-answer.ts'
import type { DraftAsked, DraftFound } from './reuse-answers.ts'
import { runsOfMatches } from './runs-of-matches.ts'
import { why, whyNothingShared } from './why-empty.ts'

const SOURCES_SENT = 50
const NEAR_SENT = 1000

/** A draft is made after whatever is held, and binds nobody yet. */
const AFTER_ALL = { text: '', earliestDay: Infinity, latestDay: Infinity }
const NO_FACTS = { layer: null, ofMemberStates: false, parties: [] }

/**
 * Every passage of a draft that stands in a text held, and where its words were first seen. Nothing of it is kept. Time O(words +
 * occurrences of its grams), and reading of the texts that carry the passages sent.
 */
export async function draftAnswer(
  now: ReuseNow,
  { text, language, min, near }: DraftAsked,
): Promise<{ readonly answer: DraftFound; readonly facts: readonly ReuseFacts[] }> {
  const begun = performance.now()
  const { index, facts, excluded } = now
  const article = { address: '', identifier: null, heading: null, chapter: null, text }
  const draft = { id: '', language, signed: null, articles: [article] }
  const found = passagesOfDraft(index, draft, { min, excluded })
  const elapsed = performance.now() - begun
  const tokens = found.status === 'found' ? found.tokens : index.tokensOfDraft(draft)
  const compared = found.sources?.count ?? 0
  const head = { min, language, words: tokens.length, compared }
  if (found.status === 'unavailable')
    return {
      answer: {
        ...head,
        covered: 0,
        why: whyNone(now, draft, min, found),
        origins: language === null ? null : allNovel(tokens.length),
        sources: [],
        passages: [],
        passages_total: 0,
        near: null,
        elapsed_ms: elapsed,
      },
      facts: [],
    }
  const sent = passagesSent(found)
  const owner = { id: '', signed: null, places: new TextPlaces(draft), isDraft: true }
  const { items, named } = await passageItems(now, owner, found, sent, DRAFT_CARRIERS)
  const matches = index.matches(tokens, found.sources.isSource)
  const alike = near ? nearIn(now, tokens, found.sources.isSource, min).slice(0, NEAR_SENT) : []
  const { items: nearly, named: alsoNamed } = await nearItems(now, owner, tokens, alike)
  const sources = draftSources(now, runsOfMatches(matches, min), tokens.length)
  const listed = new Set(sources.map((source) => source.text))
  return {
    answer: {
      ...head,
      covered: coveredIn(
        tokens.length,
        Array.from(found.starts, (start, row) => [start, found.ends[row] as number]),
      ),
      why: null,
      origins: draftOrigins(
        now,
        found.sources.isSource,
        runsOfMatches(matches, originsMin(min)),
        tokens.length,
      ),
      sources,
      passages: items,
      passages_total: found.count,
      near: near ? nearly : null,
      elapsed_ms: elapsed,
    },
    facts: facts.filter(({ id }, place) => named.has(place) || alsoNamed.has(place) || listed.has(id)),
  }
}

/**
 * Numbers of the rows that are sent, in the order of the draft: those that lie in no longer one before the others, of these the longest. What
 * lies within another one is held by more texts, which is worth knowing only once that is known.
 */
function passagesSent({ count, starts, ends }: Passages): number[] {
  const within = new Uint8Array(count)
  let last = 0
  // Rows come in the order of starts, then ends, so what holds a row begins before it, or there and ends later.
  for (let row = 0; row < count; row++) {
    const isHeld = (ends[row] as number) <= last || starts[row + 1] === starts[row]
    within[row] = isHeld ? 1 : 0
    last = Math.max(last, ends[row] as number)
  }
  const lengthOf = (row: number): number => (ends[row] as number) - (starts[row] as number)
  return Array.from({ length: count }, (_, row) => row)
    .toSorted((a, b) => (within[a] as number) - (within[b] as number) || lengthOf(b) - lengthOf(a))
    .slice(0, DRAFT_PASSAGES)
    .toSorted((a, b) => a - b)
}

type Runs = ReturnType<typeof runsOfMatches>

function draftSources({ facts }: ReuseNow, runs: Runs, words: number): DraftSource[] {
  return runs
    .map(({ source, bounds }) => {
      let covered = 0
      for (let at = 0; at < bounds.length; at += 2)
        covered += (bounds[at + 1] as number) - (bounds[at] as number)
      return { text: facts[source]?.id ?? '', words: covered, share: covered / words }
    })
    .toSorted((a, b) => b.words - a.words)
    .slice(0, SOURCES_SENT)
}

function draftOrigins(now: ReuseNow, isSource: Uint8Array, runs: Runs, words: number) {
  const dated = (place: number): boolean => now.facts[place]?.signed != null
  const earlier = now.facts.flatMap((_, place) => (isSource[place] === 1 && dated(place) ? [place] : []))
  const lineage = textLineage(
    {
      target: -1,
      signed: AFTER_ALL,
      facts: NO_FACTS,
      counted: new Uint8Array(words).fill(1),
      articles: Uint32Array.of(0),
      earlier,
    },
    runs.filter(({ source }) => dated(source)),
    (place) => sourceAt(now, place),
  )
  return originsItem(lineage.origins, 1)
}

function allNovel(words: number) {
  return { texts: 1, words, credits: [], common: 0, novel: words }
}

function whyNone(
  { corpus, facts, excluded }: ReuseNow,
  draft: { readonly id: string; readonly language: string | null; readonly signed: null },
  min: number,
  found: NoPassages,
) {
  if (facts.length === 0)
    return why('no-texts', 'The workspace holds no texts that a draft could be compared with.')
  if (found.reason === 'too-short')
    return why('too-short', `The draft has ${found.words} words, and a run has at least ${min}.`)
  if (draft.language === null)
    return why('language-unknown', 'Its language cannot be told from so few words; say which it is.')
  if (found.reason === 'nothing-shared')
    return whyNothingShared(found.sources?.count ?? 0, min, excluded.size)
  const { leftOut } = earlierTexts(corpus.texts, draft, { sources: 'any', excluded })
  return leftOut.excluded > 0
    ? why(
        'sources-excluded',
        `All texts of its language (${draft.language}) are on the exclusion list: ${leftOut.excluded}.`,
      )
    : why('other-language', `No text of its language (${draft.language}) is held.`)
}
