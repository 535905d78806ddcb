import { createHash } from 'node:crypto'
import { GramIndex } from '../../reuse/gram-index.ts'
import {
  joinedCorpus,
  type TokenCorpus,
  type TokenisedText,
  tokenisedText,
} from '../../reuse/token-corpus.ts'
import type { WordRule } from '../../reuse/word-rule.ts'
import { pause } from '../../store/progress.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { Vocabulary } from '../../text/vocabulary.ts'
import { reuseArticles } from './reuse-articles.ts'
import type { ReuseFacts } from './reuse-facts.ts'
import { readSavedIndex, saveIndex } from './saved-index.ts'

/** How a long piece of work is followed, text by text, and stopped. */
export interface ReuseTask {
  readonly progress?: ((done: number, all: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** An index of the texts of a workspace. */
export interface HeldIndex {
  readonly index: GramIndex
  /** Names the texts that it is of; while it is the same, so is what is found. */
  readonly key: string
  /** `textKey` of each text, by id. */
  readonly keys: ReadonlyMap<string, string>
  readonly from: 'saved' | 'updated' | 'built'
  readonly isSaved: boolean
  /** Why it could not be saved, null where it was or nobody wanted it. */
  readonly notSaved: string | null
}

/**
 * What the words of a text, and its place among the others, rest on. Layer, parties and exclusion are not among it: they are asked anew
 * each time.
 */
export function textKey({ id, sha256, method, language, signed }: ReuseFacts): string {
  return [id, sha256, method, language ?? '', signed?.text ?? ''].join(' ')
}

/** More changes than one text in so many are not worth bringing an index up to date. */
const REBUILT_FROM_ONE_IN = 3

/**
 * The index of texts as they are now: that of before, or the one saved beside the workspace, with what changed since taken out and added;
 * else a new one. What changed is saved again; where that is not possible (a folder that is not to be written to) it goes on without.
 * Time O(words of the texts that changed), and of reading the file.
 * @throws StrataError `store/damaged`, `store/disk-error`; the signal’s reason where it stops
 */
export async function indexOfTexts(
  {
    store,
    savedAt,
    before,
  }: {
    readonly store: Pick<TextStore, 'parts'>
    readonly savedAt: string | null
    readonly before: HeldIndex | null
  },
  facts: readonly ReuseFacts[],
  task: ReuseTask = {},
): Promise<HeldIndex> {
  const keys = new Map(facts.map((text) => [text.id, textKey(text)]))
  const key = keyOf(keys)
  if (before?.key === key) return before
  const known = before ?? readSavedIndex(savedAt)
  if (known !== null && keyOf(known.keys) === key)
    return { index: known.index, key, keys, from: 'saved', isSaved: true, notSaved: null }
  const changes = known === null ? null : changesOf(known.keys, keys)
  const isUpdate = changes !== null && REBUILT_FROM_ONE_IN * changes.length < keys.size
  const index =
    known !== null && isUpdate
      ? await updated(known.index, store, facts, new Set(changes), task)
      : await built(store, facts, task)
  const notSaved = savedAt === null ? null : saveIndex(savedAt, index, keys)
  const isSaved = savedAt !== null && notSaved === null
  return { index, key, keys, from: isUpdate ? 'updated' : 'built', isSaved, notSaved }
}

function keyOf(keys: ReadonlyMap<string, string>): string {
  return createHash('sha256')
    .update([...keys.values()].toSorted().join('\n'))
    .digest('base64url')
}

/** Ids of texts that came, went or are another than before. */
function changesOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const ids = new Set([...before.keys(), ...now.keys()])
  return [...ids].filter((id) => before.get(id) !== now.get(id))
}

async function updated(
  index: GramIndex,
  store: Pick<TextStore, 'parts'>,
  facts: readonly ReuseFacts[],
  changed: ReadonlySet<string>,
  { progress, signal }: ReuseTask,
): Promise<GramIndex> {
  for (const id of changed) index.remove(id)
  const added = facts.filter(({ id }) => changed.has(id))
  let done = 0
  for (const { id, language, signed } of added) {
    await pause(signal)
    const parts = await store.parts(id)
    if (parts !== null) index.add({ id, language, signed, articles: reuseArticles(parts) })
    progress?.(++done, added.length)
  }
  if (index.isScattered) index.compact()
  return index
}

async function built(
  store: Pick<TextStore, 'parts'>,
  facts: readonly ReuseFacts[],
  task: ReuseTask,
): Promise<GramIndex> {
  const corpus = await corpusOfTexts(store, facts, task)
  await pause(task.signal)
  return GramIndex.ofCorpus(corpus)
}

/**
 * The words of texts as numbers, in the order of their dates. Time O(characters).
 * @throws StrataError `store/damaged`, `store/disk-error`; the signal’s reason where it stops
 */
export async function corpusOfTexts(
  store: Pick<TextStore, 'parts'>,
  facts: readonly ReuseFacts[],
  { progress, signal }: ReuseTask = {},
  rule: WordRule = {},
): Promise<TokenCorpus> {
  const words = new Vocabulary()
  const texts: TokenisedText[] = []
  let done = 0
  for (const { id, language, signed } of facts) {
    await pause(signal)
    const parts = await store.parts(id)
    if (parts !== null)
      texts.push(tokenisedText({ id, language, signed, articles: reuseArticles(parts) }, words, rule))
    progress?.(++done, facts.length)
  }
  return joinedCorpus(texts, words)
}
