import { createHash } from 'node:crypto'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import { type RunIndex, runIndex } from '../../reuse/corpus-lineage.ts'
import type { TokenCorpus } from '../../reuse/token-corpus.ts'
import { TextPlaces } from '../../reuse/text-places.ts'
import type { TextStore } from '../../store/texts/text-store.ts'
import { kept } from './kept.ts'
import { migrationParts } from './migration-parts.ts'
import { reuseArticles, type WorkspaceArticle } from './reuse-articles.ts'
import { type ReuseTask, textKey, workspaceCorpus } from './reuse-corpus.ts'
import { type ReuseFacts, reuseFacts } from './reuse-facts.ts'

/** The texts of a workspace at one moment, as numbers, with all that is known of them. Lists are by place in the corpus. */
export interface ReuseNow {
  /** Another value where any of it is another. */
  readonly key: string
  readonly lookup: RegistryLookup
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
}

const RUN_LENGTHS_KEPT = 3
/** Some 12 bytes a word: the texts of ToTA all together have 70 MB. */
const OFFSETS_KEPT = 120
const ARTICLES_KEPT = 60

/**
 * The texts of a workspace for questions about reuse: read when first asked for, and again what changed. One question after another may be
 * asked; each gets the texts as they are then.
 */
export class ReuseOfWorkspace {
  readonly #options: ReuseOfWorkspaceOptions
  #held: { readonly state: string; readonly now: ReuseNow; readonly corpusKey: string } | null = null

  constructor(options: ReuseOfWorkspaceOptions) {
    this.#options = options
  }

  /**
   * The texts as they are now. Time O(1) while the workspace stays as it is, O(texts + topic matches) after a change that is not of words,
   * else O(words).
   * @throws StrataError `store/damaged`, `store/disk-error`; the signal’s reason where it stops
   */
  async now(task: ReuseTask = {}): Promise<ReuseNow> {
    const { store } = this.#options
    const state = store.state()
    if (this.#held?.state === state) return this.#held.now
    const lookup = await this.#options.lookup()
    const facts = (await store.held()).map(reuseFacts(lookup))
    const migration = await migrationParts(store)
    const corpusKey = hashOf(facts.map(textKey).toSorted())
    const corpus =
      this.#held?.corpusKey === corpusKey ? this.#held.now.corpus : await workspaceCorpus(store, facts, task)
    const byId = new Map(facts.map((text) => [text.id, text]))
    const ordered = corpus.texts.flatMap(({ id }) => byId.get(id) ?? [])
    const clauses = corpus.texts.map(({ id, articles }) =>
      Uint8Array.from(articles, ({ address }) => (migration.get(id)?.has(address) === true ? 1 : 0)),
    )
    const key = hashOf([corpusKey, ordered, clauses.map((each) => each.join('')), lookup.registry.version])
    if (this.#held?.now.key !== key) {
      const runs = this.#held?.corpusKey === corpusKey ? this.#held.now.runs : runsOf(corpus)
      this.#held = { state, corpusKey, now: reuseNow({ key, lookup, corpus, facts: ordered, clauses, runs, store }) }
    } else this.#held = { ...this.#held, state }
    return this.#held.now
  }
}

function reuseNow({
  store,
  ...held
}: Pick<ReuseNow, 'key' | 'lookup' | 'corpus' | 'facts' | 'clauses' | 'runs'> & {
  readonly store: TextStore
}): ReuseNow {
  const { facts } = held
  const articles = kept<number, Promise<readonly WorkspaceArticle[]>>(ARTICLES_KEPT)
  const offsets = kept<number, Promise<WordOffsets>>(OFFSETS_KEPT)
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
    offsetsAt: (place) =>
      offsets(place, async () => {
        const { id, language, signed } = facts[place] as ReuseFacts
        return wordOffsets({ id, language, signed, articles: await articlesAt(place) })
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
