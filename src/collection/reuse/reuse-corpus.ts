import { joinedCorpus, type TokenCorpus, type TokenisedText, tokenisedText } from '../../reuse/token-corpus.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { Vocabulary } from '../../text/vocabulary.ts'
import { reuseArticles } from './reuse-articles.ts'
import type { ReuseFacts } from './reuse-facts.ts'

/** How far a long task is: called after each text. */
export type ReuseProgress = (done: number, all: number) => void

export interface ReuseTask {
  readonly progress?: ReuseProgress | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * What the numbers of a text rest on: while it stays the same, its place in an index does. Layer, parties and exclusion are not among it,
 * since they are asked anew each time.
 */
export function textKey({ id, sha256, method, language, signed }: ReuseFacts): string {
  return [id, sha256, method, language ?? '', signed?.text ?? ''].join(' ')
}

/**
 * The words of one text as numbers of a vocabulary; null where it was removed in the meantime. Time O(characters).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function tokenisedWorkspaceText(
  store: Pick<TextStore, 'parts'>,
  { id, language, signed }: ReuseFacts,
  words: Vocabulary,
): Promise<TokenisedText | null> {
  const parts = await store.parts(id)
  if (parts === null) return null
  const articles = reuseArticles(parts)
  return tokenisedText({ id, language, signed, articles }, words)
}

/**
 * The words of texts of a workspace as numbers, in the order of their dates. Between two texts it lets other work of its thread go on.
 * Time O(characters).
 * @throws StrataError `store/damaged`, `store/disk-error`; the signal’s reason where it stops
 */
export async function workspaceCorpus(
  store: Pick<TextStore, 'parts'>,
  facts: readonly ReuseFacts[],
  { progress, signal }: ReuseTask = {},
): Promise<TokenCorpus> {
  const words = new Vocabulary()
  const texts: TokenisedText[] = []
  let done = 0
  for (const text of facts) {
    await new Promise<void>((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    const tokenised = await tokenisedWorkspaceText(store, text, words)
    if (tokenised !== null) texts.push(tokenised)
    progress?.(++done, facts.length)
  }
  return joinedCorpus(texts, words)
}
