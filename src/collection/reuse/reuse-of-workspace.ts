import { createHash } from 'node:crypto'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import { type RunIndex, runIndex } from '../../reuse/corpus-lineage.ts'
import type { GramIndex } from '../../reuse/gram-index.ts'
import { TextPlaces } from '../../reuse/text-places.ts'
import type { TokenCorpus } from '../../reuse/token-corpus.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { kept } from './kept.ts'
import { migrationParts } from './migration-parts.ts'
import { reuseArticles, type WorkspaceArticle } from './reuse-articles.ts'
import { type ReuseFacts, reuseFacts } from './reuse-facts.ts'
import { type HeldIndex, indexOfTexts, type ReuseTask } from './reuse-index.ts'

/** The texts of a workspace at one moment, as numbers, with all that is known of them. Lists are by place in the corpus. */
export interface ReuseNow {
  /** Another value where any of it is another. */
  readonly key: string
  readonly lookup: RegistryLookup
  readonly index: GramIndex
  readonly corpus: TokenCorpus
  readonly facts: readonly ReuseFacts[]
  readonly placeOf: ReadonlyMap<string, number>
  /** For each text 1 for each article that is a migration clause. */
  readonly clauses: readonly Uint8Array[]
  /** Ids of texts on the exclusion list. */
  readonly excluded: ReadonlySet<string>
  /** The runs of at least so many words, found when first asked for. Time O(words). */
  runs(min: number): RunIndex
  /** The articles of a text as they were read. */
  articlesAt(place: number): Promise<readonly WorkspaceArticle[]>
  /** Where the words of a text stand in its articles. */
  placesAt(place: number): Promise<TextPlaces>
}

export interface ReuseOfWorkspaceOptions {
  readonly store: TextStore
  /** The registry as the workspace holds it now. */
  readonly lookup: () => Promise<RegistryLookup>
  /** Where the index is saved; null keeps it in memory alone. */
  readonly savedAt: string | null
}

const RUN_LENGTHS_KEPT = 3
/** Texts whose words are kept as they were read, with their places where these were asked for. All of ToTA are 386, with 40 million characters. */
const ARTICLES_KEPT = 500

/**
 * The texts of a workspace for questions about reuse: read when first asked for, and of later changes only what changed. One question
 * after another, not several at once: what one was given holds until the next asks.
 */
export class ReuseOfWorkspace {
  readonly #options: ReuseOfWorkspaceOptions
  #held: { readonly state: string; readonly index: HeldIndex; readonly now: ReuseNow } | null = null

  constructor(options: ReuseOfWorkspaceOptions) {
    this.#options = options
  }

  /** How the index came about, null where nobody asked for it yet. */
  get indexed(): Pick<HeldIndex, 'from' | 'isSaved' | 'notSaved'> | null {
    return this.#held?.index ?? null
  }

  /**
   * The texts as they are now. Time O(1) while the workspace stays as it is, O(texts + topic matches) after a change that is not of words,
   * else O(words of the texts that changed).
   * @throws StrataError `store/damaged`, `store/disk-error`; the signal’s reason where it stops
   */
  async now(task: ReuseTask = {}): Promise<ReuseNow> {
    const { store } = this.#options
    const state = store.state()
    if (this.#held?.state === state) return this.#held.now
    const lookup = await this.#options.lookup()
    const held = (await store.held()).map(reuseFacts(lookup))
    const migration = await migrationParts(store)
    const index = await this.#indexOf(held, task)
    const isSame = index.key === this.#held?.index.key
    const corpus = isSame && this.#held !== null ? this.#held.now.corpus : index.index.corpus()
    const byId = new Map(held.map((text) => [text.id, text]))
    const facts = corpus.texts.flatMap(({ id }) => byId.get(id) ?? [])
    const clauses = corpus.texts.map(({ id, articles }) =>
      Uint8Array.from(articles, ({ address }) => (migration.get(id)?.has(address) === true ? 1 : 0)),
    )
    const key = hashOf([index.key, facts, clauses.map((each) => each.join('')), lookup.registry.version])
    if (this.#held?.now.key === key) {
      this.#held = { ...this.#held, state, index }
      return this.#held.now
    }
    const runs = isSame && this.#held !== null ? this.#held.now.runs : runsOf(corpus)
    const now = reuseNow(store, { key, lookup, index: index.index, corpus, facts, clauses, runs })
    this.#held = { state, index, now }
    return now
  }

  async #indexOf(facts: readonly ReuseFacts[], task: ReuseTask): Promise<HeldIndex> {
    const { store, savedAt } = this.#options
    try {
      return await indexOfTexts({ store, savedAt, before: this.#held?.index ?? null }, facts, task)
    } catch (error) {
      // It may be half brought up to date.
      this.#held = null
      throw error
    }
  }
}

function reuseNow(
  store: TextStore,
  held: Pick<ReuseNow, 'key' | 'lookup' | 'index' | 'corpus' | 'facts' | 'clauses' | 'runs'>,
): ReuseNow {
  const { facts, corpus } = held
  const articles = kept<number, Promise<readonly WorkspaceArticle[]>>(ARTICLES_KEPT)
  const places = kept<number, Promise<TextPlaces>>(ARTICLES_KEPT)
  const articlesAt = (place: number) =>
    articles(place, async () => {
      const parts = await store.parts(facts[place]?.id ?? '')
      return parts === null ? [] : reuseArticles(parts)
    })
  return {
    ...held,
    placeOf: new Map(facts.map(({ id }, place) => [id, place])),
    excluded: new Set(facts.flatMap(({ id, isExcluded }) => (isExcluded ? [id] : []))),
    articlesAt,
    placesAt: (place) =>
      places(place, async () => {
        const { id, language, signed } = facts[place] as ReuseFacts
        const firstWords = corpus.texts[place]?.articles.map(({ firstToken }) => firstToken) ?? []
        return new TextPlaces({ id, language, signed, articles: await articlesAt(place) }, {}, firstWords)
      }),
  }
}

function runsOf(corpus: TokenCorpus): (min: number) => RunIndex {
  const indices = kept<number, RunIndex>(RUN_LENGTHS_KEPT)
  return (min) => indices(min, () => runIndex(corpus, min))
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}
