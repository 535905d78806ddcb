import type { Command } from 'commander'
import { GramIndex } from '../../reuse/gram-index.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { TextPlaces } from '../../reuse/text-places.ts'
import { withTexts } from '../text-collection.ts'
import { reuseOfWorkspace } from '../workspace-reuse.ts'
import { totaTexts } from './tota-texts.ts'

/** The texts that passages are looked for in, indexed. */
export interface PassageTexts {
  readonly index: GramIndex
  /** Ids of texts on the exclusion list of the workspace. */
  readonly excluded: ReadonlySet<string>
  /** A text by its place in the index, as it was read. */
  textAt(place: number): Promise<ReuseText>
  /** Where its words stand; kept once found. */
  placesAt(place: number): Promise<TextPlaces>
}

/**
 * Indexes the texts of a folder, or opens those of the workspace with the index that is saved beside it, and does something with them.
 * @param tota the folder; undefined for the workspace
 * @param n words of the runs of the index of a folder
 * @throws StrataError of reading both
 */
export async function withPassageTexts<T>(
  { tota, min }: { readonly tota?: string; readonly min: number },
  command: Command,
  signal: AbortSignal,
  work: (texts: PassageTexts) => Promise<T>,
): Promise<T> {
  if (tota !== undefined)
    return work(
      folderTexts(
        (await totaTexts(tota)).map(({ text }) => text),
        min,
      ),
    )
  return withTexts(command, async ({ workspace }) => {
    const source = reuseOfWorkspace(workspace)
    const { index, excluded, corpus, articlesAt, placesAt } = await source.now({ signal })
    return work({
      index,
      excluded,
      placesAt,
      async textAt(place) {
        const { id, language, signed } = corpus.texts[place] ?? { id: '', language: null, signed: null }
        return { id, language, signed, articles: await articlesAt(place) }
      },
    })
  })
}

function folderTexts(texts: readonly ReuseText[], min: number): PassageTexts {
  const index = GramIndex.build(texts, { n: Math.min(min, INDEX_WORDS) })
  const byId = new Map(texts.map((text) => [text.id, text]))
  const inOrder = index.texts.map(({ id }) => byId.get(id) as ReuseText)
  const places = new Map<number, TextPlaces>()
  return {
    index,
    excluded: new Set(),
    textAt: (place) => Promise.resolve(inOrder[place] as ReuseText),
    placesAt(place) {
      const known = places.get(place) ?? new TextPlaces(inOrder[place] as ReuseText)
      places.set(place, known)
      return Promise.resolve(known)
    },
  }
}

/** Words of the runs of an index where passages are not to be shorter. */
const INDEX_WORDS = 6
